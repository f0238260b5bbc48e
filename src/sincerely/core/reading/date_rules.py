"""What phrases for days mean, each a pattern and how it is resolved; the longer and surer stand first."""

from __future__ import annotations

import re
from collections.abc import Callable

from sincerely.core.reading.date_days import (
    TOMORROW,
    Meant,
    Now,
    day_of_month,
    either_day,
    iso,
    lengths_after,
    relative_day,
    slashed,
    weekday,
    weekday_after,
    weekday_in_week,
    weekday_of_month,
    worded,
)
from sincerely.core.reading.date_periods import (
    end_of,
    feast,
    holiday_time,
    length,
    named_month,
    or_so,
    part_of_month,
    part_of_week,
    quarter_end,
    week_of_day,
    week_of_month,
    weekend,
)
from sincerely.core.reading.date_words import DAY, MONTH, NUMBER, ORDINAL, UNIT, WEEKDAY
from sincerely.core.reading.patterns import compiled

_Resolve = Callable[[re.Match[str], Now], Meant | None]


def _p(pattern: str) -> re.Pattern[str]:
    return compiled(r"(?<![\w/.-])(?:" + pattern + r")(?![\w/]|\.\d|-\w)", re.I)


_TODAY = r"today|(?:(?<=sending )|(?<=later ))arvo|tonight|tonite|2night|2nite|2day|tnite"


_OTHER = WEEKDAY.replace("?P<weekday>", "?P<other>")


# "my month end checklist", "the year end accounts": what is done then, and no day.
_NOT_OF_WORK = r"(?!\s+(?:check\s?lists?|clos(?:e|ing)|accounts?|reports?|reporting|figures|routines?|process\w*|rush|packs?|runs?|reconciliations?|recs?|work|tasks?|procedures?|timetables?|journals?|numbers|books|returns?|stock\w*|invoices?|payroll|reviews?|templates?|schedules?|spreadsheets?|folders?|audits?)\b)"
_WHICH_WEEK = r"(?P<which>(?:the\s+)?week\s+after\s+next|(?:the\s+)?next|nxt|(?:the\s+)?following|coming|this|the)\s+"


