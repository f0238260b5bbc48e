"""What the writer answered, clause by clause as the note has it: its subject and tense given back, and told as far as each clause is sound.

"told him slow down, check the gap at 4 points" is "I slow down and check the gap at 4 points"; "rang the outreach direct" is "I rang the
outreach direct"; "EWS went 3 to 7" is "EWS went from 3 to 7". What somebody else said in between is not the writer's and ends it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.stems import covers
from sincerely.core.letters.english.sure import sure_doing, sure_statement, sure_thing
from sincerely.core.letters.english.word_classes import BASE, NOUN, PAST, PLURAL, WordClasses
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import spell_names
from sincerely.core.letters.notes.troubles import grave, own_showing
from sincerely.core.letters.notes.turning import Cast, Unclear, join, tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.notes.written_out import written_out
from sincerely.core.letters.telling.faultless import faultless_doing, faultless_statement, opens_with_verb
from sincerely.core.letters.telling.note_clauses import clauses, cut_short, places, sentences
from sincerely.core.letters.telling.own_clauses import FIGURES, Answer, noun_answer, readings, telling, told_of_then
from sincerely.core.letters.telling.own_told import as_told
from sincerely.core.letters.telling.persons import own_persons
from sincerely.core.letters.telling.pointing import SOMEBODY, names_one, points_at_thing
from sincerely.core.letters.telling.retold import Kind, Retold
from sincerely.core.letters.values import Topic
from sincerely.core.reading.patterns import compiled

MOST = 60  # words of an answer that a letter tells
_LEAD = compiled(
    r"(?i)^(?:[-:]\s*)?(?:(?:and|so|but|then)\s+)?(?:(?:i|me)\b[:,]?\s+)?(?:also\s+|just\s+|then\s+)?"
    r"(?:(?P<told>told (?:him|her|them|both))|said|answered|replied|explained|mentioned|me:|my answer:?)\b[:,]?\s*(?P<that>that\s+)?"
)
_THEIRS = compiled(
    r"(?i)^(?:and |so |but |then |also )?(?:she|he|they|(?!we\b)(?-i:[A-Z])[\w'-]+)\s+(?:also |then |just |both )?"
    r"(?:said|says|asked|told|wanted|wants|liked|loved|laughed|smiled|nodded|wrote|thought|reckoned|switched|agreed|never)\b"
)
# "Explained the induction is two weeks": who did, nobody says.
_EITHERS = compiled(r"(?i)^(?:also |then )?(?:explained|mentioned)\b")
_ACT = compiled(
    r"I (?:told you|walked you|brought up|raised|shared|outlined|recommended|said|asked|suggested|offered|mentioned|showed|proposed|agreed|described|explained|promised)\b"
)
_THAT_I = compiled(r"(?i)^\W*(?:and )?that (?=(?:i|we)\b)")
# "I told you about 30 days": of what?
_ABOUT_FIGURES = compiled(r"I told you about \d[\d.,]* \w+$")
_SLANG = compiled(r"(?i)\b(?:gonna|wanna|gotta|dunno|ain't)\b")
_GIVEN = w.listed("gave give sent send offered lent brought")
_ASKS = compiled(
    r"(?i)^(?:what|how|whether|why|when|where|who|which|if|about)\b|\bask(?:s|ed)?\b|\bwanted to (?:know|hear)\b|\?"
)
_HAD_DONE = compiled(r"(?i)\bi['’]?d(?= (?:been|had|got|gone|done|seen|taken|known|written|given)\b)")
# "Told her the story about the bad batch".
_STORY = compiled(r"(?i)\b(told(?: (?:him|her|them))?) (?:the|my) (?:story|tale) (?:of|about)\b")
_OWN_PLACE = compiled(
    r"(?i)\b(at|in|from) ((?:previous|former|last|old|current|present) (?:company|job|firm|school|place|hospital|role|account|post|employer|shop|office)\b)"
)
# What somebody said to it, in their own words.
_QUOTED = compiled(r"(?:^|(?<=[.!?\n] ))[\"“][^\"”]*[\"”][.,]?(?=\s|$)")
# "Could go on about that": about what?
_ABOUT_THAT = compiled(
    r"(?i)\b(?:about|with|of|for|on|know|knew|see|saw|mean|think|like|liked|love|want|need|do|did|said|do not like|don't like) (?:that|this)$|^I \w+(?: \w+)? me\b"
)
_SAID_SO = compiled(r"(?i)\b(?:said|told (?:him|her|them)) (?:so|it|that)\b\W*(?:$|[.;,])")
# What the writer might do or must do, where nobody asked and nobody is told: said to oneself.
_SAID_TO_ONESELF = compiled(
    r"(?i)^(?:would (?:be|have|say|get|guess|need)\b|(?:I|we|it|they)(?:'d|'ll| would| will| must) (?:be|have|say|get|guess|need)\b|(?:I|we) can\b)"
)
# "I did a garum in Noosa now": the time belongs to what comes next.
_ANOTHER_TIME = compiled(r"(?i),? (?:now|tomorrow|tonight|next (?:week|month|year))$")
_WOULD = compiled(r"(?i)\b(?:i'?d|would i|i would|i could|could i|if)\b")
_HE = compiled(r"(?i)^(he|she) (?:was|is|had|went|got|came|stayed|walked|lived|left|slept|ate|died|took|made|never)\b")
_OF_SOMEBODY = compiled(
    r"(?i)\b(?:told|mentioned|talked|spoke)\b.{0,12}\b(?:about|abt|of)\b.{0,20}\b(?:an? |the |my )?(?:man|woman|lady|patient|resident|boy|girl|lad|child|kid|pupil|client|guest|baker|farmer|teacher|mr|mrs|ms|miss|son|daughter|husband|wife|gent|bloke|guy)\b"
)
_OWN_DEED = compiled(r"(?i)\b(?:I|before I|when I) (?:never |always )?(?:strike|shout)\b")
_POINTS = compiled(
    r"(?i)\b(?:they|them|their|it|its|that|those(?! (?:on|with|who|that|in|from|at|of|for|under|over)\b)|this|the same(?= (?:at|in|with|for|on|here|there|when|before)\b|$))\b"
)


# "I talked with you": the reader was there.
_NO_NEWS = compiled(
    r"(?i)^(?:i )?(?:talked|spoke|met|sat|chatted)(?: down)?(?: (?:with|to))? (?-i:[A-Z]\w+|her|him|them)(?: (?-i:[A-Z]\w+))?\W*$"
)
_PERSON = compiled(rf"(?i)\b(?:{'|'.join(sorted(w.PERSON_NOUNS))}|mr|mrs|ms)\b")
_DID_WHAT = compiled(
    r"(?i)(?:saved|cut|reduced|brought|made|helped|stopped|halved|doubled|raised|lowered|won|gave|took|worked|led|ended|cost)\b"
)
_BY_ME = compiled(r"(?i)^\W*(?:(?:and|so|but|then)\s+)?(?:i|me)\b")
_I_ASKED = compiled(r"(?i)^(?:i )?(?:also |then )?asked\b")


def apart_from_story(topic: Topic) -> tuple[str, str]:
    """Return what the reader said and what the writer did: "he was tubed within the hour", with nobody saying so, goes on with the writer's story of a man."""
    if not _OF_SOMEBODY.search(topic.i_said):
        return topic.they_said, topic.i_said
    theirs: list[str] = []
    story: list[str] = []
    for one in sentences(topic.they_said):
        found = _HE.match(one)
        goes_on = found is not None and (not story or story[0].lower().startswith(found[1].lower()))
        (story if goes_on else theirs).append(one)
    return ". ".join(theirs), ". ".join([topic.i_said.rstrip(" ."), *story])


