"""Measures Spark on two cores beside `onrecord extract --workers 2`, on the same documents:

    npm run build && python integrations/spark/bench.py [DOCUMENTS=20000] [SENTENCES=12] [ENGINE=fast] [ROUNDS=1]

Documents are permuted sentences of corpus/. Spark reads and writes Parquet, the command JSON Lines. Wall time of Spark is that of
the job, the loading of the engine included, the start of Java left out; CPU time is that of all processes, taken from /proc.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
COMMAND = ["node", str(PROJECT / "dist/cli/main.js")]
TICKS = os.sysconf("SC_CLK_TCK")


def main(documents: str = "20000", sentences: str = "12", engine: str = "fast", rounds: str = "1") -> None:
    folder = Path(tempfile.mkdtemp(prefix="onrecord-spark-bench-"))
    try:
        lines = folder / "documents.jsonl"
        make = ["node", "scripts/ts.mjs", "bench/archive/write-documents.ts", str(lines), documents, sentences]
        subprocess.run(make, cwd=PROJECT, check=True)
        words = sum(len(line.split()) for line in lines.open(encoding="utf-8"))
        print(f"{documents} documents, {words:,} words, {engine}; load {os.getloadavg()[0]:.1f}")
        for _ in range(int(rounds)):
            plain = plain_run(lines, folder, engine)
            spark = spark_run(lines, folder, engine, int(documents))
            for name, (wall, cpu) in {"two workers": plain, "local[2]": spark}.items():
                print(f"{name:12} {wall:7.1f} s wall {words / wall:8,.0f} words a second; {cpu:7.1f} s CPU {words / cpu:8,.0f}")
            print(f"Spark's rate: {plain[0] / spark[0]:.2f} by wall, {plain[1] / spark[1]:.2f} by CPU; load {os.getloadavg()[0]:.1f}")
    finally:
        shutil.rmtree(folder)


def plain_run(lines: Path, folder: Path, engine: str) -> tuple[float, float]:
    before = time.perf_counter(), cpu_of_children()
    out = ["-o", str(folder / "plain/records.jsonl"), "--workers", "2", "--engine", engine, "--time-limit", "60", "--quiet"]
    subprocess.run([*COMMAND, "extract", str(lines), *out], check=True)
    return time.perf_counter() - before[0], cpu_of_children() - before[1]


def spark_run(lines: Path, folder: Path, engine: str, documents: int) -> tuple[float, float]:
    os.environ.update(PYSPARK_PYTHON=sys.executable, PYTHONPATH=str(HERE / "src"))
    sys.path.insert(0, str(HERE / "src"))
    from onrecord_spark import extract
    from pyspark.sql import SparkSession

    builder = SparkSession.Builder().master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.memory", "2g")
    spark = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.read.json(str(lines)).select("id", "text").repartition(8).write.mode("overwrite").parquet(str(folder / "in"))
    before = time.perf_counter(), cpu_below(os.getpid())
    made = extract(spark.read.parquet(str(folder / "in")), engine=engine, command=COMMAND)
    made.write.mode("overwrite").parquet(str(folder / "out"))
    wall, cpu = time.perf_counter() - before[0], cpu_below(os.getpid()) - before[1]
    done = spark.read.parquet(str(folder / "out"))
    assert (done.count(), done.where("error is not null").count()) == (documents, 0)
    spark.stop()
    return wall, cpu


def cpu_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def cpu_below(root: int) -> float:
    """CPU seconds of all processes below one, those that ended there included."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
            ticks[int(entry.name)] = sum(int(value) for value in fields[11:15])
    below = {root}
    while more := {pid for pid, parent in parents.items() if parent in below} - below:
        below |= more
    return sum(ticks[pid] for pid in below if pid in ticks) / TICKS


if __name__ == "__main__":
    main(*sys.argv[1:])
