"""News texts in, who said what out, as columns."""

from __future__ import annotations

import json
import os
import shlex
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json
from pyspark.sql import DataFrame
from pyspark.sql.types import ByteType, IntegerType, LongType, ShortType, StringType, StructField, StructType

from ._process import EngineError, borrowed_engine
from ._schema import ERROR_FIELDS, arrow_type, error_type, record_type

# Rows of input that become Python values at a time, and what becomes a batch of output at most.
INPUT_ROWS = 256
OUTPUT_ROWS = 500
OUTPUT_BYTES = 8_000_000

ID_TYPES = (StringType, ByteType, ShortType, IntegerType, LongType)


def extract(
    df: DataFrame,
    text_col: str = "text",
    id_col: str = "id",
    *,
    html: bool = False,
    published_at_col: str | None = None,
    title_col: str | None = None,
    url_col: str | None = None,
    source_col: str | None = None,
    language_col: str | None = None,
    keep: Sequence[str] = (),
    engine: str = "accurate",
    offsets: str = "codepoint",
    settings: Mapping[str, object] | None = None,
    time_limit: float = 60,
    command: Sequence[str] | None = None,
) -> DataFrame:
    """Reads a column of news texts and says who said what, a row a document.

    Args:
        text_col: the articles; with ``html`` web pages.
        id_col: what the rows are known by, strings or whole numbers.
        published_at_col: dates, timestamps or strings ``YYYY-MM-DD``; title_col and the others: strings.
        keep: columns that are handed through.
        engine: ``accurate`` or ``fast``.
        offsets: ``codepoint``, what ``substring`` of Spark and strings of Python count, or ``utf16``.
        settings: settings of onrecord by key, for example ``{"claims.scope": "all"}``.
        time_limit: seconds that one document may take.
        command: how onrecord is called on an executor; by default ``ONRECORD_COMMAND`` of the driver's environment, or
            ``onrecord``.

    Returns:
        ``id_col``, the columns of ``keep``, the fields of the record, and ``error``: null, or for a document that failed
        ``code``, ``message``, ``expected``, ``received``, ``hint``; its record's columns are null then. Nothing that is in a
        document makes the job fail.

    Raises:
        ValueError: where a column is missing, has a type that does not fit, or a name that the result needs itself.
    """
    fields = {
        "html" if html else "text": text_col,
        "publishedAt": published_at_col,
        "title": title_col,
        "url": url_col,
        "source": source_col,
        "language": language_col,
    }
    inputs = {"id": id_col} | {field: column for field, column in fields.items() if column is not None}
    kept = list(dict.fromkeys([id_col, *keep]))
    made = StructType([*record_type().fields, StructField("error", error_type())])
    _check_columns(df, inputs, kept, made)
    arguments = ["extract", "-", "--errors", "-", "--quiet", "--workers", "1", "--time-limit", str(time_limit)]
    arguments += ["--engine", engine, "--offsets", offsets]
    for key, value in (settings or {}).items():
        arguments += ["--set", f"{key}={json.dumps(value)}"]
    called = list(command) if command is not None else shlex.split(os.environ.get("ONRECORD_COMMAND", "onrecord"))
    made_arrow = pa.schema([pa.field(field.name, arrow_type(field.dataType)) for field in made.fields])
    plan = _Plan([*called, *arguments], time_limit + PATIENCE, inputs, kept, made_arrow)
    schema = StructType([*(df.schema[name] for name in kept), *made.fields])
    return df.select(*dict.fromkeys([*inputs.values(), *kept])).mapInArrow(_mapper(plan), schema)


# Seconds beyond the time limit of a document after which a process that says nothing is ended: loading takes some.
PATIENCE = 60.0


@dataclass(frozen=True)
class _Plan:
    command: Sequence[str]
    patience: float
    """Columns by the field that they fill."""
    inputs: Mapping[str, str]
    kept: Sequence[str]
    made: pa.Schema


def _check_columns(df: DataFrame, inputs: Mapping[str, str], kept: Sequence[str], made: StructType) -> None:
    names = set(df.columns)
    missing = [name for name in [*inputs.values(), *kept] if name not in names]
    if missing:
        raise ValueError(f"there is no column {missing[0]!r}; there are {', '.join(df.columns)}")
    taken = [name for name in kept if name in made.names]
    if taken:
        raise ValueError(f"the column {taken[0]!r} has the name of one that is made; rename it first")
    if not isinstance(df.schema[inputs["id"]].dataType, ID_TYPES):
        raise ValueError(f"the column {inputs['id']!r} has to hold strings or whole numbers; cast it first")


def _mapper(plan: _Plan) -> Callable[[Iterable[pa.RecordBatch]], Iterable[pa.RecordBatch]]:
    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        waiting: deque[pa.RecordBatch] = deque()

        def documents() -> Iterator[bytes]:
            for batch in batches:
                if batch.num_rows > 0:
                    waiting.append(batch.select(plan.kept))
                    yield from _lines(batch, plan.inputs)

        with borrowed_engine(plan.command, plan.patience) as engine:
            answers: list[bytes] = []
            size = done = 0
            for answer in engine.answers(documents()):
                answers.append(answer)
                size += len(answer)
                is_last = done + len(answers) == waiting[0].num_rows
                if not is_last and len(answers) < OUTPUT_ROWS and size < OUTPUT_BYTES:
                    continue
                yield _joined(waiting[0].slice(done, len(answers)), answers, plan)
                done = 0 if is_last else done + len(answers)
                if is_last:
                    waiting.popleft()
                answers = []
                size = 0

    return run


def _lines(batch: pa.RecordBatch, inputs: Mapping[str, str]) -> Iterator[bytes]:
    for start in range(0, batch.num_rows, INPUT_ROWS):
        part = batch.slice(start, INPUT_ROWS)
        columns = [part.column(part.schema.get_field_index(name)).to_pylist() for name in inputs.values()]
        for values in zip(*columns, strict=True):
            document = {field: _json_value(field, value) for field, value in zip(inputs, values, strict=True)}
            yield json.dumps(document).encode() + b"\n"


def _json_value(field: str, value: Any) -> Any:
    if field == "id":
        return None if value is None else str(value)
    # A timestamp is a date too.
    return value.isoformat()[:10] if isinstance(value, date) else value


def _joined(kept: pa.RecordBatch, answers: Sequence[bytes], plan: _Plan) -> pa.RecordBatch:
    """The columns that are handed through, and beside them those that the answers are read into."""
    made = _read(answers, plan.made)
    ids = pc.cast(kept.column(0), pa.string())
    answered = pc.struct_field(made.column(plan.made.names.index("document")), "id")
    if pc.any(pc.not_equal(ids, answered)).as_py():
        raise EngineError("an answer belongs to another document")
    names = [*plan.kept, *plan.made.names]
    return pa.RecordBatch.from_arrays([*kept.columns, *made.columns], names=names)


def _read(answers: Sequence[bytes], schema: pa.Schema) -> pa.RecordBatch:
    lines = [answer if answer.startswith(b'{"schema":') else _error_line(answer) for answer in answers]
    data = b"\n".join(lines) + b"\n"
    table = pyarrow.json.read_json(
        pa.BufferReader(data),
        read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore"),
    )
    (batch,) = table.select(schema.names).combine_chunks().to_batches()
    return batch


def _error_line(answer: bytes) -> bytes:
    failure = json.loads(answer)
    return json.dumps({"error": {name: failure.get(name) for name in ERROR_FIELDS}}).encode()
