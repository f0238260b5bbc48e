"""A small word left out before a thing: the preposition a verb cannot do without ("we waited the crane"), the article of what is counted ("I passed driving test")."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.bare_nouns import POSTS
from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    QUANTITY,
    SUBJECT,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)
from sincerely.core.letters.english.word_frames import Frame

# A condition a line reads better than a word a line.
# fmt: off
_TIMES = wordset("""second minute minutes hour hours day days night nights week weeks month months year years time times while bit lot moment morning afternoon evening
    weekend turn way mile miles metres rest whole lifetime season summer winter spring autumn decade fortnight number percent half""")


def needs(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "We waited the crane", "I replied your letter", "it depends the weather": the verb needs its small word before a thing."""
    at = i + 1
    if (s.mark[i] and i > PAD) or s.mark[at] or not s.is_a(at, DET | POSS | OBJECT) or s.words[at] in ("that", "this", "every", "each", "it", "her") or (s.is_a(i, NOUN | PLURAL | ADJECTIVE) and not _verb_here(s, i)):
        return None
    if s.is_a(i, ING | PARTICIPLE) and not s.is_a(i, PAST | BASE) and not _verb_here(s, i) and s.is_a(i - 1, DET | POSS | ADJECTIVE):
        return None
    head = s.head(at) if not s.is_a(at, OBJECT) or s.is_a(at, POSS) else at
    if head < at or s.words[head] in _TIMES or s.words[at + 1] in ("little", "bit", "few", "good", "further", "couple", "second") or s.is_a(head + 1, BE) or (s.is_a(at, OBJECT) and not s.is_a(at, POSS) and frame.word in ("wait", "dream", "laugh", "smile", "look")):
        return None
    after = s.words[head + 1]
    if s.is_a(head + 1, BE | HAVE | MODAL | DO | PAST | THIRD) and not s.mark[head + 1]:
        return None  # a clause: "I replied the shop was shut"
    if frame.word == "concentrate" and s.is_a(at, POSS):
        return None  # "it concentrates the mind"
    if after in ("ago", "later", "long", "of") and s.words[head] in _TIMES:
        return None
    return Found(i, i, f"{s.words[i]} {frame.right}", f'"{frame.right}" is missing.')


def _verb_here(s: Sentence, i: int) -> bool:
    at = i - 1
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY):
        at -= 1
    return s.is_a(at, SUBJECT | MODAL | DO | HAVE | BE) or s.words[at] in ("to", "please", "not", "n't", "who")


#: Things that are counted and never named alone, whatever verb or preposition stands before.
_COUNTED = wordset("""
    bakery bank-account barber bicycle bike boat bookshop bottle box boy brochure bucket building bus-stop cabin calendar candidate caravan
    chair chapel chimney chisel city clock coat colleague committee contract cottage country cousin crane crew cup cupboard customer daughter
    desk dictionary diploma dog door dormitory drawer driver driving-licence elevator email-address employee employer engine envelope estimate exam
    factory farm farmer fence fence-post flat folder foreman forklift fridge friend garage garden gate generator girl glove greenhouse gym hammer hammock helmet hostel hotel hut
    idea interview interviewer jacket job key kettle laboratory ladder laptop lathe lawyer leaflet lift list locker lorry meeting mechanic microscope mistake
    nephew niece notebook opportunity orchard oven overcoat parcel passport pen permit photo photograph photocopy piano pipe plan plumber
    portfolio postman printer problem puncture pump reception-desk recommendation receptionist restaurant robot roof room rota saw school-bus
    screwdriver shed shelf ship shop shortlist sister skirt spanner stall station stranger street student supervisor surgeon taxi teacher team tent terminal
    tool torch town tractor trailer train tray truck tunnel tutor tyre umbrella uncle university van vacancy village violin visa visitor wallet warehouse watch website weekend
    welder wheelchair window workshop yard zip apprentice aunt baby bag balance-sheet bed-sit brother child
""")
#: What may stand bare behind these: "by bus", "as nurse and cook", "of school age".
_PAIRED = wordset("to from by of as per than like without between no and or via and/or one another next last this in-house")
_IDIOMS = wordset("bus train taxi van lorry truck boat ship bike bicycle school week year month shift job city country town chair station university team career interview watch weekend email key boy girl child baby list saw plan contract visa meeting room garden")
_HAVING = wordset("have has had need needs needed want wants wanted find found bring brought buy bought pass passed hold holds held get got build built repair repaired mend mended lead led run ran drive drove carry carried use used make made write wrote sign signed lend lent borrow borrowed open opened join joined own owns rent rented receive received attach attached enclose enclosed send sent give gave show showed see saw take took ask asked fill filled pay paid answer answered accept accepted visit visited clean cleaned teach taught start started finish finished complete completed")
_BEHIND = wordset("in at on with for into about after during near through inside outside from")


def counted(s: Sentence, i: int) -> Found | None:
    """ "I passed driving test", "he worked in bakery", "I can lend you portfolio": no article before what is counted."""
    if not s.is_a(i, NOUN) or s.is_a(i, NAME | PLURAL) or s.mark[i] or (s.words[i] in _IDIOMS and not s.is_a(i - 1, ADJECTIVE)):
        return None
    follows = i + 1
    if not ((s.ends(follows) and s.words[follows] not in ("and", "or")) or s.words[follows] in ("who", "that", "which")) or (s.is_a(follows, NAME | NUMBER) and not s.mark[follows]):
        return None
    start = i - 1
    while start > PAD and s.is_a(start, ADJECTIVE) and not s.is_a(start, DET | POSS | NUMBER | QUANTITY | PREP | AUXILIARY | ADV | NAME | JOIN | PAST | NOUN) and s.words[start] not in _PAIRED | {"such", "own", "same", "other", "only", "further", "full", "next", "last", "first", "second", "more", "less", "enough"} and not s.mark[start]:
        start -= 1
    if s.mark[start + 1] or start < PAD:
        return None
    before = s.words[start]
    verb = before in _HAVING and not s.is_a(start, DET) and (s.is_a(start - 1, SUBJECT | MODAL | DO) or s.words[start - 1] in ("to", "and", "have", "has", "had", "not", "i've") or (s.is_a(start - 1, ADV) and s.is_a(start - 2, SUBJECT)))
    whom = s.is_a(start, OBJECT) and before in ("me", "you", "him", "us", "them") and s.table.base(s.words[start - 1]) in ("lend", "give", "send", "show", "offer", "bring", "buy", "find", "write", "make", "pay", "get")
    led = before in _BEHIND and not s.mark[start] and start > PAD and not (s.is_a(i, ING) and s.is_a(follows, DET | POSS | OBJECT))
    if not (verb or whom or led) or (s.words[i] in _IDIOMS and not led):
        return None
    if before == "for" and s.words[start - 1] in POSTS and person(s.words[i]):
        return None  # the name of a post: "the offer for plumber"
    if s.words[i] == "interview" and before == "for":
        return None  # "called for interview", "for personal interview"
    if (s.words[start - 1] in _PAIRED and led) or (s.words[follows] == "to" and before == "from"):
        return None
    phrase = " ".join(s.words[start + 1 : i + 1])
    article = "an" if phrase[0] in "aeiou" and not phrase.startswith(("uni", "use", "eu", "one")) else "a"
    return Found(start + 1, i, f"{article} {phrase}", f'"{s.words[i]}" is one of several: "a" or "the" stands before it.')


BY_LIST = {"needs": needs}
BY_WORD: dict[str, tuple[Rule, ...]] = dict.fromkeys(_COUNTED, (counted,))
__all__ = ["BY_LIST", "BY_WORD"]
