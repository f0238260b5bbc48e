"""The house rules that no linter knows: the core reads no clock and no file, and a module can be read in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "sincerely"
CORE = sorted((SOURCE / "core").rglob("*.py"))
FORBIDDEN_CALLS = {"open", "input", "print", "exec", "eval", "breakpoint", "__import__"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter", "localtime", "gmtime"}
CLOCK_OWNERS = {"datetime", "date", "time", "dt", "clock", "timezone"}
LONGEST = 450


def test_the_core_asks_for_no_time_and_opens_nothing():
    calls = [
        (path, node)
        for path in CORE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    ]
    assert len(calls) > 1000
    for path, node in calls:
        called = node.func
        assert not (isinstance(called, ast.Name) and called.id in FORBIDDEN_CALLS), (
            f"{path}:{node.lineno} calls {ast.unparse(called)}"
        )
        if (
            isinstance(called, ast.Attribute)
            and called.attr in CLOCKS
            and isinstance(called.value, (ast.Name, ast.Attribute))
        ):
            owner = called.value.id if isinstance(called.value, ast.Name) else called.value.attr
            # moment.time() and moment.date() read a value they were given; only the classes and modules know the machine's clock.
            assert owner not in CLOCK_OWNERS, f"{path}:{node.lineno} asks for the time: {ast.unparse(called)}"


def test_every_module_can_be_read_in_one_sitting():
    lengths = {
        str(path.relative_to(SOURCE)): len(path.read_text("utf-8").splitlines())
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts
    }
    assert not {name: lines for name, lines in lengths.items() if lines > LONGEST}


def test_the_checks_above_can_fail():
    bad = ast.parse("datetime.now()\nopen('x')")
    calls = [node.func for node in ast.walk(bad) if isinstance(node, ast.Call)]
    assert any(isinstance(called, ast.Name) and called.id in FORBIDDEN_CALLS for called in calls)
    assert any(isinstance(called, ast.Attribute) and called.attr in CLOCKS for called in calls)
