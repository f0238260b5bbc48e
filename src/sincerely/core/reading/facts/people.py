"""The people of a message: who signs it and whom the candidate will meet, with full names and without titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Fact, Tables
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import ORG_TAIL, POSITION, title_of

_WORD = r"[A-ZÀ-ÞĀĂĄĆČĎĐĒĘĚĞĪĮİŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ][^\W\d_]*(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)*"
_NAME = compiled(rf"(?<![\w@./-])(?:{_WORD}|[A-Z]\.)(?:[ \u00a0](?:(?:{'|'.join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))})[ \u00a0])*(?:{_WORD}|[A-Z]\.)){{1,3}}(?![\w@])")  # fmt: skip
_MEETS = compiled(
    r"\b(?:with|meet(?:ing)?|panel|interviewers?|interviewed\s+by|joined\s+by|see|speak\s+(?:to|with)|talk\s+(?:to|with)|chat\s+with|call\s+with|ask\s+for|hosted\s+by|by|and|conducted\s+by|attend\w*|colleagues?|myself|me|mit|avec|con|z\s+pan\w+|from|cc|copied|contact|reports?\s+to|led\s+by|will\s+(?:be|ring|call|meet|interview)|from|poprowadz\w*|you(?:['’]ll|\s+will)\s+(?:be\s+)?(?:with|meet))\b",
    re.I,
)
_REFEREES = compiled(r"\b(?:referees?|references?|referenz\w*|reference\s+from|previous\s+employer|former\s+(?:manager|supervisor)|replaces?|succeed\w*|(?:late|named\s+after)|author|founded\s+by|on\s+behalf\s+of\s+the\s+estate)\b", re.I)  # fmt: skip
_DIRECTORS = compiled(r"\b(?:directors?\s*:|geschäftsführ\w*\s*:|vorstand\b|aufsichtsrat|chairman\s*:|board\s+of\s+directors|gérant|prezes|registered|ceo\s*:|managing\s+directors?\s*:|chief\s+executive\s*:|chair(?:man|woman|person)?(?:\s+of\s+[\w\s]{3,40})?\s*:|sitz\b|·\s*HRB)", re.I)  # fmt: skip
_GREETING = compiled(r"\s*(?:(?=[A-ZÀ-Þ][\w -]{1,30},\s*$)|dear|hi|hello|hey|hallo|liebe[r]?|sehr\s+geehrte[r]?|bonjour|chère?|hola|estimad[oa]|szanown\w+|dzień\s+dobry|good\s+(?:morning|day|afternoon|evening)|a\s+chara|shri|ms?\.?r?s?|dear\s+\w+)\b", re.I)  # fmt: skip
_NO_NAME = compiled(
    r"^(?:kind|best|warm|many|yours|mit|viele|with|dear|good|human|talent|hiring|people|senior|junior|head|team|the|our|your|your|please|thank|google|microsoft|zoom|new|north|south|east|west|saint|st|mount|royal|national|central|main|meeting|conference|board|bank|easter|good|public|christmas|room|im|interview|recruitment|building|town|city|house|annex\w*|part|form|letter|software|data|product|project|customer|key|base|fixed|basic|annual|stock|date|subject|re|fwd|job|role|start|dress|time|venue|regional|assistant|operations|account|sales|finance|chief|deputy|vice|general|managing|executive|admin|office|student|staff|nurse|teacher|chef|engineer)$",
    re.I,
)
_OFFICE = compiled(r"\b(?:team|office|desk|department|dept|committee|administration|management|support|services?|scheduling|calendar|mobility|recruit\w*|talent|careers?|screening|vetting|assessments?|planning|operations|resources|relations|coordinat\w+|appointments|admissions|schools?|experience|VIC|NSW|PRO)\b", re.I)  # fmt: skip
_INITIAL = compiled(r"[A-ZÀ-Þ]{1,2}\.?")
# Whose name stands below a farewell signs.
_CLOSING = compiled(r"(?:^|\n)\s*(?:(?:many\s+|with\s+|best\s+|kind\s+|warm\s+)*(?:thanks|regards|wishes|cheers)|yours(?:\s+\w+)?|sincerely|best|(?:mit\s+)?(?:freundlich\w+|beste[nr]?|viele[n]?|herzliche[n]?)\s+gr(?:ü|ue)(?:ß|ss)e[n]?|lg|mfg|groete|cordialement|saludos|pozdrawiam|z\s+poważaniem)\s*[,.!]?\s*\n\s*$", re.I)  # fmt: skip
# A farewell in more words: "With my warm thanks and kind regards,".
_FAREWELL = compiled(r"(?:^|\n)[^\n.:;?!]{0,50}\b(?:regards|wishes|greetings|sincerely|faithfully|respectfully|truly|cheers|thanks|thank\s+you)\b[^\n.:;?!]{0,30}[,.!]?\s*\n\s*$", re.I)  # fmt: skip
# Whose names stand behind such a label meet the candidate.
_PRESENT = compiled(r"[ \t*•-]*(?:who|interviewers?|interviewed\s+by|panel(?:\s+members?)?|host|your\s+contact|contact(?:\s+person)?|hiring\s+manager|organi[sz]er|with|attendees)\s*:", re.I)  # fmt: skip
_MAILBOX = compiled(r"\s*[(<\[,]?\s*(?P<box>[\w.+-]+)@", re.I)
_TITLED = compiled(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|fr|sr|sister|rev|herr|frau|mme|m|madame|monsieur|sra|señora?|pani?|pan[aeią]?m?|panem|chef|capt|captain|engr|barr|shri|smt)\.?\s+$", re.I)  # fmt: skip


# What ends the name of a house, a place or an office.
_OF_HOUSE = compiled(r"\b(?:building|partnership|therapeutics|logistics|llp|affairs|scotia|schools|dock|wharf|day|manager|controller|court|house|street|road|tower|plaza|terminal|depot|VIC|NSW|PRO)$", re.I)  # fmt: skip
_POSTED = compiled(r"[ \t]*(?:[,|–-]|\n)[ \t]*(?=[^\W\d_])")
#: No mail presents more people.
_MOST = 50
_LONGEST_LINE = 300
_TALKS = ("interview-invitation", "scheduling")


def people(message: Message, own: Own, kind: str, tables: Tables) -> Iterator[Fact]:
    """Yield the recruiters and interviewers by full name. Not the candidate, not referees, not directors in a firm's particulars."""
    mine = _candidate(message, own)
    sender = fold(title_of(message.sender)[1])
    seen: list[set[str]] = []
    for found in _NAME.finditer(own.text):
        begins = max(
            own.text.rfind("\n", max(0, found.start() - _LONGEST_LINE), found.start()) + 1,
            found.start() - _LONGEST_LINE,
        )
        line = own.text[begins : min(_line_end(own.text, found.end()), found.end() + _LONGEST_LINE)]
        sentence = own.at(found.start())
        if sentence is None:
            continue
        start, end = _trimmed(own.text, found.start(), found.end())
        name = own.text[start:end]
        title, bare = title_of(name)
        words = bare.split()
        if title:
            start += len(name) - len(name.lstrip()) + name.index(words[0]) if words else 0
        if len(words) < 2 or len(fold(bare)) < 5 or (_INITIAL.fullmatch(words[0]) and len(words) == 2):
            # An initial and a family name are no full name.
            continue
        if (
            len(words[-1].strip(".")) == 1
            or _OF_HOUSE.search(bare)
            or _half_of(
                [word for word in fold(bare).split() if len(word) > 2],
                [word for word in sender.split() if len(word) > 2],
                tables,
            )
        ):
            continue
        folded = set(fold(bare).split())
        if len(folded & mine) >= min(2, len(folded)) or any(len(folded & other) >= 2 for other in seen):
            continue
        is_sender = fold(bare) == sender or (len(folded & set(sender.split())) >= 2)
        if not is_sender and (
            _NO_NAME.match(words[0]) or ORG_TAIL.search(bare) or (POSITION.search(bare) and fold(words[0]) not in tables.given)
        ):  # fmt: skip
            continue
        known = fold(words[0].split("-")[0]) in tables.given
        presented = bool(_PRESENT.match(line)) or ((box := _MAILBOX.match(own.text, end)) is not None and _by_mailbox(folded, box["box"] + "@"))  # fmt: skip
        if not known and (_OFFICE.search(bare) or all(fold(word) in tables.words for word in words)):
            # "Employment Team", "Workforce Planning": an office.
            continue
        titled = bool(title) or bool(_TITLED.search(own.text[max(0, start - 14) : start]))
        signs = sentence.signature or _alone(own.text, start, end)
        posted = signs and len(words) <= 3 and not all(fold(word) in tables.words for word in words) and _signing(own, start) and bool(_POSTED.match(own.text, end)) and bool(POSITION.search(own.text[end : end + 50].lstrip(" ,|\n-–").split("\n")[0]))  # fmt: skip
        if _DIRECTORS.search(line[: found.start() - begins]) or (_GREETING.match(line) and sentence.start <= own.starts[min(2, len(own.starts) - 1)] and not sentence.signature and own.text[end : end + 1] in ",:!\n"):  # fmt: skip
            continue
        if (ORG_TAIL.search(bare) and not known) or (_NO_NAME.match(words[0]) and not known):
            continue
        if is_sender and not (known or titled or _by_mailbox(folded, message.address)):
            continue
        closes = len(words) <= 3 and not is_sender and signs and bool(_CLOSING.search(own.text[max(0, start - 60) : start]) or _FAREWELL.search(own.text[max(0, start - 110) : start]))  # fmt: skip
        if is_sender or closes or posted or presented or (kind in _TALKS and known) or (signs and (known or titled) and _signing(own, start)) or _met(own.text, sentence.text, start - sentence.start, end - sentence.start, known, titled):  # fmt: skip
            if not is_sender and _REFEREES.search(sentence.text):
                continue
            seen.append(folded)
            if len(seen) > _MOST:
                return
            quote = own.text[start:end]
            yield Fact(name="people", value=" ".join(quote.split()), quote=quote, start=start, end=end)


