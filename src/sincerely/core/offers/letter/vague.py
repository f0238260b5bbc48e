"""Words that leave a term open: "competitive", "to be agreed", "details to follow"."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

#: What leaves a term open.
VAGUE = compiled(
    r"\b(?:competitive|in\s+line\s+with\s+(?:the\s+)?market|market\s+rate|to\s+be\s+(?:confirmed|agreed|determined|advised|discussed|decided)|tb[acd]\b|details\s+(?:to\s+follow|will\s+follow)|as\s+(?:soon\s+as\s+possible|appropriate|required)|in\s+due\s+course|from\s+time\s+to\s+time|meaningful|generous|attractive|comprehensive\s+benefits|at\s+(?:the\s+company's\s+|our\s+|its\s+)?(?:sole\s+|absolute\s+)?discretion|(?:sole|absolute)\s+discretion|may\s+be\s+(?:considered|agreed|changed|amended|required)|or\s+such\s+other|we're\s+setting\s+up|as\s+per\s+(?:company\s+|project\s+|our\s+)?(?:policy|project|rules)|according\s+to\s+(?:company\s+)?policy|reasonable\s+(?:notice|hours|expenses)|will\s+vary|up\s+to|approximately|there\s+may\s+be|dates?\s+to\s+be)\b",
    re.I,
)
