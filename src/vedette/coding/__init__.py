"""A reading becomes claims: triggers, what stands with them, who takes part, how many, whether it happened, who says so."""