def answer(note: str, asked: str, heard: str, cast: Cast, words: WordClasses) -> Retold | None:
    """Return what the writer answered, with all that came of it; None where not even its first clause is sound. `asked`: the question it answers, `heard`: all that the letter tells before it."""
    if private_or_pay(note):
        return None
    made = Answer(asked_would=bool(_WOULD.search(asked)), asked=_ASKS.search(asked) is not None)
    whole, somebody, first_led = True, False, False
    would = bool(_WOULD.search(asked)) or not asked
    past = told_of_then(note)
    said_so = _SAID_SO.search(note) is not None
    note = _STORY.sub(r"\1 about", note)
    note = _OWN_PLACE.sub(r"\1 my \2", _HAD_DONE.sub("I had", _QUOTED.sub(" ", note)))
    for sentence in sentences(note):
        ours, told, lost = True, False, False
        for nth, clause in enumerate(clauses(sentence)):
            if _THEIRS.match(clause):
                ours = False
                continue
            tells = telling(clause, words) if ours else ""
            if lost and not tells:
                continue
            lead = None if tells else _LEAD.match(clause)
            said_so, told = said_so or bool(tells), told or bool(tells)
            if lead:
                said_so = True
                ours, told = True, bool(lead["told"])
                clause = clause[lead.end() :]
            if told and re.match(r"(?i)how (?:i|we|my|our)\b", clause):
                clause = f"I told you {clause}"
            if not ours or not clause.strip() or _NO_NEWS.match(clause):
                continue
            if lead and _EITHERS.match(lead[0]):
                return None
            if lead and not _BY_ME.match(lead[0]) and _tells_of_somebody(made):
                ours = False  # "told her about a client, said he never ...": the client said so
                continue
            if made.said and _I_ASKED.match(clause):
                return _as_retold(made.said, whole=False)  # a question in return, and what was answered to it
            if somebody and SOMEBODY.search(clause):
                whole = False
                continue  # "told him about Mr B's daughter, I sat down with her": who that is, is not told
            if (
                made.said
                and made.said[-1].startswith("I told you about")
                and _DID_WHAT.match(clause)
                and not _tells_of_somebody(made)
            ):
                whole = False
                break  # "the grading sheet we used, saved 140 trees": who did?
            more = clause.strip(" .,-")
            if (
                made.said
                and made.said[-1].startswith("I told you about")
                and re.match(r"\d", more)
                and sure_thing(more, words)
            ):
                made.said[-1] += beside([more])
                continue
            if made.said and made.said[-1].startswith("I told you about") and not lead and _part_of_it(more, words):
                made.said[-1] += f", {more}"
                continue
            if made.said and made.said[-1].startswith("I told you about"):
                clause = _THAT_I.sub("", clause)
            given = lead is not None and not made.said
            kept = noun_answer(clause, asked, words) if given else None
            kept = kept or _told(clause, made, would, past, told or lead is not None or not nth, heard, cast, words)
            if kept is None:
                whole = False
                somebody = somebody or names_somebody_else(clause, cast) or bool(_PERSON.search(clause))
                # What follows hangs on it, but for what the writer told then: "I'd been ignored so I told her about the man on ward 4".
                lost = lost or len(clause.split()) > 6 or _has_doer(clause)
                continue
            lost = False
            text, deed, all_of_it = kept
            if made.said and not told and _nobodys(text, " ".join(made.said)):
                continue  # "shift is 4 to 12, ER runs first": how the house is, among what the writer told
            first_led = first_led or (not made.said and (lead is not None or bool(tells)))
            whole = whole and all_of_it
            made.add(text, deed=deed)
    found = _as_retold(made.said, whole)
    if found and not said_so and not made.asked and found.kind != "act" and _SAID_TO_ONESELF.match(made.said[0]):
        found = None
    if found and asked and found.kind == "statement" and not first_led and _done(found.parts[0], words):
        found = replace(found, kind="act")  # done there and then, or long ago: nobody said that they did it
    thing = _thing_told(note, heard, cast, words)
    if thing is None or (found and found.whole and not (thing.whole and found.parts[0].startswith("I told you about"))):
        return found
    return thing if found is None or thing.whole or thing.size > found.size else found


