"""Files, folders, standard input, HTML and JSON lines -> pages, the bytes kept with their SHA-256."""

from vedette.ingest.intake import count_inputs, pages_in
from vedette.ingest.reader import read_page, read_row

__all__ = ["count_inputs", "pages_in", "read_page", "read_row"]
