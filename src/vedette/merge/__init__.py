"""Claims to events: pairs worth comparing, scored evidence, clusters under vetoes, one record per happening."""
