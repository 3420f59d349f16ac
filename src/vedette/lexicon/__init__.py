"""All knowledge as data: event frames, actors, sources, units, furniture; checked at load."""
