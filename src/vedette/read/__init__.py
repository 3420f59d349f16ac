"""A report becomes sentences; those that can hold an event, or name a speaker, are parsed."""
