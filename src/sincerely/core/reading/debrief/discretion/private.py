"""Remarks that stay out of every letter: found first, so that nothing else is read from them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.notes.private_life import tells_private
from sincerely.core.privacy.matters import is_private_matter
from sincerely.core.privacy.terms import offers_post, tells_terms
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.attendance.sections import section_of
from sincerely.core.reading.debrief.discretion.breath import run_on, same_breath
from sincerely.core.reading.debrief.discretion.confided import private_exchanges
from sincerely.core.reading.debrief.discretion.counted import counts_work
from sincerely.core.reading.debrief.discretion.judge import judged
from sincerely.core.reading.debrief.discretion.of_another import judges_colleague
from sincerely.core.reading.debrief.discretion.remarks import (
    KEPT_QUIET,
    is_asked,
    is_pay,
    is_remark,
    is_told,
    masked,
    tokens_of,
)
from sincerely.core.reading.debrief.discretion.slips import (
    MISSED_IT,
    MY_ANSWER,
    ONLY_FLOUNDERED,
    ONLY_NO_IDEA,
    scored_low,
    slip_spans,
)
from sincerely.core.reading.debrief.discretion.worries import is_theirs, under_somebody, weighs_on_house
from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.debrief.text.answers import exchange, plainly_told
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.text.notes import Clause, Line
from sincerely.core.reading.debrief.text.promise_words import MINE, PRESENT, THEIRS
from sincerely.core.reading.debrief.text.remark_words import HEDGES, INTEREST, PERSONAL
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief

_BACKWARD = compiled(
    r"^\W*(?:(?:but|and|so|pls|please|ok|obv\w*|lol)\s+)*(?:dont|don'?t|do\s+not|not\s+(?:for|in)|keep|leave|nobody|no\s+one|no-one|(?:between|betw|btwn|btw)\.?\s+us|off\s+the\s+record|private|i\s+wo(?:uld)?n'?t|wouldn'?t|won'?t|(?:i\s+|just\s+)*(?:hope|hoping|pray\w*)\s+(?:he|she|they|nobody|no\s+one|noone))\b",
    re.I,
)
# A mark that only says how what stands before it is to be kept: "he asked me not to repeat it", "strictly confidential".
_HELD = compiled(
    r"\bnot\s+(?:yet\s+)?(?:public|announced|official|out)\b|\bconfidential(?:ly)?\b|\bin\s+(?:\w+\s+)?confidence\b|\bkept\s+quiet\b",
    re.I,
)
_OF_MARK = words_of("""
    a an the and but so tho though it that thats this its is was be been to of on for in at he she they we i me us him her them you im hes shes theyre all any anyone
    anybody else others people said says say asked asks ask told tells tell begged warned wants wanted made promise promised swore swear must mustnt should shouldnt not dont no never
    please pls plz just only really actually best better strictly very yet now still though obviously obv also as well told did didnt have has had would will
    know knows heard hear saying telling here there keep kept out up til till until then when word bit stuff one thing
