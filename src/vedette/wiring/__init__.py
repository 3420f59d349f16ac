"""The only place that chooses engines: settings in, tools, store and workers out."""
