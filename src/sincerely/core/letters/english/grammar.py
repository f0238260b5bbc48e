"""What kind of words stand where: finite verbs, plurals, articles. Judgements over a row of words, no reading yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.english import words as w
from sincerely.core.reading.patterns import compiled

FEELING_ROOTS = frozenset(x for x in w.FEELING if len(x) < 6)


def is_adjective(low: Sequence[str]) -> bool:
    at = 1 if low[0] in {"very", "really", "quite", "so", "not", "always"} and len(low) > 1 else 0
    if low[at].endswith("est") and low[at][:-3] in FEELING_ROOTS and low[at + 1 : at + 2] == ["of"]:
        return True  # "proudest of the fact that ..."
    follow = low[at + 1] if at + 1 < len(low) else ""
    if low[at] in w.ADJECTIVES and follow in {"how", "why", "what"}:
        return True
    if follow == "as" and w.verb(low[at], "past"):
        return False  # "trained as a chef"
    return low[at] in w.ADJECTIVES and (
        not follow or follow in w.PREPOSITIONS | {"to", "that", "and", "when", "if", "because"}
    )


def clause_behind(parts: Sequence[str]) -> bool:
    """Say whether a statement follows an opening phrase: "in winter we lose two", "of 50 reports, 43 were wrong"."""
    low = [p.lower() for p in parts]
    if "," in parts[2:]:
        rest = parts[parts.index(",", 2) + 1 :]
        return (
            len(rest) > 2
            and rest[0].lower() not in w.RELATIVES
            and (finite_at(rest) or (rest[0].lower() in w.SUBJECTS and verbish(low[-len(rest) :], 1)))
        )
    return (
        any(
            x in {"i", "we", "they", "she", "he", "you"} and verbish(low, i + 1)
            for i, x in enumerate(low[:5])
            if 1 < i < len(low) - 1 and low[i - 1] not in w.DETERMINERS
        )
        and low[0] in {"in", "on", "at", "after", "before", "since", "for", "during", "by"}
        and not any(x in w.RELATIVES for x in low[:4])
    )


def after_colon(parts: list[str]) -> list[str]:
    """Drop a short heading: "no weekend: dual writes" -> "dual writes"."""
    if ":" not in parts[1:5]:
        return parts
    at = parts.index(":")
    if w.verb(parts[0].lower(), "past") and at > 1:
        return parts[:at]  # "suggested a yearly amnesty: unowned gets deleted"
    said = any(p.lower() in w.AUX or p.lower().endswith(("n't", "'s")) for p in parts[:at])
    return parts[:at] if said and at > 2 else parts[at + 1 :]


def drop_lead(parts: list[str]) -> list[str]:
    while parts and (
        parts[0].lower() in {"and", "but", "so", "also", "that", "then"} or not re.match(r"[\w£$€~]", parts[0])
    ):
        if parts[0].lower() == "that" and len(parts) > 1 and parts[1].lower() in w.AUX:
            break
        parts = parts[1:]
    return parts


def verbish(low: Sequence[str], at: int) -> bool:
    while at < len(low) - 1 and low[at] in w.ADVERBS:
        at += 1
    word = low[at]
    return (
        word in w.AUX
        or word.endswith(("n't", "n’t"))
        or bool(w.verb(word, "base", "s", "past"))
        or (word.endswith("ed") and len(word) > 4)
    )


def as_list(text: str) -> str:
    """Return "stay calm, lower my voice, take them out" with its last comma an "and"."""
    if ", " in text and " and " not in text and " or " not in text:
        head, tail = text.rsplit(", ", 1)
        return f"{head} and {tail}"
    return text


def takes_object(low: Sequence[str], at: int, follow: str) -> bool:
    """Say whether a word that may be noun or verb is used as a verb, by what follows it."""
    if w.verb(low[at], "s") and plural(follow) and follow not in w.NOUN_LIKE:
        return True
    if (
        at == 0
        and w.verb(low[0], "s")
        and follow in {"of", "for", "in", "on", "at", "and", "between", "from", "to", "about", "with"}
    ):
        return low[0] in w.listed(
            "worries thinks cares looks hopes talks works struggles lives deals waits dreams relies"
        ) and follow not in {"of", "and"}
    return (
        follow
        in w.DETERMINERS
        | w.SUBJECTS
        | {"someone", "somebody", "people", "to", "that", "how", "up", "out", "me", "them", "it", "her", "him"}
        or follow.isdigit()
    )


def participle_use(low: Sequence[str], at: int) -> bool:
    """Say whether an -ed word is an adjective before its noun: "shared wards", "qualified welder"."""
    follow = low[at + 1] if at + 1 < len(low) else ""
    if follow in w.DETERMINERS | {"as"} or follow[:1].isdigit():
        return False
    return low[at] in w.ADJECTIVES or (
        low[at].endswith("ed")
        and bool(follow)
        and follow
        not in w.DETERMINERS
        | w.PREPOSITIONS
        | w.SUBJECTS
        | w.ADVERBS
        | w.QUESTION_WORDS
        | {"to", "me", "them", "us", "him"}
        and not follow[0].isdigit()
        and len(low) - at <= 3
        and not follow.endswith("s")
        and not follow.endswith("ing")
    )


# What happens to a thing of itself.
_BEFELL = w.listed("flooded collapsed doubled tripled halved quadrupled")
_OFF_COURSE = w.listed("behind late early ahead overdue short old away")


def missing_copula(low: Sequence[str]) -> int | None:
    """Return where an "is" was left out: "rota too tight", "parents angry about homework"; None for nowhere."""
    if any(w.verb(x, "s") and x not in w.NOUN_LIKE for x in low[:1]):
        return None  # "hates asking": it has its verb
    for i in range(1, len(low)):
        if w.verb(low[i - 1], "ing") and low[i] in w.ADJECTIVES:
            return None  # "linen going missing"
        if low[i - 1] in w.listed(
            "ones those one all both i we they she he you it who"
        ) | w.AUX | w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.ADJECTIVES | w.ADVERBS | w.RELATIVES | {
            "to",
            ",",
        }:
            continue
        if any(x in w.RELATIVES | w.AUX | {"because", "if"} for x in low[:i]):
            return None
        follow = low[i + 1] if i + 1 < len(low) else ""
        if (
            low[i]
            in {"too", "very", "still", "always", "never", "already", "really", "not", "mostly", "mainly", "fully"}
            and follow
            and (
                follow in w.ADJECTIVES
                or follow.endswith(("ed", "y", "ing"))
                or follow in w.PREPOSITIONS
                or follow in w.listed("tight low high long small big large old slow late far full thin weak hard")
            )
        ):
            return i
        acts = low[i - 1] in w.listed(
            "backs builds piles holds slows dries ends opens starts turns shows fills gums seizes"
        )  # "the pass backs up"
        if low[i].isdigit() and i + 2 < len(low) and plural(follow) and low[i + 2] in _OFF_COURSE:
            return i if i < 4 else None  # "programme 5 weeks behind"
        if low[i] in {"down", "up"} and (follow in {"to", "from", "by"} or follow[:1].isdigit()) and not acts:
            return i
        if (
            low[i] in w.ADJECTIVES
            and not low[i - 1][:1].isdigit()
            and (not follow or follow in w.PREPOSITIONS | {"to", "because"})
        ):
            return i
    return None


def under_way(low: Sequence[str]) -> int | None:
    """Return where an "are" was left out before what somebody is doing: "14 arriving in April", "nobody trained yet"; None for nowhere."""
    for i in range(1, min(4, len(low) - 1)):
        counted = low[i - 1].isdigit() or (
            plural(low[i - 1]) and not (w.verb(low[i - 1], "s") and (i == 1 or low[0] in w.SUBJECTS))
        )
        if (
            w.verb(low[i], "ing")
            and counted
            and low[i] not in w.COUNT_NOUNS
            and low[i + 1] in w.PREPOSITIONS | w.DETERMINERS | w.ADVERBS | {"next"}
        ):
            return i
        if (
            low[i - 1] in {"nobody", "everybody", "everyone"}
            and w.verb(low[i], "pp")
            and low[-1] in w.ADVERBS | {"yet"}
        ):
            return i
    return None


def head_before(low: Sequence[str], end: int) -> str:
    """Return the head of the noun phrase that ends before `end`: "pages at night" -> "pages"."""
    start = max((i + 1 for i in range(end) if low[i] == ","), default=0)
    cut = next((i for i in range(start + 1, end) if low[i] in w.PREPOSITIONS), end)
    return low[cut - 1]


_NO_PLURALS = w.listed("always perhaps besides sometimes nowadays outdoors indoors upstairs downstairs overseas")


def plural(word: str) -> bool:
    return word in {"people", "staff", "children", "kids", "men", "women", "police", "clinics", "topics"} or (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ics", "owards", "nwards", "kwards", "pwards", "rwards"))
        and word not in _NO_PLURALS
    )


def ends_phrase(low: Sequence[str], i: int) -> bool:
    """Say whether a noun phrase ends before a word."""
    word = low[i]
    if (
        word in w.PREPOSITIONS | w.RELATIVES | w.CONJUNCTIONS | w.AUX | w.DETERMINERS | w.SUBJECTS | w.ADVERBS | {"to"}
        or not word[0].isalpha()
        or word.endswith("n't")
    ):
        return True
    if plural(low[i - 1]) and w.verb(word, "base"):
        return True
    return bool(w.verb(word, "s", "past", "pp")) and word not in w.NOUN_LIKE and word not in w.COUNT_NOUNS


def articled(parts: list[str]) -> list[str]:
    """Put "the" in front of a bare count noun: "billing migration" -> "the billing migration"."""
    low = [p.lower() for p in parts]
    first = low[0]
    if (
        re.fullmatch(r"\d+-[a-z]+", first)
        and len(low) > 1
        and low[1] in w.COUNT_NOUNS | {"follow-up"}
        and not plural(low[1])
    ):
        return ["the", *parts]
    if low[1:2] and re.fullmatch(r"\d+[a-z]?", low[1]):
        return parts  # "route 14", "bay 3": a number is its name
    if (
        first in w.DETERMINERS | (w.ADVERBS - w.ORDINALS)
        or first in w.SUBJECTS | w.PREPOSITIONS
        or (not parts[0][:1].islower() and not _before_thing(parts, low))
        or first in {"someone", "somebody", "anybody", "mine", "yours", "ours", "theirs", "hers"}
        or (first.endswith("ing") and not (len(low) > 1 and low[1] in w.COUNT_NOUNS - w.MASS))
        or (len(low) == 1 and first in w.MASS)
    ):
        return parts
    if _before_thing(parts, low) and (len(low) == 2 or ends_phrase(low, 2)):
        return ["the", *parts]
    end = next((i for i in range(1, len(low)) if ends_phrase(low, i)), len(low))
    if any("'s" in p for p in parts[:end]):
        return parts
    head = low[end - 1]
    if not parts[end - 1][:1].islower():
        return parts
    if end == 1 and head in w.listed(
        "change practice structure culture history play policy strategy theatre support development law discussion "
        "management surgery freezer"
    ):
        return parts
    of = end < len(low) and low[end] == "of" and not plural(head) and not head.endswith(("ity", "ness", "ing"))
    counted = not plural(head) and not w.mass(head) and head.isalpha() and (end > 1 or len(low) > end)
    ordinal = low[0] in w.ORDINALS and end > 1 and not plural(head)
    if head in w.COUNT_NOUNS or of or ordinal or counted:
        return ["the", *parts]
    return parts


def _before_thing(parts: Sequence[str], low: Sequence[str]) -> bool:
    """Say whether a capital at the start belongs to a thing that wants its "the": "SAR backlog", "Friday rota"; "NHS" alone does not."""
    return (
        (low[0] in w.PROPER or (parts[0].isupper() and len(parts[0]) > 1))
        and len(low) > 1
        and parts[1].islower()
        and low[1] in w.COUNT_NOUNS
    )


# "the night bus runs empty": verbs that a word for a state follows.
_LINKS = w.listed(
    "runs stays goes gets feels looks seems comes turns sits stands lies arrives leaves remains ran stayed went got felt"
)
_AGENT = compiled(
    r"(?:\w{3,}(?:ator|ditor|spector|ctor|lord|surer|yer|llor)|council|board|district|ministry|bank|trust|state|inspectorate|union|union|agency|hospital|company|court)"
)
_GROUPS = w.listed("one ours yours theirs them us you people staff everyone nobody everybody families")


def _no_verbs(low: list[str]) -> list[str]:
    """Return words with the "last" of "last month" as the determiner it is there."""
    times = w.listed(
        "month week year night winter summer spring autumn fall time term season quarter friday monday january february march april may june july august september october november december"
    )
    return ["the" if x == "last" and low[i + 1 : i + 2] and low[i + 1] in times else x for i, x in enumerate(low)]


def finite_at(parts: Sequence[str]) -> bool:
    """Say whether a note that starts with a noun phrase has a finite verb of its own, outside any "who ..." or "that ..."."""
    low = _no_verbs([p.lower() if p != "May" else "monday" for p in parts])
    relative = False
    for i in range(1, len(low)):
        word, before, follow = low[i], low[i - 1], low[i + 1] if i + 1 < len(low) else ""
        of_that = (
            word == "that" and before in w.PREPOSITIONS and follow not in w.AUX | w.SUBJECTS
        )  # "most of that hour"
        if (
            (word in w.RELATIVES and not of_that)
            or word in {"how", "what", "why", "if", "because"}
            or (word in {"i", "we", "they", "she", "he", "you"} and before not in {"and", "but"})
        ):
            if word in {"because", "if", "when"} and not relative:
                return False
            relative = True
            continue
        crowd_acts = (
            w.animate_plural(before)
            and not any(plural(x) for x in low[: i - 1])
            and bool(w.verb(word, "base"))
            and i <= 3
            and (not follow or follow in w.PREPOSITIONS | w.DETERMINERS | w.ADVERBS | {"to"} or follow[:1].isdigit())
        )
        told_to = (
            word.endswith("ed")
            and follow == "to"
            and word not in w.ADJECTIVES | {"supposed", "expected", "used"}
            and low[0] in w.DETERMINERS
            and before not in w.PREPOSITIONS | w.DETERMINERS
        )
        agent = (
            _AGENT.fullmatch(before)
            and i <= 3
            and bool(w.verb(word, "past"))
            and follow in {"for", "if", "whether", "us", "them", "him", "her", "it"} | w.DETERMINERS
        )
        if (crowd_acts or told_to or agent) and not relative:
            return True
        finite = (
            (word in w.AUX and before != "to")
            or word.endswith("n't")
            or (word == "paid" and follow == "off")
            or (
                word in _LINKS
                and follow in w.ADJECTIVES
                and before not in w.PREPOSITIONS | w.DETERMINERS | w.ADJECTIVES
            )
            or (word in w.WENT | _BEFELL and before not in w.PREPOSITIONS | w.DETERMINERS)
        )
        strong = (w.verb(word, "s") and word not in w.NOUN_LIKE) or (w.verb(word, "past") and not w.verb(word, "pp"))
        base_after_plural = (
            w.verb(word, "base") and word not in w.NOUN_LIKE and plural(before) and before not in w.PREPOSITIONS
        )
        loose = (
            word in w.NOUN_LIKE
            and (w.verb(word, "s") or (w.verb(word, "base") and (plural(before) or before in _GROUPS)))
            and (
                low[0] in w.DETERMINERS
                or plural(before)
                or before in _GROUPS
                or (w.mass(before) and bool(w.verb(word, "s")))
            )
            and (
                follow
                in w.listed("every each like a the too them us it me him her up out off down their our your my to")
                or (follow[:1].isdigit() and plural(before))
            )
            and (before in _GROUPS or before not in w.PREPOSITIONS | w.DETERMINERS | w.ADJECTIVES | {"to"})
        )
        past_pp = (
            w.verb(word, "past")
            and w.verb(word, "pp")
            and low[0] in w.DETERMINERS
            and before not in w.PREPOSITIONS | w.DETERMINERS | w.ADVERBS
            and follow not in {"by", "in", "on", "at", "for", "from", "with", "as", ""}
            and word not in w.NOUN_LIKE | w.ADJECTIVES
        )
        if (
            finite
            or (strong and before in {"one", "ones", "some", "most", "all", "both", "none", "half", "two", "three"})
            or (
                before not in w.PREPOSITIONS | w.DETERMINERS | {"to"}
                and (strong or base_after_plural or loose or past_pp)
            )
        ):
            if relative:
                relative = False
                continue
            return True
    return False


def finite_in(parts: Sequence[str]) -> bool:
    return any(
        p.lower() in w.AUX
        or p.lower().endswith("n't")
        or w.verb(p.lower(), "s", "past", "base")
        or p.lower().endswith("ed")
        for p in parts
        if p != "May"
    )


def untidy(text: str, parts: Sequence[str]) -> bool:
    letters = sum(c.isalnum() or c.isspace() or c in "-'’,.%£$€/&" for c in text)
    if letters < 0.9 * len(text) or len(parts) > 90:
        return True
    if re.search(r"[<>{}\[\]|\\^*_=#@]|\bre:|https?:|www\.|\bxx+\b|__", text):
        return True
    if re.search(
        r"\b(?:pts?|pos|qty|rqd|smth|sth|w|wd|fwd|recd)\b|\s\+|\+\s|\d\+(?! (?:years?|months?|seasons?)\b)", text
    ):
        return True  # shorthand that may stand for two things
    lone = [p for p in parts if len(p) == 1 and p.isalpha() and p not in {"a", "A", "I", "i"}]
    return len(lone) > 1 or any(len(p) > 28 for p in parts)


def latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) >= 0.95 * len(letters)


def steps(text: str) -> str:
    """Return steps with an "and" before the last; what only explains the step before it stays behind its comma."""
    last = text.rsplit(", ", 1)[-1].split()[0].lower()
    return as_list(text) if w.verb(last, "base") else text


def unlisted_past(low: Sequence[str], at: int, follow: str, speaker: str) -> str:
    """Return a past form that no list holds: "interviewed 120 customers"; "" where it may be an adjective."""
    word = low[at]
    if not word.endswith("ed") or len(word) < 5 or word in w.VERB_FORMS or word in w.ADJECTIVES | w.FEELING:
        return ""
    object_ = follow in w.DETERMINERS or follow[:1].isdigit()
    loose = speaker == "writer" and (
        follow in w.PREPOSITIONS - {"with", "by", "about"} or (plural(follow) and len(low) > 3)
    )
    return word if object_ or loose else ""