def _part_of_it(clause: str, words: WordClasses) -> bool:
    """Say whether a clause says what happened to a thing that was told of: "the methotrexate label, caught at the second check"."""
    low = [x.lower() for x in tokens(clause)]
    return (
        2 < len(low) < 8
        and bool(words.of(low[0]) & PAST)
        and not words.of(low[0]) & BASE
        and low[0] not in w.AUX
        and low[1] in {"at", "by", "on", "in", "before", "after", "during"}
    )


def _nobodys(text: str, before: str) -> bool:
    """Say whether a statement is neither the writer's nor of anything that they told before."""
    return not re.search(r"(?i)\b(?:I|we|my|our|me|us|it|they|that|this|he|she)\b|\d|^would ", text) and not covers(
        before, text
    )


def _thing_told(note: str, heard: str, cast: Cast, words: WordClasses) -> Retold | None:
    """Return the name of a thing of the writer's as what was told of, with what came of it: "my model, 40 min became 6"."""
    told = as_told(note)
    if not told:
        return None
    try:
        text = spell_names(join(own_persons(tokens(told), heard)), cast)
    except Unclear:
        return None
    text = places(text, words)
    if not _sure_thing_told(text, words):
        text = written_out(text, words)
    sure = _sure_thing_told(text, words)
    how = " and how " in text
    fit = not (unwelcome(text, of_person=False, mine=True) or grave(text) or names_somebody_else(text, cast))
    more = [x.strip(" .") for x in re.split(r"[.;!?](?:\s|$)", note)[0].split(", ")[1:]]
    figures = [x for x in more if re.match(r"\d", x) and sure_thing(x, words)]
    if figures and len(figures) == len(more) and not how:
        text += beside(figures)
    whole = (how or len(figures) == len(more)) and len(sentences(note)) == 1
    return Retold((text,), "act", whole) if sure and fit and _known_who(text, heard, words) else None


