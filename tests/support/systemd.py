"""A person's systemd that does nothing but write down what it is told."""

from __future__ import annotations

import os
import shlex
import stat
import sys
from pathlib import Path

import pytest


def systemctl(folder: Path, *, fails: str = "") -> Path:
    """Put a `systemctl` into `folder` that writes down what it is told, keeps what is enabled as the real one does, and refuses the verb `fails`."""
    log, tool = folder / "told", folder / "systemctl"
    tool.write_text(
        f"""#!/bin/sh
echo "$@" >> {shlex.quote(str(log))}
[ -n "{fails}" ] && [ "$2" = "{fails}" ] && {{ echo "Failed to {fails} unit: no bus" >&2; exit 1; }}
wants="$XDG_CONFIG_HOME/systemd/user/default.target.wants"
case "$2" in
  enable) mkdir -p "$wants" && ln -sf "../$4" "$wants/$4" ;;
  disable) rm -f "$wants/$4" ;;
  is-active) [ -e "$wants/$3" ] && echo active || {{ echo inactive; exit 3; }} ;;
esac
"""
    )
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    return log


def at_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be a person on a Linux with systemd, all of it in `folder`, the data in `folder/data`: nothing of the real one is touched."""
    (folder / "run" / "systemd").mkdir(parents=True)
    (folder / "run" / "systemd" / "private").touch()
    for name in ("bin", "config", "data"):
        (folder / name).mkdir(exist_ok=True)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    monkeypatch.setenv("SINCERELY_DATA", str(folder / "data"))
    return folder
