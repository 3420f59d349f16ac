"""The stages put together: `method` is the whole way on one page, `taking` and `merging` carry it over a store."""

from vedette.pipeline.merging import merge_store
from vedette.pipeline.method import Coded, Record, Tools, claims_in, code_page, record_of
from vedette.pipeline.taking import Taken, take_in

__all__ = ["Coded", "Record", "Taken", "Tools", "claims_in", "code_page", "merge_store", "record_of", "take_in"]
