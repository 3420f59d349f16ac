"""Lets every test import the shared factories as `factories`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode adds nothing to the path by itself
