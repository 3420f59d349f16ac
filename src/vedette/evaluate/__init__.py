"""How good each stage is on labelled files: one small module a set."""
