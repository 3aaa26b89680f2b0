"""A process of `onrecord extract -` that is held open, and its answers."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue

# What may be on its way at a time, so that neither side waits for the other and memory stays flat.
WINDOW_DOCUMENTS = 256
WINDOW_BYTES = 4_000_000
# How often a document may end the process while it is the only one there.
MOST_DEATHS = 2
FIRST_LINE = b'{"id":"onrecord_spark","text":"Ready."}\n'


class EngineError(RuntimeError):
    """The process cannot be started, or gives what is no answer."""


class _Process:
    """One process, a thread that writes to it, and the lines that it has written."""

    def __init__(self, command: Sequence[str], patience: float) -> None:
        self._command = command
        self._patience = patience
        self._messages = tempfile.TemporaryFile()
        try:
            self._popen = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._messages
            )
        except OSError as error:
            self._messages.close()
            raise EngineError(f"{command[0]} cannot be started: {error}. Is onrecord installed on each executor?") from error
        assert self._popen.stdout is not None
        self._out = self._popen.stdout.fileno()
        self._poll = select.poll()
        self._poll.register(self._out, select.POLLIN | select.POLLHUP)
        self._read = bytearray()
        self._to_write: SimpleQueue[bytes | None] = SimpleQueue()
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()
        self.send(FIRST_LINE)
        if self.answer() is None:
            self.end()
            raise EngineError(f"{' '.join(command)} does not start: {self._said}")

    def _write(self) -> None:
        stdin = self._popen.stdin
        assert stdin is not None
        # A process that is gone is seen where its answers are read.
        with contextlib.suppress(OSError), stdin:
            while (line := self._to_write.get()) is not None:
                stdin.write(line)
                if self._to_write.empty():
                    stdin.flush()

    def send(self, line: bytes) -> None:
        """Gives a line to the writing thread; never waits."""
        self._to_write.put(line)

    def answer(self) -> bytes | None:
        """The next line without its line feed, or None where the process has ended or says nothing for too long."""
        searched = 0
        while (end := self._read.find(b"\n", searched)) < 0:
            searched = len(self._read)
            if not self._poll.poll(self._patience * 1000):
                return None
            part = os.read(self._out, 1 << 18)
            if not part:
                return None
            self._read += part
        line = bytes(self._read[:end])
        del self._read[: end + 1]
        return line

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self._popen.kill()
        self._to_write.put(None)
        self._writer.join()
        code = self._popen.wait()
        if self._popen.stdout is not None:
            self._popen.stdout.close()
        self._messages.seek(max(0, self._messages.seek(0, os.SEEK_END) - 2000))
        self._said = f"exit code {code}. {self._messages.read().decode('utf-8', 'replace')}"
        self._messages.close()


@dataclass
class _Document:
    line: bytes
    deaths: int = 0


class Engine:
    """Answers documents with one process, and with another one where that dies."""

    def __init__(self, command: Sequence[str], patience: float) -> None:
        """`patience`: seconds without any answer after which the process is taken for dead."""
        self._command = command
        self._patience = patience
        self._process: _Process | None = None
        self.is_idle = True

    def answers(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """Gives an answer a line, in order: a record, or a failure.

        Where the process dies, the documents that it has not answered are sent again, one at a time at first, so that one
        that ends it on its own twice is known: its answer is a failure `crashed`.
        """
        source = iter(lines)
        pending: deque[_Document] = deque()
        sent = 0
        suspects = 0
        self.is_idle = False
        while True:
            _fill(pending, source)
            if not pending:
                self.is_idle = True
                return
            process = self._process = self._process or _Process(self._command, self._patience)
            for document in list(pending)[sent : 1 if suspects > 0 else len(pending)]:
                process.send(document.line)
                sent += 1
            answer = process.answer()
            head = pending[0]
            if answer is None:
                self.end()
                if sent == 1:
                    head.deaths += 1
                suspects = max(suspects, sent)
                sent = 0
                if head.deaths < MOST_DEATHS:
                    continue
                answer = _crashed()
            else:
                sent -= 1
            suspects = max(0, suspects - 1)
            pending.popleft()
            yield answer

    def end(self) -> None:
        if self._process is not None:
            self._process.end()
        self._process = None


def _fill(pending: deque[_Document], source: Iterator[bytes]) -> None:
    size = sum(len(document.line) for document in pending)
    while len(pending) < WINDOW_DOCUMENTS and size < WINDOW_BYTES:
        line = next(source, None)
        if line is None:
            return
        pending.append(_Document(line))
        size += len(line)


def _crashed() -> bytes:
    failure = {
        "code": "crashed",
        "message": f"the process died on this document {MOST_DEATHS} times",
        "hint": "try it alone with onrecord extract; it may be too large for the memory of the executor",
    }
    return json.dumps(failure).encode()


_idle: dict[tuple[str, ...], Engine] = {}


@contextlib.contextmanager
def borrowed_engine(command: Sequence[str], patience: float) -> Iterator[Engine]:
    """An engine of this Python worker, which outlives the task, so that the next one need not load it."""
    key = tuple(command)
    engine = _idle.pop(key, None) or Engine(command, patience)
    try:
        yield engine
    finally:
        if engine.is_idle:
            _idle[key] = engine
        else:
            engine.end()
