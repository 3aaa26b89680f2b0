"""The record's JSON Schema as types of Spark and Arrow."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pyarrow as pa
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

JsonSchema = dict[str, Any]


def record_type() -> StructType:
    """The columns of a record (docs/record.md), each nullable, since a document that failed has none of them."""
    text = files(__package__).joinpath("onrecord-1.schema.json").read_text("utf-8")
    found = spark_type(json.loads(text))
    assert isinstance(found, StructType)
    return found


def error_type() -> StructType:
    """What is said of a document that failed: a stable code, a message, and where there is something to say the rest."""
    return StructType([StructField(name, StringType()) for name in ERROR_FIELDS])


ERROR_FIELDS = ("code", "message", "expected", "received", "hint")

_SIMPLE: dict[str, DataType] = {
    "string": StringType(),
    "integer": LongType(),
    "number": DoubleType(),
    "boolean": BooleanType(),
}


def spark_type(schema: JsonSchema) -> DataType:
    """The Spark type of what a JSON Schema describes; null is left to the column.

    Raises ValueError where the schema says something that has no type in Spark.
    """
    options = schema.get("anyOf") or schema.get("oneOf")
    if isinstance(schema.get("type"), list):
        options = [{**schema, "type": kind} for kind in schema["type"]]
    if options is not None:
        types = [spark_type(each) for each in options if each.get("type") != "null"]
        if types and all(each == types[0] for each in types):
            return types[0]
        raise ValueError(f"several types in one place: {json.dumps(schema)[:200]}")
    kind = schema.get("type") or _kind_of_constants(schema)
    if kind == "object" and "properties" in schema:
        fields = schema["properties"].items()
        return StructType([StructField(name, spark_type(each)) for name, each in fields])
    if kind == "array" and "items" in schema:
        return ArrayType(spark_type(schema["items"]))
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    raise ValueError(f"no type for {json.dumps(schema)[:200]}")


def _kind_of_constants(schema: JsonSchema) -> str | None:
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return "string" if values and all(isinstance(value, str) for value in values) else None


def arrow_type(spark: DataType) -> pa.DataType:
    """The Arrow type that Spark takes for one of the types above."""
    if isinstance(spark, StructType):
        return pa.struct([pa.field(field.name, arrow_type(field.dataType)) for field in spark.fields])
    if isinstance(spark, ArrayType):
        return pa.list_(pa.field("element", arrow_type(spark.elementType)))
    return _ARROW[spark]


_ARROW: dict[DataType, pa.DataType] = {
    StringType(): pa.string(),
    LongType(): pa.int64(),
    DoubleType(): pa.float64(),
    BooleanType(): pa.bool_(),
}
