import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_spark._process import Engine, EngineError, borrowed_engine

FAKE = [sys.executable, str(Path(__file__).parent / "engines" / "fake.py")]


def lines(texts: list[str]) -> Iterator[bytes]:
    for number, text in enumerate(texts):
        yield json.dumps({"id": str(number), "text": text}).encode() + b"\n"


def outcomes(engine: Engine, texts: list[str]) -> list[str]:
    answers = [json.loads(answer) for answer in engine.answers(lines(texts))]
    return [answer["document"]["id"] if "schema" in answer else answer["code"] for answer in answers]


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = Engine(FAKE, patience=20)
    yield made
    made.end()


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def test_answers_come_in_order(engine: Engine) -> None:
    assert outcomes(engine, ["a"] * 1000) == numbers(1000)


def test_large_documents_and_large_answers_do_not_wait_for_each_other() -> None:
    engine = Engine([*FAKE, "300000"], patience=20)
    assert outcomes(engine, ["a" * 300_000] * 60) == numbers(60)
    engine.end()


def test_documents_are_read_as_they_are_needed(engine: Engine) -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 1
            yield b'{"id":"1","text":"a"}\n'

    answers = engine.answers(endless())
    for _ in range(10):
        next(answers)
    assert read < 1000


@pytest.mark.parametrize("place", [0, 1, 150, 399])
def test_a_process_that_dies_is_started_again_and_nothing_is_lost(engine: Engine, place: int, tmp_path: Path) -> None:
    texts = ["a"] * 400
    texts[place] = f"die once {tmp_path / 'flag'}"
    assert outcomes(engine, texts) == numbers(400)
    assert (tmp_path / "flag").exists()


def test_many_deaths_lose_nothing(engine: Engine, tmp_path: Path) -> None:
    texts = [f"die once {tmp_path / str(number)}" if number % 37 == 0 else "a" for number in range(400)]
    assert outcomes(engine, texts) == numbers(400)


def test_a_document_that_ends_every_process_costs_itself_only(engine: Engine) -> None:
    texts = ["a"] * 300
    expected = numbers(300)
    for place in (0, 7, 8, 299):
        texts[place] = "die"
        expected[place] = "crashed"
    assert outcomes(engine, texts) == expected


def test_a_process_that_says_nothing_is_ended() -> None:
    engine = Engine(FAKE, patience=1)
    assert outcomes(engine, ["a", "hang", "a"]) == ["0", "crashed", "2"]
    engine.end()


def test_the_error_says_what_cannot_be_started() -> None:
    with pytest.raises(EngineError, match="no-such-program cannot be started.*installed on each executor"):
        outcomes(Engine(["no-such-program"], patience=1), ["a"])


def test_the_error_says_what_a_process_said_that_does_not_start() -> None:
    with pytest.raises(EngineError, match="exit code 2.*wrong setting"):
        outcomes(Engine([sys.executable, "-c", "import sys; print('wrong setting', file=sys.stderr); sys.exit(2)"], 5), ["a"])


def test_the_process_outlives_the_task() -> None:
    pids = set()
    for _ in range(3):
        with borrowed_engine(FAKE, 20) as engine:
            pids |= {json.loads(answer)["pid"] for answer in engine.answers(lines(["a", "b"]))}
    assert len(pids) == 1


def test_a_task_that_stops_early_leaves_no_answers_to_the_next_one() -> None:
    with borrowed_engine([*FAKE, "1"], 20) as engine:
        next(engine.answers(lines(["a"] * 100)))
    with borrowed_engine([*FAKE, "1"], 20) as engine:
        assert outcomes(engine, ["b"] * 3) == numbers(3)