def beside(figures: list[str]) -> str:
    """Return figures as what stands behind a thing that was told of: ", with 200 beds", and of a change ": from 40 to 25 minutes"."""
    if all(FIGURES.match(each) for each in figures):
        return ": " + " and ".join(each if each.startswith("from ") else f"from {each}" for each in figures)
    return f", with {' and '.join(figures)}"


def _sure_thing_told(text: str, words: WordClasses) -> bool:
    head, how, change = text.partition(" and how ")
    return sure_statement(head, words) and (not how or sure_statement(change, words))


def _as_story(said: list[str]) -> list[str]:
    """Return "I told you about a man in Limerick" and the short clauses of what happened as one sentence."""
    if len(said) < 3 or not said[0].startswith("I told you about") or len(" ".join(said).split()) > _ONE_STORY:
        return said
    first, *rest = said
    low = [one if re.match(r"I\b|[A-Z]{2}", one) else one[:1].lower() + one[1:] for one in rest]
    return [f"{first}: {', '.join(low[:-1])}, and {low[-1]}"]


_SCRAP = 6  # words that say too little of an answer of which more was said
_ONE_STORY = 48  # words
_ONE_CLAUSE = 34  # words


def _as_retold(said: list[str], whole: bool) -> Retold | None:
    if len(said) > 1 and re.fullmatch(r"(?:I|[Ww]e) agreed", said[0]):
        said = [f"{said[0]}: {said[1]}", *said[2:]]  # with its reason
    if len(said) > 1 or " and " in said[-1:]:
        said = [re.sub(r",? and I [a-z]+$", "", one) for one in said]
    while said and re.fullmatch(r"I [a-z]+(?:ed|ote)", said[-1]):
        said = said[:-1]  # "I wrote": what?
    if len(said) > 1 and said[0].startswith("I told you about") and said[1][:1].isdigit() and ":" not in said[0]:
        said = [f"{said[0]}: {said[1]}", *said[2:]]
    said = _as_story(said)
    while said and sum(len(one.split()) for one in said) > MOST:
        said, whole = said[:-1], False
    if not said or len(" ".join(said).split()) < (4 if whole else _SCRAP):
        return None
    first, rest = said[0].removeprefix("would "), [_capital(re.sub(r"^would\b", "I would", one)) for one in said[1:]]
    kind: Kind = "step" if said[0].startswith("would ") else "act" if _ACT.match(first) else "statement"
    return Retold((first, *rest), kind, whole)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(
    clause: str, made: Answer, would: bool, past: bool, led: bool, heard: str, cast: Cast, words: WordClasses
) -> tuple[str, bool, bool] | None:
    """Return a clause as it stands in the letter, whether it is a deed of the writer's and whether all of it is told; None where it is not sound."""
    before = " ".join([heard, *made.said])
    for all_of_it, deed in readings(clause, made, would, past, led, words):
        story = _tells_of_somebody(made) or (_ACT.match(all_of_it) is not None and names_one(all_of_it))
        text, parts = _persons_known(all_of_it, before, story=story)
        if not parts:
            continue
        said = tokens(text)
        given = len(said) == len(parts)  # "gave them a towel": the guests, not who is told of it
        parts = [
            said[n] if given and n and x == "you" and said[n - 1].lower() in _GIVEN else x for n, x in enumerate(parts)
        ]
        turned = spell_names(join(["I" + x[1:] if re.fullmatch(r"i(?:'\w+)?", x) else x for x in parts]), cast)
        if re.match(r"(?:I|we) ", turned) and _past(turned, words):
            turned = _ANOTHER_TIME.sub("", turned)
        whole, tale = (
            places(turned, words),
            bool(made.said) and made.said[0].startswith("I told you about"),
        )
        for cut in cut_short(whole):
            if len(cut.split()) > _ONE_CLAUSE:
                continue  # typed without a stop: nobody can tell where it ends
            if tale and _without_tense(cut, words):
                continue
            if plain := next((x for x in (written_out(cut, words), cut) if _sound(x, before, cast, words)), ""):
                return plain, deed, cut == whole and text == all_of_it
    return None


