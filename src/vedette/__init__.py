"""Vedette reads news reports of a conflict and keeps one sourced record of what is known."""

__version__ = "0.1.0"
