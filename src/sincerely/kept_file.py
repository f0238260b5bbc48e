"""The file in which compiled patterns are kept, beside the program's bytecode and by the same rules: made when there is leave to write, renewed when it is out of date, safe to delete."""

from __future__ import annotations

import atexit
import contextlib
import marshal
import sys
import zlib
from importlib.util import cache_from_source
from pathlib import Path

from sincerely.core.kept import keep_in

# What is kept is worked out by these; when one of them is another, it may come out differently.
_MADE_BY = ("core/kept.py", "core/late.py", "core/openings.py", "core/reading/patterns.py", "core/letters/anchors.py", "core/letters/checks/kinds.py", "core/letters/checks/spelling.py", "core/letters/english/vocabulary.py", "core/letters/english/words.py")  # fmt: skip
_HERE = Path(__file__).parent


class KeptFile:
    """Values by their keys, read from a file when first asked for one, and written there at `save` if there are new ones.

    A file that is missing, damaged or of another state of the program is as an empty one; one that may not be written stays as it is.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._new: dict[bytes, bytes] = {}
        self._read: tuple[dict[bytes, tuple[int, int, int]], bytes] | None = None
        self._read_at = 0

    def get(self, key: bytes) -> bytes | None:
        """Return the value of a key; None for one that is not there or is damaged."""
        if key in self._new:
            return self._new[key]
        places, body = self._content()
        if key not in places:
            return None
        start, length, check = places[key]
        value = body[start : start + length]
        return value if zlib.crc32(value) == check else None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value; in the file it is at the next `save`."""
        self._new[key] = value

    def save(self) -> None:
        """Write the file anew with what came since, whole or not at all; without leave or room, do nothing."""
        if not self._new:
            return
        # Imported here, for most starts of the program keep nothing new.
        from tempfile import NamedTemporaryFile

        self._read = None  # another process may have written since
        values = {key: value for key in self._content()[0] if (value := self.get(key)) is not None} | self._new
        places, start = {}, 0
        for key, value in values.items():
            places[key] = (start, len(value), zlib.crc32(value))
            start += len(value)
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=self.file.parent, prefix=self.file.name, delete=False) as new:
                try:
                    new.write(marshal.dumps([_state(), places, b"".join(values.values())]))
                    new.close()
                    Path(new.name).chmod(0o644)
                    Path(new.name).replace(self.file)
                except OSError:
                    Path(new.name).unlink()
                    raise
            self._new, self._read = {}, None

    def _content(self) -> tuple[dict[bytes, tuple[int, int, int]], bytes]:
        # Set-up fills the file while the program may run already: one that came or was renewed since is read again.
        written_at = 0
        with contextlib.suppress(OSError):
            written_at = self.file.stat().st_mtime_ns
        if self._read is None or written_at != self._read_at:
            self._read, self._read_at = ({}, b""), written_at
            with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
                state, places, body = marshal.loads(self.file.read_bytes())
                if state == _state():
                    self._read = (places, body)
        return self._read


def _state() -> list[int | str]:
    """Return what a file must have been written by: this Python, and these modules as they are."""
    made_by = [(_HERE / each).stat() for each in _MADE_BY]
    return [sys.version, *(number for each in made_by for number in (each.st_size, each.st_mtime_ns))]


def use_kept_file() -> KeptFile:
    """Take compiled patterns from the file of this installation, and keep new ones there when the program ends, where Python keeps bytecode."""
    file = KeptFile(Path(cache_from_source(str(_HERE / "patterns.py"))).with_suffix(".kept"))
    keep_in(file)
    if not sys.dont_write_bytecode:
        atexit.register(file.save)
    return file


def compile_all() -> None:
    """Compile every pattern of the core into the file of this installation, so that nobody waits for it later."""
    from importlib import import_module
    from pkgutil import walk_packages

    import sincerely.core
    from sincerely.core.late import ALL
    from sincerely.core.letters.anchors import anchors

    file = use_kept_file()
    for module in walk_packages(sincerely.core.__path__, "sincerely.core."):
        import_module(module.name)
    for pattern in ALL:
        anchors(pattern)
    file.save()


if __name__ == "__main__":
    compile_all()
