"""What the reader asked the writer, as it stands behind "you asked me": the question in the note's own words, only put in order.

"how do I tell a driver his leave is cancelled?" is "how I tell a driver his leave is cancelled", "will I stay through the wet" is "whether I will stay
through the wet", "two of my team don't speak, what now?" is "what I would do if two of my team don't speak".
"""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure import sure_statement, sure_thing
from sincerely.core.letters.english.word_classes import BASE, PLURAL, WordClasses
from sincerely.core.letters.notes.note_parts import with_article
from sincerely.core.letters.notes.pieces import Piece
from sincerely.core.letters.notes.reader_names import reader_named
from sincerely.core.letters.notes.tidy import spell_names
from sincerely.core.letters.notes.turning import Cast, ask_about_me, expand, join, singular_turned, tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive
from sincerely.core.letters.notes.written_out import odd, written_out
from sincerely.core.letters.telling.faultless import faultless_statement
from sincerely.core.letters.telling.note_clauses import places, sentences
from sincerely.core.letters.telling.pointing import names_many, names_one
from sincerely.core.reading.patterns import compiled

# Who asked, and that they did: no more than a few words, and none of the writer's.
_LEAD = compiled(
    r"(?i)^[^\w\"]*(?:and |then |so |also )*(?:(?!(?:i|we|my|said|told)\b)[\w.'’-]+,? ){0,6}?(?:also |then |just |first |only )*"
    r"(?:asked|asks|ask|asking|wanted to (?:know|hear)|wants to (?:know|hear)|wondered|curious|quizzed me|pressed me)\b[:,]?"
    r"(?: (?:me|straight|first|again|then|twice|one thing(?: only)?(?:,? which was)?|only)\b[:,]?)*(?: (?P<of>about|abt|bout|on|of)\b)? ?"
)
_TAIL = compiled(r"(?i),? (?:(?:she|he|they|you) (?:asked|wanted to know|wondered)|i was asked)$")
_MARK = compiled(
    r"(?i)^(?:q\d*[:.)]|(?:(?:[\w’'-]+['’]s?|his|her|their|your|the) )?(?:(?:first|opening|main|big|only|last|one) )?(?:question|opening|opener|scenario|case)(?: (?:was|is))?[:.]|[-+*]+) *"
)
# "Susan's question was about challenged books": she asked about them.
_QUESTION_WAS = compiled(
    r"(?i)^(?:[\w’'-]+['’]s?|his|her|their|your|the) (?:\w+ )?questions? (?:was|were|is|are) (?=(?:about|on|how|what|whether|why|if)\b)"
)
# "My longest day in the nacelle?"
_MINE = compiled(r"(?i)^my \w+(?: [\w’'-]+)+$")
_WHAT_NOW = compiled(r"(?i)^(?P<case>.{12,}?),? (?:and )?(?P<ask>what|how) (?:now|then|next|first|(?:do|would|should) (?:i|you) do(?P<first>(?: first| next| then)?))$")  # fmt: skip
_NOW_WHAT = compiled(r"(?i),? (?:so |and )?now what$")
_WH = "how|what|why|when|where|which|who|whose"
_HEADED = compiled(rf"(?i)^(?:[\w.'’-]+(?: [\w'’-]+)?: )?(?P<head>(?!(?:i|we|he|she|they|it|if|when)\b)[\w'’&-]+(?: [\w'’&-]+){{0,7}}),? (?:and )?(?P<tail>(?:{_WH}|would|do|did|can|could) .*)$")  # fmt: skip
_TO_DO = compiled(r"what I would do(?: first| next| then)?")
_COUNTED = compiled(r"\d")
# "How I would fill": what, stood before.
_WITHOUT_OBJECT = compiled(
    r"^how I (?:would |will |could |should )?(?!(?:start|begin|work|cope|react|respond|learn)$)[a-z]+$"
)
_DIRECT = compiled(
    rf"(?i)^(?P<wh>(?:{_WH})(?: (?!(?:i|you|we)\b)[\w'-]+){{0,4}}? )?(?P<aux>do|did|would|will|can|could|should|have|had|am|was|were|are)(?P<not>n't)? (?P<who>i|you|we) (?P<rest>\w.*)$"
)
_STRAIGHT = compiled(
    rf"(?i)^(?:(?P<wh>(?:{_WH})(?: (?!(?:i|you|we|my|your)\b)[\w'-]+){{0,5}}?)|(?P<if>if|whether)) (?P<rest>(?:i|you|we|my|your)(?:'\w+)?\b.*)$"
)
# "how I would handle that": what, the note does not say.
_OPEN_END = compiled(r"(?i)\b(?:that|this|it|so|them|those)$|\bwhich ones?\b|[, ](?:yes|no|yeah)\b")
# "How do you decide delete or fix".
_WHETHER = compiled(r"(?i)\b(?P<decides>decide|choose|know|tell) (?P<one>[a-z]+) or\b(?= [a-z]+$)")
_SOON = compiled(
    r"(?i)(?P<adverb>(?:last|first|once|ever|really|actually|always|usually|just|best|normally) )?(?P<verb>[a-z]+)(?P<more>.*)$"
)
_WE = compiled(r"(?i)\b(?:we|us|our)\b")


