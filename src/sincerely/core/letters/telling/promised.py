"""What the writer promised this reader, as what stands behind "I will": a thing that is to reach them, or something to be done.

Notes leave out the verb as often as the article ("GWO certificates to Nuria"): what goes to somebody is sent. The thing must surely be the
name of one, and a day that the note has for something else ("and CV, her answer is Friday") is not told with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure import sure_doing, sure_thing
from sincerely.core.letters.english.word_classes import ADJECTIVE, BASE, ING, MAINLY_VERB, NOUN, PLURAL, WordClasses
from sincerely.core.letters.notes.soundness import broken
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.tidy import spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.notes.written_out import written_out
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.letters.telling.pointing import hangs
from sincerely.core.letters.values import Context, Promise
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise as what follows "I will"; `dated` says that the day on record is surely its own."""

    text: str
    dated: bool


# Whose name may stand between, and whether "you" stands before the thing ("send you the list") or behind it ("forward the list to you").
_TO_YOU = {
    **dict.fromkeys(w.listed("send text email e-mail mail post give show bring hand"), "{verb} you {thing}"),
    **dict.fromkeys(w.listed("forward pass deliver fax submit return"), "{verb} {thing} to you"),
    "share": "share {thing} with you",
    **dict.fromkeys(w.listed("provide whatsapp viber"), "send you {thing}"),
}
_TITLES = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|engr?|sir|madam|ma'am|mam|chef|sister|sr|father|pastor|herr|frau|cllr)\.?"
)
_LEAD = compiled(
    r"(?i)^\W*(?:promised? to [^:]{2,30}: )?(?:i )?(?:(?:also |still )?(?:promised|agreed|offered|said i(?:'d| would)?|owe|'ll|will|would|must|need to|have to|to)\b[: ]*)+(?:to )?"
)
_DAY = compiled(
    r"(?i),?\s+\b(?:(?:by|before|until|till|til|on)\s+(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|end|the \d|next|\d|this|noon|midday)\S*.*|tonight|today|tomorrow|asap|this (?:week|evening|afternoon))\W*$"
)
# What is written short where something is to be sent.
_SHORT = (
    (compiled(r"(?i)\bcert(s?)\b"), r"certificate\1"),
    (compiled(r"(?i)\bpics?\b"), "pictures"),
    (compiled(r"(?i)\bfoto(s?)\b"), r"photo\1"),
    (compiled(r"(?i)\bfwd\b"), "forward"),
    (compiled(r"(?i)\brefs?(?= (?:details?|list|contacts?|numbers?)\b)"), "reference"),
    (compiled(r"(?i)\b(licen[cs]e|phone|dbs|account|mobile|registration|pin|nmc|hcpc) no\b\.?"), r"\1 number"),
    (compiled(r"(?i)\bw\. (?=\w)"), "with "),
    (compiled(r"(?i)\bmy ((?:[\w-]+ )?plan|summary|list|note) 1 page\b"), r"my one-page \1"),
    (compiled(r"(?i),?\s+(?:asap|a\.s\.a\.p\.?)(?=\W*$)"), " as soon as I can"),
    (compiled(r"\bto (?=(?:office|reception|front desk|agency|school office)\b)"), "to the "),
)
# "The two page summary".
_MEASURED = compiled(
    r"(?i)\b(\d+|one|two|three|four|five|six|ten|half) (page|minute|hour|day|week|month|year|slide|step|line|side)(?:r)? (?=(?!to\b|from\b|of\b|on\b|for\b|in\b)[a-z])"
)
_CLAUSE = w.SUBJECTS | w.AUX | w.MODALS | {"i", "answer", "they'll", "she'll", "he'll"}
_MINE = compiled(r"(?:the )?(?=(?:CV|cv|DBS|resume|résumé|portfolio|passport|P45|driving licence|driver's license)\b)")
_ONE_OF = compiled(
    r"(?i)(?:the )?(?=(?:copy|photo|picture|scan|sample|list|note|summary|draft|link|page) (?:of|to (?=(?:the|my|our|an?)\b))\b)"
)
# "The link to backfill post": to do so, or to one of those?
_TO_BARE = compiled(r" to (?!(?:the|my|our|your|an?|both|all|be)\b)[a-z]")
_BARE_COPY = compiled(
    r"(?i)^(a (?:copy|scan|photo|picture) of) (?!the\b|my\b|an?\b|our\b|your\b|both\b|all\b|one\b|two\b)(?=[a-z]+\b)"
)
# Papers that are called by initials, which notes write small: "acs certificates", "bls card".
_INITIALS = compiled(
    r"\b[a-z]{2,5}(?= (?:certificates?|certification|cards?|licen[cs]es?|checks?|tickets?|badges?|registration|permits?)\b)"
)
_PERSONS_TITLES = w.listed("professor prof doctor dr engr mr mrs ms miss")
_IN_USE = w.listed("demo repo config app apps portfolio spreadsheet screenshot screenshots")
_SHORTHAND = 4  # letters of a word that no table holds
_NO_THING = w.listed("it them that this these those one ones you me him her something anything everything")
_NOT_SHE = {"m": r"(?:him|them)\b", "f": r"(?:her|them)\b"}
_SEEN_AS = compiled(r"(?i)\b(?:she|he|they|his|her|him|their|them)\b")
_SMALL = w.SUBJECTS | w.AUX | w.PREPOSITIONS | w.ADVERBS | w.QUESTION_WORDS | w.RELATIVES | {"to", "not"}
_PARTICLES = w.listed("up on off out in over down around through back")
_GREETS = w.listed("call ring write email phone text get")
_BEGINS = compiled(r"(?i)(?:the )?(?:start|begin|join|come|work|visit|trial|wait|go)\b")