RULES: tuple[tuple[re.Pattern[str], _Resolve], ...] = (
    (_p(r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)"), iso),
    (_p(r"(?:the\s+)?(?:(?:week|wk)\s+(?:of|commencing|beginning|starting|ending|c/b)|w/c|w/e|wc)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + MONTH + ")?"), week_of_day),
    (_p(r"(?:the\s+)?(?:(?:week|wk)\s+(?:of|commencing|beginning|starting|ending)|w/c|w/e)\s+" + MONTH + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?"), week_of_day),
    (_p(DAY + r"(?:\s*(?:of\s+|de\s+)?|-)" + MONTH + r"(?:(?:,|\s+de|\s+del|-)?\s*(?P<year>20\d\d))?"), worded),
    (compiled(r"(?<![\w/.,-])(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>20\d\d)(?![\w-])"), slashed),
    (_p(MONTH + r"\s*(?:the\s+)?" + DAY + r"(?:,?\s*(?P<year>20\d\d))?"), worded),
    (_p(ORDINAL + r"\s+(?:of\s+)?" + MONTH + r"(?:,?\s*(?P<year>20\d\d))?"), worded),
    (_p(MONTH + r"\s+(?:the\s+)?" + ORDINAL + r"(?:,?\s*(?P<year>20\d\d))?"), worded),
    (_p(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?!\s*-?\s*(?:working|business|days?|weeks?|wks?|months?|mths?|hrs?|hours?|shifts?|nights?)\b)"), slashed),
    (compiled(r"(?<![\w/.,-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<y>20\d\d|\d\d)?(?!\w|\.\d)"), lambda found, now: slashed(found, Now(now.today, True, now.holidays))),
    (_p(r"(?:(?P<low>" + NUMBER + r")\s+)?(?P<unit>days?|weeks?|wks?|fortnights?)\s+(?:(?:from|after|on|come)\s+)?(?P<from>(?:this\s+|next\s+|the\s+)?" + WEEKDAY + r"|" + TOMORROW + r"|today|now)"), lambda found, now: lengths_after(found, now)),
    (_p(r"(?:the\s+)?(?P<nth>last|first|1st|second|2nd|third|3rd|fourth|4th)\s+" + WEEKDAY + r"\s+(?:of|in)\s+(?:(?P<which>next|nxt|this|the\s+following|the)\s+month|" + MONTH + ")"), weekday_of_month),
    (_p(WEEKDAY + r"\s+fortnight"), lambda found, now: Meant(weekday_after(found, now, 14))),
    (_p(WEEKDAY + r"\s*(?:/|-|–|or|to|and)\s*" + _OTHER), either_day),
    (_p(WEEKDAY + r",?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)(?!\s+(?:of\s+)?" + MONTH.replace("?P<month>", "?:") + ")"), day_of_month),
    (_p(r"(?:dia|el|le|il|den|am)\s+(?P<day>\d{1,2})(?P<ordinal>)\.?(?!\s*(?:de\s+)?[^\W\d_]{3,}|\s*(?:h|uhr|€|%|\d))"), day_of_month),
    (compiled(r"(?<=\()(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)(?=\))", re.I), day_of_month),
    (_p(r"(?:end\s+of\s+(?:the\s+)?(?:this\s+)?quarter|quarter[- ]?end|end\s+of\s+q(?P<quarter>[1-4]))"), quarter_end),
    (_p(r"(?:(?P<before>by|before|ahead\s+of|until|til|till|this\s+side\s+of)\s+)?(?:easter(?!\s+(?:sunday|monday|friday|holidays?|hols|break))|thanksgiving|labou?r\s+day|memorial\s+day)(?:\s+(?:sunday|day))?(?P<weekend>\s+weekend)?"), lambda found, now: feast(found, now) if found["before"] else None),
    (_p(r"(?:the\s+)?day\s+after\s+" + TOMORROW + r""), relative_day),
    (_p(_TODAY + r"|this\s+(?:evening|afternoon|eve|arvo)|" + TOMORROW + r"|mañana|amanhã|demain|domani|heute|hoje|hoy|jutr[oa]|dzisiaj|aujourd['’]hui|(?:close\s+of\s+business|cob|eod|end\s+of(?:\s+the)?\s+day)(?!\s+(?:on\s+)?" + WEEKDAY.replace("?P<weekday>", "?:") + ")"), relative_day),
    (_p(r"(?:a\s+)?week\s+(?P<which>on\s+)?" + WEEKDAY), lambda found, now: Meant(weekday_after(found, now, 7))),
    (_p(WEEKDAY + r"\s+(?:of\s+)?(?P<week>week\s+after\s+next|(?:the\s+)?week\s+after|next\s+week|nxt\s+wk|next\s+wk)"), lambda found, now: weekday_in_week(found, now)),
    (_p(WEEKDAY + r"\s+week"), lambda found, now: Meant(weekday_after(found, now, 7))),
    (_p(r"(?:das\s+|o\s+)?(?P<part>fim|fin(?:ales)?|ende?|eind)\s+(?:d[oae]s?|de\s+la|del|van)?\s*(?P<which>este|diese[rs]?|deze|nächste[rn]?|volgende|próxim[oa])?\s*(?:a\s+)?(?:semana|woche|week|semaine)"), lambda found, now: end_of(found, now, "week")),
    (_p(r"(?P<part>fim|fin(?:ales)?|ende|eind|fine)\s+(?:d[oae]s?|du|del|van|de)\s*(?P<which>)(?:mês|mes|monats|maand|mois|mese)"), lambda found, now: end_of(found, now, "month")),
    (_p(r"(?P<part>mitte|mediados\s+de|meados\s+de|mi-|medio)\s*(?P<which>)" + MONTH), part_of_month),
    (_p(r"(?P<part>end|beg(?:g?inn?ing|in)|start|early|middle|mid|later|late|first\s+half|first\s+thing)[\s-]*(?:of\s+|in\s+|on\s+)?(?:the\s+)?(?P<which>next|nxt|this|following|coming)?\s*(?:week|wk)"), part_of_week),
    (_p(r"(?P<nth>first|1st|second|2nd|third|3rd|last)\s+(?:full\s+)?(?:week|wk)\s+(?:of|in)\s+" + MONTH), week_of_month),
    (_p(r"(?:over|at|on|in|by|before|after|this\s+side\s+of|this|during|ahead\s+of)\s+(?:the\s+)?(?:coming\s+)?(?:weekend|wkend|wknd|w/e)(?!\s+(?:of\s+)?\d)"), weekend),
    (_p(r"(?:(?:with)?in\s+)?(?:an?\s+|the\s+)?(?P<unit>week|wk|day|month|fortnight)\s+or\s+(?P<more>two|2|three|so)"), or_so),
    (_p(r"(?:with)?in\s+(?:the|a)\s+(?:next\s+)?(?P<unit>week|wk|fortnight|month)(?P<more>)|(?:over\s+)?the\s+next\s+(?P<unit2>fortnight)"), or_so),
    (_p(r"next\s+month|nxt\s+(?:month|mth)"), named_month),
    (_p(r"(?P<part>)" + _WHICH_WEEK.replace("|the)", ")") + r"(?:week|wk)(?!\s*end)"), part_of_week),
    (_p(r"(?P<part>)(?P<which>(?:the\s+)?week\s+after\s+next)"), part_of_week),
    (_p(r"(?P<part>end|beg(?:g?inn?ing|in)|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?:the\s+)?(?:(?P<which>next|nxt|this|following)\s+)?(?:month|mth)|(?:month|mth)[- ]end" + _NOT_OF_WORK), part_of_month),
    (_p(r"(?P<part>end|beg(?:g?inn?ing|in)|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?P<which>)" + MONTH), part_of_month),
    (_p(r"(?:(?P<which>next|nxt|this|coming|last|the\s+following|following)\s+)?" + WEEKDAY + r"(?!'s(?!\s+(?:fine|ok(?:ay)?|good|great|best|perfect)\b))(?P<later>\s+(?:next(?!\s+(?:week|wk))|after\s+next))?"), weekday),
    (_p(r"(?:within|in|inside|after|under)?\s*(?:about\s+|around\s+|approx\.?\s+|~\s*|up\s+to\s+|the\s+next\s+|roughly\s+|say\s+)?(?:(?P<low>" + NUMBER + r")(?:\s*(?:-|–|/|to|or)\s*(?P<high>" + NUMBER + r"))?)\s*-?\s*" + UNIT + r"(?:'s?)?(?:\s+time)?"), length),
    (_p(r"(?:(?:by|before|around|over)\s+(?:the\s+)?)?(?:end\s+of\s+(?:the\s+)?year|year[- ]end" + _NOT_OF_WORK + r")|(?:by|before|around|over)\s+(?:the\s+)?(?:christmas|xmas|new\s+year)"), holiday_time),
    (_p(r"(?:(?<=by )|(?<=on )|(?<=before )|(?<=until )|(?<=till )|(?<=til )|(?<=from )|(?<=for )|(?<=til the )|(?<=latest ))?the\s+(?:" + DAY.replace(")?", ")", 1).replace("(?:st|nd|rd|th)", "(?:st|nd|rd|th)") + "|" + ORDINAL + r")(?P<nextmonth>\s+of\s+next\s+month)?(?!\s+(?:floor|one|of|time|round|person|interview|year|question|thing|half|stage|part|bit|job|shift|call|week|day|place|party))"), day_of_month),
    (compiled(r"(?:(?<=by )|(?<=before )|(?<=until )|(?<=til )|(?<=till ))(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)\b", re.I), day_of_month),
)  # fmt: skip  # fmt: skip