def _persons_known(text: str, before: str, *, story: bool) -> tuple[str, list[str]]:
    """Return as much of a clause as has nobody in it whom nothing names, and its words with their persons turned; no words where that is nothing. `story`: it is of somebody whom its "him" means."""
    for shorter in cut_short(text):
        try:
            return shorter, tokens(shorter) if story else own_persons(tokens(shorter), before)
        except Unclear:
            continue
    return text, []


def _past(text: str, words: WordClasses) -> bool:
    """Say whether a clause tells of what was done then."""
    verb = re.match(r"(?:I|we) (?:just |then |also )?([a-z]+)", text)
    return verb is not None and bool(words.of(verb[1]) & PAST) and not words.of(verb[1]) & BASE


def _done(text: str, words: WordClasses) -> bool:
    """Say whether a sentence tells of a deed: "I sat down near with the trains"; "I had 3 years of it" tells of none."""
    if not text.startswith("I "):
        return False  # what "we" did is told as said
    return re.match(r"I (?:just |then |also )?(?:had|was|were|could|would|needed|wanted|thought)\b", text) is None and (
        _past(text, words) or re.match(r"I (?:just |then |also )?(?:put|cut|set|shut|let|hit|read)\b", text) is not None
    )


def _tells_of_somebody(made: Answer) -> bool:
    """Say whether the answer is the story of a person, whom its "he" and "him" mean."""
    return (
        bool(made.said)
        and made.said[0].startswith("I told you about")
        and bool(set(tokens(made.said[0].lower())) & w.PERSON_NOUNS)
    )


def _without_tense(text: str, words: WordClasses) -> bool:
    """Say whether what happened then is told as if it were now: "I told you about the leak. I refuse to go"."""
    found = re.match(r"I (?:just |then )?([a-z]+)", text)
    bits = words.of(found[1]) if found else 0
    return found is not None and bool(bits & BASE and not bits & PAST) and found[1] not in _LASTING


_LASTING = w.listed("do have know can use would will still always never could")


def _has_doer(clause: str) -> bool:
    return bool({x.lower() for x in tokens(clause)[:3]} & (w.SUBJECTS | {"i"}))


def _sound(text: str, before: str, cast: Cast, words: WordClasses) -> bool:
    """Say whether a clause can be told: English without a fault, of nobody who is not known, and nothing grave."""
    step = text.removeprefix("would ")
    if (
        len(step.split()) < 2
        or unwelcome(text, of_person=False, mine=True)
        or sensitive(_OWN_DEED.sub("", text))
        or own_showing(text)
        or points_at_thing(text, before)
        or _ABOUT_THAT.search(text)
        or _SLANG.search(text)
        or grave(_OWN_DEED.sub("", text))
        or names_somebody_else(text, cast)
        or not _known_who(text, before, words)
        or any(re.search(one, text) for one in cast.called)
        or _ABOUT_FIGURES.search(text)
    ):
        return False
    if step != text:
        return sure_doing(step, words) or faultless_doing(step, words)
    return opens_with_verb(text, words) and (sure_statement(text, words) or faultless_statement(text, words))


_SEVERAL = w.listed("everyone everybody people folk staff someone somebody anyone")


def _known_who(text: str, before: str, words: WordClasses) -> bool:
    """Say whether a "he" or "them" has somebody or something before it that it can mean."""
    for found in SOMEBODY.finditer(text):
        if not names_one(f"{before} {text[: found.start()]}"):
            return False
    points = _POINTS.search(text)
    if points and points[0].lower() == "the same":
        return False  # "we had the same at Larkfield": of all that was said, which?
    if points and points[0].lower() != "that":
        said = tokens(f"{before} {text[: points.start()]}".lower())
        if points[0].lower() in {"they", "them", "their"}:
            return any(words.of(x) & PLURAL or w.animate_plural(x) or x in _SEVERAL for x in said)
        return any(words.of(x) & (NOUN | PLURAL) and x not in w.SUBJECTS | w.PREPOSITIONS for x in said)
    return True
