"""Who said what in news text, on Apache Spark."""

from ._extract import extract
from ._schema import error_type, record_type

__all__ = ["error_type", "extract", "record_type"]
