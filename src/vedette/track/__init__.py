"""Events to processes: who negotiates with whom, what they ask of each other, where it stands, what comes next."""
