"""What somebody does who only helps, looks in or goes again: no subject of the talk."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

SERVES = compiled(
    r"\b(?:let|showed|shown|showing|walked|took|brought|buzzed|led|signed|checked|escorted|met)\s+(?:me|us)\s+(?:in|up|out|off|round|around|down|through|to\s+the|from|at\s+(?:the\s+)?(?:door|gate|reception))\b"
    r"|\b(?:shown|taken|walked|signed|let|buzzed|met|brought)\s+(?:in|up|round|around|down)\s+by\s*(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$|\b(?:walked|went)\s+(?:round|around)\s+with\s*$|\b(?:tour|look\s+round|lunch|coffee)\s+(?:w/?|with|from|by)\s*(?:the\s+\w+\s+)?(?:[A-Z]\w+\s*\()?$"
    r"|\bopened\s+(?:the\s+)?(?:call|door|room|gate|link|meeting)\b|\b(?:did|checked|took|copied|scanned|collected|photocopied|ran)\s+(?:only\s+)?(?:my\s+|the\s+|an?\s+|just\s+)*(?:passports?|cop(?:y|ies)|coats?|documents?|docs|dbs|id\b|i\.d\.|papers|paperwork|forms?|licen[cs]e|right\s+to\s+work|photo)\b"
    r"|\b(?:just|only|mostly)\s+(?:did\s+)?(?:the\s+)?(?:paperwork|admin|forms|technical\w*|listening|there\s+for|for\s+(?:connecting|the))\b|\b(?:fixed|sorted|set\s+up)\s+the\s+(?:screen|call|link|sound|projector|laptop|camera|zoom|teams|tech)\b|\b(?:was|is)\s+(?:just|only)\s+there\s+(?:for|to)\b|\bexplained\s+the\s+(?:contract|process|forms?)\b|\bgave\s+me\s+(?:the|a)\s+(?:tour|form|badge|lanyard)\b|\bshowed\s+(?:me|us)?\s*(?:the|a|an|their)\s+(?:[\w'’-]+\s+){0,2}?(?:place|building|premises|sites?|plant|factory|shop\s?floor|shop|store|stockroom|warehouse|yard|depot|office|offices|floor|desk|ward|wards|unit|clinic|surgery|surgeries|theatre|lab|labs|school|classrooms?|hall|nursery|garden|grounds|farm|kitchens?|dining\s+room|bar|cellar|workshop|studio|garage|bays?|rooms?|staff\s?room|canteen|toilets?|loo|gym|pool|library|stables?|greenhouse|salon|facilities|facility|campus|museum|gallery|kiln|machines?|vans?|ropes)\b(?!\s+(?:plans?|rota|map|figures|list|book|numbers|system|budget|board|schedule|software|drawings?))|\b(?:made|brought|got)\s+(?:me\s+)?(?:the\s+|a\s+)?(?:tea|coffee|water|brew)\b|\bfor\s+(?:the|my|a)\s+(?:licen[cs]e|id|passport|document|paperwork|dbs|right[- ]to[- ]work)\b",
    re.I,
)
LOOKS_IN = compiled(
    r"\b(?:put|popped|stuck|poked|pokes)\s+(?:his|her|their)?\s*head\s+(?:in|round|around)\b|\b(?:came|come|popped|dropped|went|wandered|walked)\s+(?:in|by|over|past|through)\s+(?:just\s+|only\s+|briefly\s+|quickly\s+|for\s+(?:a|an|one|two|five|a\s+few)\s+(?:minutes?|mins?|moments?|sec\w*)\s+)?(?:to|and)\s+(?:say|said|wave|shake)|\b(?:not|n['’]t|no)\s+(?:a\s+)?part\s+(?:of|in)\s+(?:it|the\s+(?:interview|panel|talk))\b|\bnot\s+on\s+the\s+panel\b|\bsaid\s+(?:hello|hi|good\s+(?:morning|afternoon))\b(?!\s+and\s+ask)|\bfloating\s+(?:round|about|around)|\b(?:only|just)\s+(?:shook|waved|nodded)\b|\bsaid\s+nothing\b|\bonly\s+(?:met|saw)\s+(?:him|her|them)\s+in\s+(?:the\s+)?(?:corridor|passing|hall)\b",
    re.I,
)
GOES = compiled(
    r"\b(?:dropped\s+off|left\s+(?:again|us|the\s+(?:call|room))|then\s+left|and\s+(?:then\s+)?(?:went|left)\b|went\s+(?:away|off|out)|did\s?n['’]?t\s+stay|switched\s+off|logged\s+off|hung\s+up|only\s+at\s+(?:the\s+)?(?:beginning|start|end)|sat\s+in\s+for\s+none|(?:just|only)\s+(?:technical|for\s+connecting|did\s+my|there\s+for)|only\s+took)\b",
    re.I,
)
# Whom the work is for where it is with children: they play, sleep and go to school, and hold no interview.
CHILD = compiled(
    r"\b(?:(?:goes|went|going)\s+to\s+(?:kindergarten|pre-?school|nursery|school|daycare)|kindergarten|toddlers?|bab(?:y|ies)|twins|pupils?|(?:little|two|three|both)\s+(?:boys?|girls?|kids|children|ones?)|(?:is|aged|only)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)(?:\s+(?:years?|months?)(?:\s+old)?)?(?=\W*(?:$|[,.;)]|and\b))|toys?|dinosaurs?|dolls?|trampoline|bedtime|nap(?:s|ped)?|cried|cuddled?)\b",
    re.I,
)

__all__ = ["CHILD", "GOES", "LOOKS_IN", "SERVES"]