""")
# "said I am an expert | (I'm not)": what stands before is taken back.
_TAKES_BACK = compiled(
    r"^\W*(?:(?:but|and|well|though|which|tbh|actually|truth\s+is)\W+)*(?:i|it|that)\s*(?:['’]?m\s+not|(?:am|is|was|have|do|did|had|can|could)\s*(?:n['’]?t|\s+not)|ca\s?n['’]?t|ai\s?n['’]?t)(?:\s+(?:really|true|quite|actually|at\s+all|yet))*\W*$",
    re.I,
)
_SHORT = 9
# Money, or a figure that counts nothing named: "told her 31 would do", and not "3 years", "40 metres".
_SUM = compiled(
    r"[£€$]|\d\s*(?:k|quid|pounds?|euros?|grand|p/?[ha]|ph|hourly|an?\s+(?:hour|day|week|month|year)|per\b|plus)\b|\b\d[\d.,]*(?=\W*$|[,;:)]|\s+(?:would|is|was|and|but|or|to|if|as|max|min|minimum|tops|ish|at|for\s+(?:it|that)|I|he|she|they)\b)",
    re.I,
)
# An opening that leaves its matter to the next clause: "got the impression | Grace is leaving".
_DANGLING = compiled(
    r"\b(?:impression|feeling|sense|hunch|think|thought|guess|suspect|reckon|sure|say|bet|hope|wish|fear|afraid|worried|because|cos|coz|bc|that|is)\W*$",
    re.I,
)
# "was clear | she can say nothing": the state has the next clause for its matter.
_STATES = compiled(r"\b(?:clear|sure|certain|happy|glad|adamant|afraid|aware|worried|surprised|pleased)\W*$", re.I)


def _part_of_another(notes: str, clauses: Sequence[Clause], place: int) -> bool:
    """Say whether a clause only ends what one asked, or only begins what one said: "asked about a time | I was scared"."""
    before = place and clauses[place - 1]
    if before and not notes[before.end : clauses[place].start].strip() and is_asked(before.text):
        return True
    after = clauses[place + 1] if place + 1 < len(clauses) else None
    return (
        after is not None
        and not notes[clauses[place].end : after.start].strip()
        and _STATES.search(clauses[place].text) is not None
    )


def private_spans(
    notes: str,
    lines: Sequence[Line],
    clauses: Sequence[Sequence[Clause]],
    roster: Roster,
    lexicon: Lexicon = NO_WORDS,
) -> list[tuple[int, int]]:
    """Return the spans of private remarks, in order, not overlapping; `clauses` are those of each line. A remark is a clause; a mark ("don't mention", "(private)") may take in what stands before it."""
    spans: list[tuple[int, int]] = []
    inside = False
    names = roster.pattern()
    for index, line in enumerate(lines):
        if line.heading:
            inside = section_of(line.label) == "private"
            if inside and line.body < line.end and notes[line.body : line.end].strip():
                spans.append((line.start, line.end))
            continue
        if inside and line.after_blank and not line.bullet and index and lines[index - 1].bullet:
            inside = False
        if inside:
            spans.append((line.start, line.end))
            continue
        if index and _bare_mark(line.text) and not lines[index - 1].heading:
            spans.append((lines[index - 1].start, line.end))  # the mark stands below what it is about
            continue
        spans += _in_line(notes, lines, index, clauses[index], roster, lexicon)
        spans += slip_spans(notes, clauses[index], names)
    return _merged(sorted([*spans, *private_exchanges(notes, lines, clauses, names)]), notes)


def _bare_mark(text: str) -> bool:
    """Say whether words ask to keep something and hold no matter of their own: "said not to repeat it"."""
    if len(text.split()) > _SHORT + 3 or text.rstrip().endswith((":", "?")):
        return False
    rest = re.sub(r"\b(?:til|till|until)\s+\w+(?:\s+\d+)?\W*$", "", text, flags=re.I)
    whole = rest
    for mark in (cues.KEEP_OUT, cues.SHUT, _HELD):
        rest = mark.sub(" ", rest)
    return rest != whole and not set(re.findall(r"[^\W\d_]+", re.sub(r"['’]", "", rest.casefold()))) - _OF_MARK


def _is_manner(text: str, lexicon: Lexicon) -> bool:
    """Say whether words behind a name only tell what somebody is like: "very warm", "a bit formal but kind"."""
    words = [word for word in tokens_of(text) if word[0].isalpha()]
    how = [
        word for word in words if word in PERSONAL or word in INTEREST or word in lexicon.kind or word in lexicon.harsh
    ]
    return (
        len(words) > 1
        and bool(how)
        and len(words) <= 6
        and all(word in how or word in HEDGES or word in _JOINS for word in words)
    )


_JOINS = words_of(
    "and but was is seemed came across as also though a bit so very too quite really rather lady man guy person"
)


def set_aside(found: Debrief) -> list[str]:
    """Return what to say of the remarks that were put aside, so that none goes in silence; nothing where none was."""
    said = [f"“{' '.join(one.text.split())}”" for one in found.private]
    return [f"{SET_ASIDE} {', '.join(said)}. If they spoke of one of these, make it a topic."] if said else []


SET_ASIDE = "Put aside as private, for no letter:"
# What is confided begins with its mark: "back to him by thurs. between us, he said ...".
_OPENS_IN_CONFIDENCE = compiled(
    r"(?:just\s+)?(?:between|betw|btwn|btw)\.?\s+(?:us|you\s+(?:and|&|n)\s+me|ourselves)\s*[,:–—-]\s*\w+\s+\w", re.I
)


def _in_line(
    notes: str, lines: Sequence[Line], index: int, clauses: Sequence[Clause], roster: Roster, lexicon: Lexicon
) -> list[tuple[int, int]]:
    line, names = lines[index], roster.pattern()
    spans = list(_brackets(notes, line, names, lexicon))
    text = notes[line.start : line.end]
    marked = cues.KEEP_OUT.search(text)
    if marked is not None and marked.start() <= 12 and not _points_back(text) and len(text.split()) <= 60:
        return [(line.start, line.end)]
    if (MISSED_IT.match(text) and MY_ANSWER.search(text)) or judges_colleague(notes, lines, index, roster, lexicon):
        return [(line.start, line.end)]
    labelled = line.label_sign in {":", "-", "–", "—"} and names.search(line.label) is not None
    headed = (
        labelled or names.match(notes, line.start, line.end) is not None
    )  # "Tom Reid, ward manager, very kind. ..."
    parts = exchange(clauses, names, labelled=labelled)
    paid = False  # once a line turns to pay, its figures stay private too
    for place, clause in enumerate(clauses):
        if any(one <= clause.start < two for one, two in spans):
            continue
        if place and not paid and counts_work(clauses[place - 1].text, clause.text):
            continue  # "how long do I book, I said 45": a figure, and no pay
        paid = paid or is_pay(clause.text)
        if _QUIET_HOUSE.search(clause.text) or _DISLIKES.match(clause.text):
            continue  # "very quiet ward": how it is there; "she doesn't like it when bins are full": what she wants of the work
        if of_terms(clause.text, names, lexicon) or _IN_DEBT.search(clause.text):
            spans.append((clause.start, run_on(notes, clauses, place, names)))
            continue
        if parts[place] != "asked" and (begin := _own_from(notes, line, clause, names, lexicon)) is not None:
            spans.append((begin, run_on(notes, clauses, place, names)))
            continue
        theirs = weighs_on_house(clause.text, names) or (
            is_theirs(clause.text) and (headed or under_somebody(lines, index, notes, roster))
        )
        told = plainly_told(parts[place], clause.text)
        left = [cue.search(clause.text) for cue in (cues.OPEN, cues.STUMBLED, cues.UNSURE_OF)]
        if (cues.WENT_ON.search(clause.text) or ONLY_FLOUNDERED.fullmatch(clause.text)) or (
            ONLY_NO_IDEA.fullmatch(clause.text)
            and place + 1 < len(clauses)
            and same_breath(notes, clause.end, clauses[place + 1].start)
            and ONLY_FLOUNDERED.fullmatch(clauses[place + 1].text)
        ):
            spans.append((clause.start, clause.end))
        elif place and _OPENS_IN_CONFIDENCE.match(notes, clause.start, line.end):
            spans.append((clause.start, _sentence_end(notes, line, clause.end)))
        elif cues.KEEP_OUT.search(clause.text) or cues.SHUT.search(clause.text) or (place and _bare_mark(clause.text)):
            spans.append(_marked(notes, line, clauses, place))
        elif place and parts[place] != "asked" and _TAKES_BACK.match(clause.text):
            spans.append((clauses[place - 1].start, clause.end))
        elif (
            cues.CONFIDED.search(clause.text)
            or cues.KEPT_BACK.search(clause.text)
            or scored_low(notes, clauses, place)
            or (parts[place] != "asked" and tells_private(clause.text))
        ):
            goes_on = place + 1 < len(clauses) and same_breath(notes, clause.end, clauses[place + 1].start)
            goes_on = (
                goes_on
                and _OF_MY_OWN.search(clause.text) is not None
                and _ABOUT_THEM.match(clauses[place + 1].text) is not None
            )
            spans.append((clause.start, clauses[place + 1].end if goes_on else clause.end))
        elif (paid and _figures(clause.text)) or (
            not _part_of_another(notes, clauses, place)
            and not _open(clause.text, left)
            and not theirs
            and is_remark(clause.text, names, lexicon, told=told)
        ):
            end = clause.end
            if _DANGLING.search(clause.text) and place + 1 < len(clauses):
                end = clauses[place + 1].end if same_breath(notes, clause.end, clauses[place + 1].start) else end
            spans.append((clause.start, end))
        elif (
            clause.start <= line.body < clause.end
            and line.label
            and names.search(line.label) is not None
            and _is_manner(notes[line.body : clause.end], lexicon)
        ):
            spans.append((line.body, clause.end))
        elif not (theirs or told or _part_of_another(notes, clauses, place) or any(left) or _otherwise(clause.text)):
            spans += judged(line, clauses, place, names, lexicon)
    return [(start, _manner_end(notes, start, end)) for start, end in spans]


def of_terms(text: str, names: re.Pattern[str], lexicon: Lexicon) -> bool:
    """Say whether words tell of pay, another offer, rivals, or of the post offered; a question of one's own about them, and when rivals leave one to wait, is none."""
    if _ASKS_OR_WAITS.search(text):
        return False
    veiled = masked(text, names, lexicon)
    return tells_terms(text) or tells_terms(veiled) or offers_post(veiled)


