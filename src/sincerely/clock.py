"""The one place that asks the machine for the time; everything else takes `now` as an argument."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """Return the current instant in UTC; SINCERELY_NOW (ISO with offset) stands in for it in tests and demonstrations."""
    fixed = os.environ.get("SINCERELY_NOW")
    return datetime.fromisoformat(fixed).astimezone(UTC) if fixed else datetime.now(UTC)