def promised(promise: Promise, context: Context, words: WordClasses) -> Kept | None:
    """Return a promise to the reader as it stands behind "I will"; None where that is not sure."""
    note = promise.what
    if private_or_pay(note):
        return None
    for short, long in _SHORT:
        note = short.sub(long, note)
    cast = cast_of(context)
    plain = _MEASURED.sub(r"\1-\2 ", _to_you(_DAY.sub("", _LEAD.sub("", tidy(note))), cast, context.recipient.name))
    plain = re.sub(r"(?i)^([\w-]+) to you (?=\w)", r"\1 you ", plain)  # "send to caio my calibration sheet"
    parts = plain.split(", ")
    for end in range(len(parts), 0, -1):
        text, behind = ", ".join(parts[:end]).strip(" .,;:!?-"), {x.lower() for x in tokens(" ".join(parts[end:]))}
        told = _told(text, cast, words)
        if told and _keepable(told, cast):
            return Kept(told, dated=not behind & _CLAUSE)
    return None


def attached(kept: Kept) -> str:
    """Return what a promise sends that can be attached, "my month end checklist"; empty for words, and for what comes later or by another way."""
    found = _SENDS.fullmatch(kept.text)
    return found["thing"] if found and not _WORDS_ALONE.search(found["thing"]) else ""


_SENDS = compiled(
    r"(?i)(?:send|e-?mail|mail|forward) you (?P<thing>(?:(?:a |the |both )?(?:copy|copies|scan|photo)s? of )?(?:my|the|an?|both|two|three|some)\b[^.;:]{2,80})"
)
# What is told in the letter itself, or is no paper.
_WORDS_ALONE = compiled(
    r"(?i)\b(?:line|word|note|answer|reply|message|text|dates?|days?|times?|numbers?|links?|names?|address|details|availability|thoughts|ideas?|news|if|when|whether|how|what|which|once|after|as soon)\b"
)


def _to_you(note: str, cast: Cast, name: str) -> str:
    """Return a note with the reader, by `name` or as "her", as "you" where a thing goes to them."""
    written = {x.lower() for x in name.split() if fold(x) in cast.reader}  # with their accents
    names = "|".join(
        sorted((re.escape(x) for x in {*cast.reader, *written, fold(cast.given)} - {""}), key=len, reverse=True)
    )
    known = rf"(?:{_TITLES} )?(?:{names})(?: (?:{names}))*\b(?!['’])" if names else ""
    who = "|".join(
        x for x in (known, *(f"(?-i:{one})" for one in cast.called), _NOT_SHE.get(cast.sex, r"(?:her|him|them)\b")) if x
    )
    note = re.sub(
        rf"(?i),? \b(to|with|for) (?:{who})(?! (?:office|team|secretary|assistant|agency)\b)", r" \1 you", note
    )
    note = re.sub(rf"(?i)^(\w+(?: back| to)?) (?:{who})$", r"\1 you", note)  # "ring him"
    note = re.sub(rf"(?i)^(?:{who}) (?=\w)", "you ", note)  # "promised him a copy"
    return re.sub(rf"(?i)^((?:i (?:will |would )?)?[\w-]+(?: to)?) (?:{who})(?= \w)(?! (?:own|number|address|name)\b)", lambda m: f"{m[1].removesuffix(' to')} you", note)  # fmt: skip


def _told(text: str, cast: Cast, words: WordClasses) -> str:
    """Return one promise; "" where no sure one can be read. What only has a name is sent."""
    first, _, rest = text.partition(" ")
    verb = first.lower()
    if verb.endswith("ing") and w.verb(verb, "ing") and verb not in w.NOUN_LIKE:
        verb = w.verb(verb, "ing")
    sent = re.fullmatch(r"(?:you )?(?P<thing>.+?)(?P<to> to you)?", text)
    if verb not in _TO_YOU and sent and not _BEGINS.match(text):
        nameless = sent["to"] or verb in w.DETERMINERS | {"you"} or not words.of(verb) & BASE or rest.startswith("of ")
        if nameless and (thing := _thing(sent["thing"], cast, words)):
            return f"send you {thing}"
    if verb in _TO_YOU and rest:
        to_you = re.fullmatch(r"(?:you (?P<first>.+)|(?P<last>.+?),? (?:to|with) you)", rest)
        thing = _thing((to_you["first"] or to_you["last"]) if to_you else rest, cast, words)
        if not thing and not (to_you is None and rest in {"you", "back"}):
            return ""
        if thing:
            return (_TO_YOU[verb] if to_you else "{verb} {thing}").format(verb=verb, thing=thing)
    done = written_out(re.sub(r"\bi\b", "I", spell_names(f"{verb} {rest}".strip(), cast)), words)
    return (
        done if done and not _SEEN_AS.search(done) and not hangs(done, False, words) and sure_doing(done, words) else ""
    )


