"""The command line: each verb a pipe, results to standard output, everything else to standard error."""

from vedette.cli.app import main

__all__ = ["main"]
