"""A reading becomes claims: triggers, what stands with them, who takes part, how many, did it happen, who says so."""

from vedette.coding.coder import code
from vedette.coding.wanted import wanted

__all__ = ["code", "wanted"]