def asked_me(note: str, cast: Cast, words: WordClasses) -> Piece | None:
    """Return the question that a note opens with; None where it opens with none, or one that is not clear."""
    if private_or_pay(note) or sensitive(note):
        return None
    said = sentences(reader_named(note, cast))
    if not said:
        return None
    asks = "?" in note and "\n" not in note.split("?")[0] and not re.search(r"[.!;] ", note.split("?")[0])
    plain = _QUESTION_WAS.sub("asked ", _TAIL.sub("", _MARK.sub("", said[0])).strip(" .,:-?"))
    told = _TAIL.search(said[0].strip(" .?")) is not None
    lead = _LEAD.match(plain)
    rest = _NOW_WHAT.sub(", what now", plain[lead.end() :].strip(' ,:"') if lead else plain)
    if not rest or not (lead or asks or told or _DIRECT.match(rest) or _STRAIGHT.match(rest) or _HEADED.match(rest)):
        return None
    text = (
        _whole(rest, words)
        or _headed(rest, words)
        or (_about(rest, words) if lead or (asks and _MINE.match(rest)) else "")
    )
    if not text or _WE.search(text) or _OPEN_END.search(text):
        return None
    text = _WHETHER.sub(lambda m: f"{m['decides']} whether to {m['one']} or" if words.of(m["one"].lower()) & BASE else m[0], text)  # fmt: skip
    text = text[:1].lower() + text[1:]
    turned = _turned(text)
    if turned is None:
        return None
    asked = written_out(places(spell_names(turned, cast), words), words)
    return None if any(odd(word, words) for word in tokens(asked)) else Piece("ask", asked)


def _whole(text: str, words: WordClasses) -> str:
    """Return a question with a verb in the order that it has behind "asked me"; "" for none."""
    if direct := _DIRECT.match(text):
        rest, aux = direct["rest"], direct["aux"].lower()
        if direct["not"]:
            rest = f"not {rest}"
        wh = direct["wh"].strip() if direct["wh"] else "whether"
        if aux in {"do", "did"}:
            found = _SOON.match(rest)
            verb = found["verb"].lower() if found else ""
            if found is None or not (words.of(verb) & BASE or w.verb(verb, "base") or verb == "not"):
                return ""
            if aux == "did":
                past = w.PAST_OF.get(verb) or words.irregular.get((verb, "VBD"), "")
                if not past:
                    return ""
                rest = f"{found['adverb'] or ''}{past}{found['more']}"
            return f"{wh} I {rest}"
        aux = {"are": "am", "were": "was"}.get(aux, aux)
        return f"{wh} I {aux} {rest}"
    if straight := _STRAIGHT.match(text):
        return f"{'whether' if straight['if'] else straight['wh']} {straight['rest']}"
    if now := _WHAT_NOW.match(text):
        case = now["case"].strip(" ,")
        first = " first" if re.search(r"(?i)\bfirst$", text) else " next" if re.search(r"(?i)\bnext$", text) else ""
        if sure_statement(case, words) or faultless_statement(case, words):
            return f"what I would do{first} if {case[:1].lower() + case[1:] if not re.match(r'[A-Z]{2}|I ', case) else case}"
    return ""


def _headed(text: str, words: WordClasses) -> str:
    """Return a question behind the thing it is of: "meter gaps, how would I fill" is "how I would fill meter gaps", "caseload, how I manage when ..." is "about the caseload, and how I manage when ..."."""
    found = _HEADED.match(text)
    asked = _whole(found["tail"], words) if found else ""
    if found is None or not asked or asked.startswith("whether"):
        return ""
    bare = found["head"].strip()
    first = re.match(r"[A-Z][a-z]+", bare)
    bare = bare[:1].lower() + bare[1:] if first and words.knows(first[0].lower()) else bare
    last = tokens(bare)[-1].lower()
    thing = join(with_article(tokens(bare))) if words.of(last) & PLURAL or not _COUNTED.search(bare) else bare
    thing = next((one for one in (thing, bare) if sure_thing(one, words)), "")
    if not thing:
        return ""
    if _TO_DO.fullmatch(asked):
        return f"{asked} with {thing}"
    return f"{asked} {thing}" if _WITHOUT_OBJECT.search(asked) else f"about {thing}, and {asked}"


def _about(text: str, words: WordClasses) -> str:
    """Return a thing that was asked about: "difference between verification and validation" is "about the difference between ..."."""
    text = re.sub(r"^My\b", "my", text)
    thing = join(with_article(tokens(text)))
    return next((f"about {one}" for one in (thing, text) if sure_thing(one, words)), "")


def _turned(text: str) -> str | None:
    """Return a question with "you" as the writer and "he" or "her" as the reader, unless it names somebody whom these mean; None where that is not clear."""
    parts = ask_about_me(expand(tokens(text), only=frozenset(("you", "she", "he", "i"))))
    out: list[str] = []
    for at, word in enumerate(parts):
        low, before = word.lower(), " ".join(parts[:at])
        after = parts[at + 1].lower() if at + 1 < len(parts) else ""
        if re.fullmatch(r"i(?:'\w+)?", low):
            out.append("I" + word[1:])
        elif low in {"he", "she", "him", "her", "his", "hers", "himself", "herself"} and not names_one(before):
            if low in {"he", "she"}:
                return None  # "what became of him": of whom?
            out.append(singular_turned(low, after, parts[at - 1].lower() if at else ""))
        elif low in {"they", "them", "their"} and not names_many(before):
            if low != "their":
                return None
            out.append("your")
        else:
            out.append(word)
    return join(out)


__all__ = ["asked_me"]
