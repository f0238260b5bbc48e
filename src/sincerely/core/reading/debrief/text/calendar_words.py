"""Weekdays and months as notes write them, for the patterns that look for a day: "tues", "Weds", "thurs", "sept"."""

from __future__ import annotations

WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|r|nes|ur)?(?:day)?"
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?"

__all__ = ["MONTH", "WEEKDAY"]
