"""What the measures share: how long a piece of work or a command takes."""

from __future__ import annotations

import resource
import subprocess
import time
from collections.abc import Callable
from typing import NamedTuple


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest of several runs, in milliseconds of this process: what else the machine does is not counted."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def best_of_both(work: Callable[[], object], beside: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the shortest of several runs of each, as `best` does, in turn: what slows the machine down for a while slows both."""
    turns = [(best(work, 1), best(beside, 1)) for _ in range(rounds)]
    return min(one for one, _ in turns), min(other for _, other in turns)


def seconds(work: Callable[[], object]) -> float:
    """Return how long one run takes by the clock on the wall, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Took(NamedTuple):
    """How long a run took in seconds: by the clock on the wall, and of its own time on a processor."""

    wall: float
    processor: float


def took(work: Callable[[], object]) -> Took:
    """Return how long one run takes, both ways."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - wall, time.process_time() - processor)


def command_took(command: list[str]) -> Took:
    """Return how long a command takes, both ways, from its start to its end. Raises CalledProcessError where it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def command_seconds(command: list[str]) -> float:
    """Return how long a command takes from its start to its end, in seconds. Raises CalledProcessError where it fails."""
    return seconds(lambda: subprocess.run(command, check=True, capture_output=True))
