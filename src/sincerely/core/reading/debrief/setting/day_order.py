"""Whether 4/12 is the fourth of December or the twelfth of April: by the English somebody writes, and where."""

from __future__ import annotations

from sincerely.core.reading.debrief.text.words import words_of

# Where 4/12 is the twelfth of April: the United States, and English-speaking Canada more often than not.
_MONTH_FIRST = words_of("""
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage
    America/Boise America/Detroit America/Juneau America/Sitka America/Nome America/Adak America/Menominee
    Pacific/Honolulu Pacific/Guam America/Puerto_Rico America/Toronto America/Vancouver America/Edmonton
    America/Winnipeg America/Regina
""")


def writes_day_first(dialect: str, zone: str) -> bool:
    """Say whether days come before months: everywhere but where American English is written."""
    if dialect and dialect.casefold().replace("_", "-") not in {"american", "us", "en-us", ""}:
        return True
    return zone not in _MONTH_FIRST and not zone.startswith(
        ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
    )
