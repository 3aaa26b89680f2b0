import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import Row

from onrecord_spark import extract

TEXT = "Inflation rose to 8 percent in May, the highest since 1981."
NAMES = ["Ana Ruiz", "Ben Okoro", "Chloe Martin"]


def articles(count: int) -> list[dict[str, str | None]]:
    """Articles of our own; each seventh has no text."""
    return [
        {
            "id": f"a{number}",
            "text": None
            if number % 7 == 3
            else f"😀 “The bridge is safe,” said Mayor {NAMES[number % 3]} on Monday. She denied that it cost {number} million euros.",
            "day": "2024-05-15",
        }
        for number in range(count)
    ]


def frame(spark: SparkSession, rows: list[dict[str, str | None]]) -> DataFrame:
    return spark.createDataFrame([Row(**row) for row in rows], "id string, text string, day string")


def run(df: DataFrame, command: list[str]) -> DataFrame:
    return extract(df, published_at_col="day", keep=["day"], engine="fast", command=command)


def records_of_command(rows: list[dict[str, str | None]], command: list[str]) -> list[dict[str, object]]:
    """What `onrecord extract -` gives for the same documents, null for one that failed."""
    lines = [json.dumps({"id": row["id"], "text": row["text"], "publishedAt": row["day"]}) for row in rows]
    arguments = "extract - --errors - --engine fast --offsets codepoint --quiet".split()
    done = subprocess.run([*command, *arguments], input="\n".join(lines), capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(rows)
    return answers


def without_nulls(value: object) -> object:
    """Spark has a null for each field that a record leaves out."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def check_same(made: DataFrame, rows: list[dict[str, str | None]], command: list[str]) -> None:
    found = {row["id"]: row.asDict(recursive=True) for row in made.collect()}
    assert len(found) == len(rows)
    for row, answer in zip(rows, records_of_command(rows, command), strict=True):
        columns = found[row["id"]]
        assert (columns.pop("id"), columns.pop("day")) == (row["id"], row["day"])
        error = columns.pop("error")
        if "schema" in answer:
            assert error is None
            assert without_nulls(columns) == without_nulls(answer)
        else:
            assert error["code"] == answer["code"] == "invalid-field"
            assert all(value is None for value in columns.values())


def test_the_rows_are_the_records_of_the_command(spark: SparkSession, onrecord: list[str]) -> None:
    rows = articles(200)
    check_same(run(frame(spark, rows).repartition(4), onrecord), rows, onrecord)


def test_a_killed_process_loses_and_doubles_nothing(spark: SparkSession, onrecord: list[str], tmp_path: Path) -> None:
    rows = articles(200)
    rows[60]["text"] = "KILL HERE. “It is safe,” Ana Ruiz said."
    flag = tmp_path / "killed"
    script = str(Path(__file__).parent / "engines" / "killed_once.py")
    made = run(frame(spark, rows).repartition(2), [sys.executable, script, str(flag), *onrecord]).cache()
    check_same(made, rows, onrecord)
    assert flag.exists()


def test_parquet_in_and_out(spark: SparkSession, onrecord: list[str], tmp_path: Path) -> None:
    frame(spark, articles(50)).write.parquet(str(tmp_path / "in"))
    read = spark.read.parquet(str(tmp_path / "in"))
    run(read, onrecord).write.parquet(str(tmp_path / "out"))
    done = spark.read.parquet(str(tmp_path / "out"))
    assert done.count() == 50
    assert done.where("error is not null").count() == 7
    quotes = done.select(f.col("document.text").alias("text"), f.explode("quotes").alias("quote"))
    spans = quotes.select("text", "quote.kind", "quote.speaker.name", f.explode("quote.content").alias("span"))
    sliced = f.expr("substring(text, cast(span.start as int) + 1, cast(span.end - span.start as int))")
    assert spans.where(sliced != f.col("span.text")).count() == 0
    names = {row["name"] for row in spans.where("kind = 'direct'").select("name").distinct().collect()}
    assert names == set(NAMES)


def test_whole_numbers_are_ids_and_settings_are_handed_on(spark: SparkSession, onrecord: list[str]) -> None:
    rows = [(7, TEXT, "x"), (None, "No id.", "y")]
    df = spark.createDataFrame(rows, "id int, text string, other string")
    made = extract(df, engine="fast", settings={"claims.scope": "all"}, offsets="utf16", keep=["other"], command=onrecord)
    seven = made.where("id = 7").collect()[0]
    assert (seven["document"]["id"], seven["other"], len(seven["claims"])) == ("7", "x", 1)
    assert made.where("id is null").collect()[0]["error"]["code"] == "invalid-field"


@pytest.mark.parametrize(
    ("columns", "options", "message"),
    [
        ("id string, body string", {}, "no column 'text'.*id, body"),
        ("id double, text string", {}, "'id' has to hold strings or whole numbers"),
        ("id string, text string, quotes string", {"keep": ["quotes"]}, "'quotes' has the name of one that is made"),
        ("document string, text string", {"id_col": "document"}, "'document' has the name of one that is made"),
    ],
)
def test_columns_that_do_not_fit(spark: SparkSession, columns: str, options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        extract(spark.createDataFrame([], columns), **options)  # type: ignore[arg-type]


def test_a_wrong_setting_ends_the_job_and_says_so(spark: SparkSession, onrecord: list[str]) -> None:
    made = extract(frame(spark, articles(1)), engine="fast", settings={"claims.scop": "all"}, command=onrecord)
    with pytest.raises(PySparkException, match="did you mean"):
        made.collect()