def _half_of(words: list[str], sender: list[str], tables: Tables) -> bool:
    """Say whether a name is the sender's without the family name: "Wei Ling" of "Wei Ling Goh", "Siew Ling" of "Tan Siew Ling". Initials and degrees are left out of both."""
    if not 2 <= len(words) < len(sender) or not set(words) <= set(sender):
        return False
    return sender[-1] not in words or (sender[0] not in words and sender[0] not in tables.given)


def _by_mailbox(folded: set[str], address: str) -> bool:
    """Say whether a mailbox is called by a word of the name, as a person's is and an office's is not."""
    mailbox, _, host = address.partition("@")
    words = {word for word in folded if len(word) > 2 and word in fold(mailbox.replace(".", " ").replace("_", " "))}
    return bool(words) and not any(word in fold(host.replace(".", " ")) for word in folded if len(word) > 3)


def _candidate(message: Message, own: Own) -> set[str]:
    """Return the folded words of the candidate's name: from the address line, the mailbox and the greeting."""
    words: set[str] = set()
    for address in message.to:
        words |= set(re.findall(r"[^\W\d_]{2,}", fold(address.split("@")[0].replace(".", " ").replace("_", " "))))
    first = next((each for each in own.sentences if not each.signature), None)
    if first and (found := _GREETING.match(first.text)):
        words |= set(fold(first.text[found.end() : found.end() + 40].split("\n")[0]).split())
    return words


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without a greeting or a word that opens a sentence before the name."""
    words = list(re.finditer(r"\S+", text[start:end]))
    while len(words) > 1 and re.fullmatch(r"I(?:['’]\w+)?", words[-1].group()):
        # "May I", "Rob, I've": where the next words begin.
        words = words[:-1]
    while len(words) > 2 and ((re.search(r"\b[iI]\.\s?$", text[max(0, start - 4) : start]) and words[0].group() in ("A.", "V.")) or _NO_NAME.match(words[0].group()) or words[0].group().lower() in ("meet", "with", "ask", "regards", "cheers", "thanks", "and", "contact", "see", "call")):  # fmt: skip
        words = words[1:]
    return start + words[0].start(), start + words[-1].end()


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONGEST_LINE)
    return min(len(text), at + _LONGEST_LINE) if end < 0 else end


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether a name has a line for itself, or opens one before a comma, a bar or its post."""
    begins = text[max(text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1, start - _LONGEST_LINE) : start].strip(
        " -–*"
    )
    after = text[end : min(_line_end(text, end), end + _LONGEST_LINE)]
    return (not begins or bool(_TITLED.search(begins + " ")) or begins.lower() in ("i. a.", "i.a.", "ppa.", "p.p.", "pp")) and (not after.strip() or after.lstrip()[0] in ",|-–(·")  # fmt: skip


def _signing(own: Own, start: int) -> bool:
    body = [each for each in own.sentences if not each.signature]
    return start >= own.signature or not body or start >= body[max(0, len(body) - 5)].start


def _met(text: str, sentence: str, start: int, end: int, known: bool, titled: bool) -> bool:
    """Say whether a sentence has the candidate meet or reach this person: "with", "panel", or the post behind the name."""
    if not (known or titled):
        return False
    after = sentence[end : end + 50]
    post = re.match(r"\s*(?:,|\(|–|-|\|)\s*(?:(?:the|our|your|who|unser\w*|notre)\s+)?", after)
    with_post = bool(post and POSITION.match(after[post.end() :].lstrip())) or bool(
        re.match(r"\s*\([^)]{3,40}\)", after)
    )
    return bool(_MEETS.search(sentence[max(0, start - 60) : start])) or with_post or bool(POSITION.search(sentence[max(0, start - 30) : start]))  # fmt: skip
