"""The lines of a calendar file: unfolded, each with its number, tolerant of what real programs leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sincerely.core.problem import Problem

# Far above any invitation with its blurbs, far below what would make reading slow. Attachments are skipped, not counted.
MOST_BYTES = 4_000_000
MOST_PROPERTIES = 20_000
LONGEST_VALUE = 200_000

_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)')
_NAME = re.compile(r"[A-Za-z0-9-]+")
_ESCAPE = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """One property: upper-case name, upper-case parameters, raw value, the line it began on."""

    name: str
    parameters: dict[str, str]
    value: str
    line: int

    @property
    def text(self) -> str:
        """The value with the escapes of a TEXT taken out."""
        return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass(slots=True)
class Component:
    """One BEGIN..END block with its properties and inner blocks."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    inner: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property called `name`."""
        return next((found for found in self.properties if found.name == name), None)

    def all(self, name: str) -> list[Property]:
        """Return every property called `name`."""
        return [found for found in self.properties if found.name == name]

    def text(self, name: str) -> str:
        """Return the text of the first property called `name`, stripped; empty when there is none."""
        found = self.first(name)
        return found.text.strip() if found else ""


def read_components(data: bytes) -> tuple[Component | None, tuple[Problem, ...]]:
    """Read a calendar file's blocks. None with a fatal problem when it is no calendar; broken lines are left out and named."""
    if not data.strip():
        return None, (Problem("The invitation is empty", expected="a calendar file that begins with BEGIN:VCALENDAR"),)
    if len(data) > MOST_BYTES:
        return None, (
            Problem(
                f"The invitation has {len(data) / 1e6:.0f} MB",
                expected=f"a calendar file of at most {MOST_BYTES // 1_000_000} MB, without attachments",
            ),
        )
    text, problems = _decode(data)
    if text is None:
        return None, tuple(problems)
    start = re.search(r"^\s*BEGIN:VCALENDAR", text, re.I | re.M)
    if start is None:
        line = 1 + len(text[: len(text) - len(text.lstrip())].splitlines())
        return None, (Problem("This is no calendar file", line=line, expected="BEGIN:VCALENDAR"),)
    root = Component("", 0)
    stack = [root]
    count = 0
    for number, logical in _unfold(text):
        found = _property(number, logical)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        if found.name == "BEGIN":
            if len(stack) > 10:
                return None, (
                    Problem(
                        "The blocks of this calendar file stand too deep inside one another",
                        line=number,
                        expected="at most ten",
                    ),
                )
            block = Component(found.value.strip().upper(), number)
            stack[-1].inner.append(block)
            stack.append(block)
        elif found.name == "END":
            _close(stack, found, problems)
        elif len(found.value) > LONGEST_VALUE:
            if found.name != "ATTACH":
                problems.append(Problem(f"{found.name} is too long and was left out", line=number, fatal=False))
        else:
            stack[-1].properties.append(found)
        count += 1
        if count > MOST_PROPERTIES:
            problems.append(
                Problem(
                    "The calendar file is very long; what comes after this line was not read", line=number, fatal=False
                )
            )
            break
    if len(stack) > 1:
        problems.append(
            Problem(
                f"The file ends before END:{stack[-1].name}; it may have been cut off", line=stack[-1].line, fatal=False
            )
        )
    return root, tuple(problems[:20])


def _decode(data: bytes) -> tuple[str | None, list[Problem]]:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
    if b"\0" in data[:4096] or b"BEGIN:VCALENDAR" not in data[:4096].upper():
        return None, [
            Problem("This is no text", line=line, expected="a calendar file (.ics) that begins with BEGIN:VCALENDAR")
        ]
    note = Problem("The file is not UTF-8; it was read as Windows-1252, look at the accents", line=line, fatal=False)
    return data.decode("cp1252", errors="replace"), [note]


def _unfold(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line number, logical line). Lines may end in CRLF, LF or CR; a line that begins with blank or tab goes on."""
    number, pieces = 0, list[str]()
    for here, raw in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if raw[:1] in (" ", "\t") and pieces:
            pieces.append(raw[1:])
            continue
        if pieces:
            yield number, "".join(pieces)
        pieces = [raw] if raw.strip() else []
        number = here
    if pieces:
        yield number, "".join(pieces)


def _property(number: int, logical: str) -> Property | Problem:
    name = _NAME.match(logical.lstrip())
    broken = Problem(
        f"This line is not understood and was left out: {logical.strip()[:60]}",
        line=number,
        expected="NAME:value",
        fatal=False,
    )
    if name is None:
        return broken
    line = logical.lstrip()
    at, parameters = name.end(), dict[str, str]()
    while at < len(line) and line[at] == ";":
        found = _PARAMETER.match(line, at)
        if found is None:
            # An unquoted colon or a bare word among the parameters: go on at the value rather than lose the line.
            at = line.find(":", at)
            break
        parameters[found[1].upper()] = found[2].replace('"', "")
        at = found.end()
    if at < 0 or at >= len(line) or line[at] != ":":
        return broken
    return Property(name.group().upper(), parameters, line[at + 1 :], number)


def _close(stack: list[Component], end: Property, problems: list[Problem]) -> None:
    name = end.value.strip().upper()
    if not any(block.name == name for block in stack[1:]):
        problems.append(
            Problem(f"END:{name} closes nothing", line=end.line, expected=f"BEGIN:{name} before it", fatal=False)
        )
        return
    while stack[-1].name != name:
        problems.append(Problem(f"END:{stack[-1].name} is missing", line=end.line, fatal=False))
        stack.pop()
    stack.pop()