def _own_from(notes: str, line: Line, clause: Clause, names: re.Pattern[str], lexicon: Lexicon) -> int | None:
    """Return where a clause begins to tell what is private to somebody: at its beginning, or at the bracket that holds it."""
    veiled = masked(clause.text, names, lexicon)
    if not is_private_matter(veiled, masked(notes[line.start : clause.start], names, lexicon)):
        return None
    outside, bracket, _ = veiled.partition("(")
    inside = bracket and not is_private_matter(outside)
    return notes.index("(", clause.start) if inside else clause.start


_ASKS_OR_WAITS = compiled(
    r"\b(?:i\s+(?:\w+\s+)?(?:asked|forgot|didn['’]?t|should)|forgot\s+to\s+ask|didn['’]?t\s+(?:ask|get)|decid\w+|let\s+(?:me|us|everyone|all\s+of\s+us)\s+know|(?:i['’]?ll|to)\s+hear|hear\s+(?:back|by|from))\b",
    re.I,
)
_IN_DEBT = compiled(
    r"\bi\s+(?:still\s+)?owe\s+(?:the\s+(?:council|bank|landlord|tax\w*|agency|hospital|court)|rent|money|tax)\b|\bi(?:['’]?m|\s+am)\s+in\s+debt\b|\bbehind\s+(?:on|with)\s+(?:my\s+|the\s+)?(?:rent|mortgage|bills)\b",
    re.I,
)
_QUIET_HOUSE = compiled(
    r"\b(?:v|very|really|so|quite|pretty|fairly|surprisingly|nice(?:\s+and)?|a)\s+quiet\s+(?:little\s+)?(?P<house>ward|unit|site|shop|school|office|floor|place|kitchen|house|street|area|yard|team\s+room|staff\s*room|department|dept|day|night|week|season|time)s?\b"
    r"|\b(?:ward|unit|site|shop|school|office|floor|place|kitchen|house|street|yard|department|dept|it)(?:\s+(?:was|is|seemed|looked))?\s+(?:v|very|really|so|quite|pretty|fairly|surprisingly)\s+quiet\b",
    re.I,
)
_DISLIKES = compiled(
    r"^\W*(?:and\s+|but\s+)?[^\W\d_]+(?:\s+(?:really|also))?\s+(?:do|does|dont|doesnt)(?:\s?n['’]?t|\s+not)?\s+like\s+(?:it\s+)?(?:when|how|that|if|to\s+see)\b(?!.*\b(?:me|my|i|him|her|boss|colleagues?)\b)",
    re.I,
)
# "dr bhatt v quiet, hates plans nobody reads": how somebody seemed, and behind the comma what they told.
_MANNER_FIRST = compiled(
    r"\W*(?:(?:mr|mrs|ms|miss|dr|prof)\.?\s+)?[^\W\d_]+(?:\s+[^\W\d_]+)?\s+(?:(?:was|is|seemed)\s+)?(?:v|very|quite|rather|a\s+bit|bit|so|really)\s+(?:quiet|shy|nervous|reserved|serious|tired|stern|formal|friendly|nice|kind|warm|chatty)(?P<end>)\s*[,;-]\s+(?=(?:but\s+)?(?:s?he\s+)?(?:asked|told|said|hates?|wants?|wanted|likes?|liked|loves?|loved|needs?|talked|spoke|showed|mentioned|runs?|worries|worried|cares?|explained)\b)",
    re.I,
)


