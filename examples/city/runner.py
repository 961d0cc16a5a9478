"""Runs the program on folders of the city, and keeps what it answered."""

import json
import os
import resource
import subprocess
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path


TODAY = "1706745600"                     # 2024-02-01, a month after the year that is sealed


class Failed(Exception):
    """A command that should have succeeded did not."""


@dataclass
class Answer:
    command: str
    data: dict
    seconds: float


class Runner:
    """Runs each command once, with the city's folder as the current one."""

    def __init__(self, program, out):
        self.program, self.out, self.answers, self.seconds = Path(program).resolve(), Path(out), {}, 0.0

    def run(self, *arguments):
        """Run a command and give its JSON, with numbers as they were printed."""
        if arguments not in self.answers:
            self.answers[arguments] = self._started(arguments)
        return self.answers[arguments].data

    def do(self, *arguments):
        """Run a command for what it writes."""
        self._call(arguments)

    def _started(self, arguments):
        begun = time.monotonic()
        text = self._call((*arguments, "--format", "json"))
        return Answer(words(arguments), json.loads(text, parse_float=Decimal, parse_int=Decimal), time.monotonic() - begun)

    def _call(self, arguments):
        begun = time.monotonic()
        done = subprocess.run([self.program, *arguments], cwd=self.out, capture_output=True, text=True, check=False,
                              env=os.environ | {"SOURCE_DATE_EPOCH": TODAY})
        self.seconds += time.monotonic() - begun
        if done.returncode != 0:
            raise Failed(f"{words(arguments)}: status {done.returncode}\n{done.stderr or done.stdout[:2000]}")
        return done.stdout

    @staticmethod
    def megabytes():
        """The most memory that any command took."""
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def words(arguments):
    return " ".join(("leitai", *arguments))
