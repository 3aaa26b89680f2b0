import pyarrow as pa
import pytest
from pyspark.sql.types import ArrayType, BooleanType, DataType, DoubleType, LongType, StringType, StructField, StructType

from onrecord_spark import error_type, record_type
from onrecord_spark._schema import JsonSchema, arrow_type, spark_type

ROWS: list[tuple[JsonSchema, DataType, str]] = [
    ({"type": "string", "pattern": "x"}, StringType(), "a string"),
    ({"type": "string", "enum": ["a", "b"]}, StringType(), "one of some strings"),
    ({"enum": ["a", "b"]}, StringType(), "the same without a type"),
    ({"const": "onrecord/1"}, StringType(), "a constant"),
    ({"type": "integer", "minimum": 0}, LongType(), "an integer"),
    ({"type": "number"}, DoubleType(), "a number"),
    ({"type": "boolean"}, BooleanType(), "a boolean"),
    ({"type": ["string", "null"]}, StringType(), "a type or null"),
    ({"anyOf": [{"type": "number"}, {"type": "null"}]}, DoubleType(), "a schema or null"),
    ({"type": "array", "items": {"type": "number"}}, ArrayType(DoubleType()), "a list"),
    (
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": []},
        StructType([StructField("a", StringType())]),
        "an object, whose fields may all be missing",
    ),
]


@pytest.mark.parametrize(("schema", "expected", "reason"), ROWS)
def test_types(schema: JsonSchema, expected: DataType, reason: str) -> None:
    assert spark_type(schema) == expected, reason


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"enum": [1, 2]},
        {"type": "object"},
        {"type": "array"},
        {"type": ["string", "number"]},
        {"anyOf": [{"type": "string"}, {"type": "number"}]},
    ],
)
def test_what_has_no_type_is_an_error(schema: JsonSchema) -> None:
    with pytest.raises(ValueError, match="type"):
        spark_type(schema)


def test_the_record_has_the_fields_of_the_contract() -> None:
    names = ["schema", "document", "sentences", "entities", "dates", "quotes", "claims", "speakers", "notes", "pipeline"]
    assert record_type().names == names
    quotes = record_type()["quotes"].dataType
    assert isinstance(quotes, ArrayType) and isinstance(quotes.elementType, StructType)
    assert quotes.elementType["confidence"].dataType == DoubleType()
    assert all(field.nullable for field in [*record_type().fields, *error_type().fields])


def test_arrow_and_spark_have_the_same_types() -> None:
    fields = arrow_type(record_type())
    assert pa.types.is_struct(fields)
    assert [field.name for field in fields] == record_type().names
    assert fields.field("sentences").type.value_type.field("start").type == pa.int64()