def _manner_end(notes: str, start: int, end: int) -> int:
    """Return where a remark ends that goes on with what somebody told: behind the word for their manner."""
    found = _MANNER_FIRST.match(notes, start, end)
    return found.start("end") if found else end


# "(he told me outside!!)", "(dnr)": the words before the bracket are what was confided.
_TOLD_ASIDE = compiled(
    r"\W*(?:(?:s?he|they|was)\s+)?told\s+me\s+(?:\w+\s+){0,2}(?:outside|aside|corridor|car\s*park|stairs|privately|afterwards|lift|way\s+out)\W*$",
    re.I,
)
_INITIALS = compiled(r"[(\[]\s*(?:dnr|do\s+not\s+rep|otr|off\s+rec|conf(?:id)?|priv|pvt|nfp)\.?\s*[)\]]", re.I)


def _brackets(notes: str, line: Line, names: re.Pattern[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    """A bracket with a private mark is the remark; if it only says so ("(not for the letter)"), the words before it are."""
    spans = []
    for bracket in re.finditer(r"[(\[]([^()\[\]\n]{3,300})[)\]]", notes[line.start : line.end]):
        begin, end = line.start + bracket.start(), line.start + bracket.end()
        if (
            cues.SHUT.search(bracket[1])
            or _TOLD_ASIDE.match(bracket[1])
            or (_INITIALS.match(bracket[0]) is not None)
            or _bare_mark(bracket[1])
            or (cues.KEEP_OUT.search(bracket[1]) and len(bracket[1].split()) <= _SHORT and not _says_more(bracket[1]))
        ):
            spans.append((_sentence_before(notes, line, begin), end))
        elif (
            cues.KEEP_OUT.search(bracket[1])
            or cues.CONFIDED.search(bracket[1])
            or tells_private(bracket[1])
            or is_private_matter(masked(bracket[1], names, lexicon))
            or (len(bracket[1].split()) > 2 and is_remark(bracket[1], names, lexicon))
        ):
            spans.append((begin, end))
    return spans


def _marked(notes: str, line: Line, clauses: Sequence[Clause], place: int) -> tuple[int, int]:
    """Return the span that a mark closes: itself, the rest of its sentence, or what stands before it."""
    clause = clauses[place]
    mark = cues.KEEP_OUT.search(clause.text) or cues.SHUT.search(clause.text)
    if _points_back(clause.text) and place:
        if same_breath(notes, clauses[place - 1].end, clause.start):
            return _sentence_before(notes, line, clause.start), clause.end
        at = place - 1  # the whole sentence before
        while at and (same_breath(notes, clauses[at - 1].end, clauses[at].start) or len(clauses[at].text.split()) <= 3):
            at -= 1
        return clauses[at].start, clause.end
    # A whole sentence that ends with the mark is what it is about; a sum in the sentence before is meant too.
    own = place and not same_breath(notes, clauses[place - 1].end, clause.start)
    own = own and _SUM.search(clauses[place - 1].text) is None
    if place and mark and not own and mark.end() >= len(clause.text) - 3 and mark.start() > 8:
        return _sentence_before(notes, line, clause.start), clause.end  # "..., leave it" closes what it is about
    return clause.start, _sentence_end(notes, line, clause.end)


def _open(text: str, left: Sequence[re.Match[str] | None]) -> bool:
    """A question forgotten, fluffed or not understood is one to ask, however it felt; `left` is where each of them is said."""
    forgot = left[0]
    asks = (
        forgot is not None
        and re.search(r"\b(?:ask|know|about|find|check|clear|open)|^\W*\?", text[forgot.start() :], re.I) is not None
    )
    return (asks or any(left[1:])) and not re.search(
        r"\b(?:offers?|my\s+(?:back|knee|health|ex|camera|mic|screen|laptop|wifi)|m[uao]m|dad|wife|husband)\b",
        text,
        re.I,
    )


# The writer's own answer, a state with its subject ("proud of the ward"), a term of the trade.
_SAID = compiled(
    r"^\W*(?:me|answer)\s*[:=]|^\W*i(?:['’]?d|\s+would)\s+(?:never|always|first|then|just)\b|\b(?:proud|keen|happy|worried|curious|serious|strict)\s+(?:of|on|with|about)\s+(?!me\b|my\b|it\b|himself|herself)|\bchain\s+of\b",
    re.I,
)


# "talked about my nan, she had dementia": she is still my own.
_OF_MY_OWN = compiled(
    r"\b(?:my|our)\s+(?:\w+\s+)?(?:m[uao]m|mother|mam|dad|father|nan|gran\w*|wife|husband|partner|son|daughter|brother|sister|aunt|uncle|kids?|children|baby|ex|parents|girlfriend|boyfriend)\W*$",
    re.I,
)
_ABOUT_THEM = compiled(
    r"\W*(?:who\s+)?(?:s?he|they|who)\b(?!\s+(?:asked|said|wanted|nodded|smiled|liked|wrote|laughed))", re.I
)
# "I was signed off on the MIG sets", "two not yet signed off as mentors": to be approved or able is of the work.
_FOUND_ABLE = compiled(r"\bsigned\s+off\s+(?:as|on|to|in|by|at|the|my|our|every\w*|each|all|it)\b", re.I)


def _otherwise(text: str) -> bool:
    """Say whether a clause is plainly something else, of which the judge knows nothing: a question, a promise, what was asked or told."""
    found = (_SAID, _FOUND_ABLE, KEPT_QUIET, MINE, THEIRS, PRESENT)
    return is_asked(text) or is_told(text) or any(cue.search(text) for cue in found)


def _figures(text: str) -> bool:
    return re.search(r"\d|\b(?:doable|range|enough|less|low|percent)\b", text) is not None and not re.search(
        r"\b(?:days?|weeks?|stops|patients|by\s+\w+day|shifts?|nights?)\b", text, re.I
    )


def _points_back(text: str) -> bool:
    """A short "don't write this" is about what stands before it."""
    found = _BACKWARD.match(text)
    short = len(text.split()) <= _SHORT and not _says_more(text) and not re.search(r":\s*\w", text)
    return (short and found is not None) or _bare_mark(text)


def _says_more(text: str) -> bool:
    return (
        re.search(
            r"\b(?:my|about|abt|that\s+(?:i|he|she|the|they|my)|the\s+(?!letter|email|note|mail|thank|word|term|name|phrase|expression)|i\s+(?:think|was|am|felt)|but\s+(?:the|he|she|i))\b",
            text,
            re.I,
        )
        is not None
    )


def _sentence_before(notes: str, line: Line, at: int) -> int:
    """Return where the sentence before begins; in a breath without full stops the one clause before is meant."""
    text = notes[line.start : at].rstrip(" (,-–—")
    if len(text) > 160 and not re.search(r"[.!?;]\s", text[-160:]):
        breaks = list(re.finditer(r"\s(?=(?:and|but|also|oh|so|then|i|he|she|they)\s)", text[:-25]))
        return line.start + (breaks[-1].end() if breaks else len(text) - 100)
    ends = [found.end() for found in re.finditer(r"[.!?;]\s+|,\s+(?=(?:oh|and|but|pay|salary|he|she|they|i)\b)", text)]
    return line.start + (ends[-1] if ends else 0)


def _sentence_end(notes: str, line: Line, at: int) -> int:
    found = re.search(r"[.!?](?:\s|$)", notes[at : line.end])
    if notes[at - 1 : at] in ".!?":
        return at
    return at + found.start() + 1 if found else line.end


def _merged(spans: list[tuple[int, int]], notes: str) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start <= result[-1][1] + 2 and "\n" not in notes[result[-1][1] : start]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