def _thing(text: str, cast: Cast, words: WordClasses) -> str:
    """Return a thing's name with its article; "" for what is not surely one."""
    text = written_out(spell_names(text.strip(" .,;:!?-"), cast), words)
    text = _INITIALS.sub(lambda m: m[0] if _plain(m[0], words) or given_name(m[0].title()) else m[0].upper(), text)
    low = text.lower().split()
    if not low or " ".join(low) in _NO_THING or low[0] in w.PREPOSITIONS | {"if", "whether", "how", "what", "when"}:
        return ""
    if re.match(r"[A-Z][a-z]+[- ]", text) and words.knows(re.split("-", low[0])[0]):
        text = text[:1].lower() + text[1:]
    if _MINE.match(text):
        text = _MINE.sub("my ", text, count=1)
    elif _ONE_OF.match(text):
        text = _ONE_OF.sub("a ", text, count=1)
    elif low[0] not in w.DETERMINERS and not low[0][:1].isdigit() and not low[0].endswith(("'s", "’s")):
        text = f"the {text}"
    text = _BARE_COPY.sub(r"\1 my ", text)
    said = tokens(re.split(r" (?:of|for|from|on|with|in|at) ", text)[0])
    strange = [x for x in tokens(text) if x.islower() and x.isalpha() and not _plain(x, words)]
    if (
        len(strange) > 1
        or said[-1] in strange
        or any(len(x) < _SHORTHAND for x in strange)
        or is_person(low[-1])
        or low[-1] in _PARTICLES
    ):
        return ""  # shorthand, cut short, or in another language
    if (
        low[0] in _PERSONS_TITLES
        or _TO_BARE.search(text)
        or (words.of(low[0]) & MAINLY_VERB and not words.of(low[0]) & ING)
    ):
        return ""
    sure = sure_thing(text, words) or _named(text, words)
    return text if sure and not _SEEN_AS.search(text) and not hangs(text, False, words) else ""


def _plain(word: str, words: WordClasses) -> bool:
    """Say whether a word is one that people know, or two such in one: "runbook"."""
    known = words.knows(word) or word in _SMALL | w.DETERMINERS | w.CONJUNCTIONS | w.COUNT_NOUNS | w.MASS | _IN_USE
    return known or any(words.knows(word[:n]) and words.knows(word[n:]) for n in range(3, len(word) - 2))


def _named(text: str, words: WordClasses) -> bool:
    """Say whether words can be nothing but the name of a thing: names, what describes them, and a thing at the end of each part ("my Garda vetting form and QQI certificate")."""
    for part in re.split(r" (?:and|of|for|from|on|with|in|at) ", text):
        said = [x for x in part.split() if x.lower() not in w.DETERMINERS]
        if not said or not all(re.fullmatch(r"[A-Za-z][\w&/'-]*|\d+", x) for x in said):
            return False
        for at, word in enumerate(said):
            bits = words.of(word.lower())
            named = word[:1].isupper() or bits & (NOUN | PLURAL)
            describes = 0 < at < len(said) - 1 and word.isdigit() and not words.of(said[at + 1].lower()) & PLURAL
            describes = describes or (at < len(said) - 1 and (named or bits & (ADJECTIVE | ING | BASE)))
            if word.lower() in _SMALL or word.lower().endswith(("n't", "'ll")) or not (describes or named):
                return False
    return True


def _keepable(text: str, cast: Cast) -> bool:
    """Say whether a promise can be told to the reader: it says what of, names nobody else, and does not break off."""
    said = tokens(text)
    low = [x.lower() for x in said]
    if (
        re.search(r"[#=?~<>]|\bto be [a-z]+(?:ed|en|ght)\b|\b(?:the|an?|my|your) \w+ (?:the|an?|my|your)\b", text)
        or broken(f"I will {text}.")
        or any(given_name(x) or fold(x) in cast.others | cast.reader for x in said)
    ):
        return False
    if low[-1] in ((w.PREPOSITIONS | w.CONJUNCTIONS) - _PARTICLES) | (
        w.DETERMINERS - w.listed("both all more this that")
    ):
        return False
    if len(low) == 2 and low[-1] in _PARTICLES - {"back"}:
        return False  # "write up": what?
    talks = low[0] in _GREETS and low[1:2] in (["you"], ["back"])
    return talks or (low[1:] not in (["you"], ["it"], ["them"], ["you", "it"], ["you", "know"]) and len(low) > 1)
