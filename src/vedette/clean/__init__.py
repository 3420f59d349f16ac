"""A page -> reports: articles cut apart, furniture dropped with its reason, offsets kept."""

from vedette.clean.compose import reports_in

__all__ = ["reports_in"]
