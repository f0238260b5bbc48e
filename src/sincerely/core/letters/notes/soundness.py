"""The last look at a piece before a letter is made of it: what cannot stand as a sound part of a sentence is left out.

Notes are typed in haste, and a reading of them can be wrong. A letter is better thin than broken.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import finite_at, plural
from sincerely.core.letters.notes.note_parts import two_verbs
from sincerely.core.letters.notes.pieces import UNSURE, Piece
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

# Marks of a note that is no sentence: a stray quotation mark, a dash that joins thoughts, a question, an arrow.
_MARKS = compiled(r"^[^\"“”]*[\"“”][^\"“”]*$|\s[-–—]\s|[?!=<>|~^*#_\[\]{}]|\.\.|(?<![\w'’])i(?![\w'’.])|\s/\s")
# Small letters no English word has, but for the words English has taken over.
_FOREIGN = compiled(
    r"\b(?!caf[eé]s?\b|r[eé]sum[eé]s?\b|na[iï]ve|fianc[eé]|cr[eè]che|fa[cç]ade|d[eé]cor|clich|pur[eé]e|saut[eé]|entr[eé]e|p[aâ]t[eé]|touch[eé]|vis-à)[a-z]+[à-žḁ-ỿ]\w*|\b[à-ž][a-zà-ž]+"
)
_ROLES = compiled(
    r"(?:\w+(?:ologist|ician|keeper|yer)|head|lead|deputy|chair|director|manager|officer|coordinator|co-ordinator|supervisor|foreman|matron|principal|"
    r"secretary|treasurer|partner|owner|boss|chef|nurse|doctor|engineer|assistant|executive|consultant|recruiter|analyst|practitioner|educator|man|woman|lady|guy|boy|bloke|chap|lad|girl|fella|gent|sister|"
    r"hr|human resources|ceo|cto|cfo|coo|senco|pm)"
)
# Small words that stand for something said before, or for nothing at all.
_NO_SUBJECT = w.listed(
    "nobody somebody everybody everyone someone anyone anybody me you him her them us it one ones this that these those something anything everything nothing stuff things twice once "
    "then now there here etc work job role problem problems issue issues question questions background intro start more lots bits hi hello today tomorrow yesterday others"
)


# What wants an object behind it; "up" and "over" do not.
_OPEN_ENDS = w.PREPOSITIONS - w.listed(
    "up on off out in over down around through inside outside before after past along across by near"
)
# Short names that are words as well: alone, they are no subject of a talk.
_NAMES_TOO = w.listed(
    "rob mark bill bob sue pat jim joy grace hope drew ray dean gene frank art max sandy penny faith jo al mo ash kit jess gaz baz daz trish shaz"
)


def settled(piece: Piece, cast: Cast) -> Piece:
    """Return a piece cut to what is sound of it; UNSURE where nothing is."""
    if piece.kind == "unsure":
        return piece
    text = piece.text
    if _MARKS.search(text) or _foreign(text) or _names_amiss(piece, cast):
        return UNSURE
    if piece.kind in {"clause", "act"}:
        piece = _first_statement(piece)
    if piece.kind == "clause":
        return UNSURE if _no_statement(piece) else piece
    if piece.kind in {"noun", "ing"} and (
        _hides_a_verb(text) or re.search(r"^\w+ed (?!by )\w+.* (?:to|at|with) (?:me|you|us)$", text)
    ):
        return UNSURE
    if piece.kind in {"ask", "how"} and _asks_short(text):
        return UNSURE
    if piece.kind == "do" and tokens(text)[-1].lower() in _OPEN_ENDS:
        return UNSURE
    return piece


def settled_phrase(text: str) -> bool:
    """Say whether words may stand behind a colon: no stray mark, no foreign word, nobody named small, no end that hangs."""
    low = [x.lower() for x in tokens(text)]
    if not low or _MARKS.search(text) or _foreign(text):
        return False
    if re.search(r"\b(?:morning|day|night|week) of$|\b(?:what|which|that|who|whom) .*\w$", text):
        return True
    if broken(f"{text}.") or re.search(r", (?:in|on|at|by|to|of|for|with|from)$", text):
        return False
    return low[-1] not in {
        "the",
        "a",
        "an",
        "my",
        "your",
        "of",
        "and",
        "or",
        "because",
        "if",
        "as",
        "than",
        "with",
        "at",
    } and not any(word[:1].islower() and given_name(re.sub(r"['’]s?$", "", word)) for word in tokens(text))


def is_subject(piece: Piece, cast: Cast, positions: frozenset[str] = frozenset()) -> bool:
    """Say whether a piece is something one talks about: no person, no post, no pronoun, no bare figure. `positions` are what those at the table are."""
    if piece.kind not in {"noun", "ing"}:
        return piece.kind != "unsure"
    words = tokens(piece.text)
    low = [x.lower() for x in words]
    bare = low[1:] if low[0] in w.DETERMINERS and len(low) > 1 else low
    if len(bare) == 1 and bare[0] in _NAMES_TOO:
        return False
    hanging = bare[-1] in _NO_SUBJECT and not (piece.kind == "ing" and len(bare) > 4)
    if hanging or any(given_name(x) or fold(x) in cast.others | cast.reader for x in words):
        return False
    if len(bare) == 1 and words[-1][:1].isupper() and words[-1][1:].islower() and words[-1].lower() not in w.PROPER:
        return False  # a name, though whose is not known
    if re.match(r"\d{1,2}[:.]\d\d\b", low[0]):
        return False  # an hour
    if low[0][:1].isdigit() and (len(low) <= 3 or "or" in low):
        return False  # "2 refs", "2 days or 3": a figure, and nothing it is the figure of
    plain = " ".join(bare)
    if plain in positions:
        return False
    head = next((i for i, x in enumerate(bare) if i and (x in w.PREPOSITIONS | w.RELATIVES or x == ",")), len(bare))
    person = bare[head - 1]
    return not (
        _ROLES.fullmatch(person)
        and not plural(person)
        and (low[0] in {"the", "a", "an", "nice", "lovely"} | w.ADJECTIVES or len(bare) == 1)
    )


def is_title(title: str) -> bool:
    """Say whether words are the title of a post: no statement, no event, no person."""
    words = tokens(title)
    low = [x.lower() for x in words]
    if not low or {x.lower() for x in words if x != "IT"} & (
        w.listed("i you he she we they it me him them is are was were who lol her interview interviews keeps wants")
    ):
        return False
    if low[-1] in w.DETERMINERS | w.CONJUNCTIONS | (w.PREPOSITIONS - {"up"}) or re.search(r"[?!=]", title):
        return False
    return not (given_name(words[0]) and len(words) > 1 and low[1] not in {"house", "road", "street"})


def given_the(piece: Piece, note: str) -> bool:
    """Say whether a statement's subject got its "the" from the reading and is no noun that is known: "lucia does the numbers" is about somebody."""
    found = re.match(r"the ([a-z]+)['’]?s? (\w+)", piece.text)
    if piece.kind != "clause" or not found or re.search(rf"(?i)\bthe {found[1]}", note):
        return False
    noun, verb = found[1], found[2].lower()
    acts = bool(w.verb(verb, "s", "past")) or verb in w.AUX
    known = (
        noun in w.COUNT_NOUNS | w.MASS | w.PERSON_NOUNS | w.NOUN_LIKE
        or noun in w.VERB_FORMS
        or plural(noun)
        or w.mass(noun)
        or re.search(r"(?:tion|ment|er|or|ing|ist|age|ity|ness|ance|ence|al|room|time|side|work)$", noun)
    )
    return acts and not known


def broken(sentence: str) -> bool:
    """Say whether a finished sentence shows a seam: a join of two small words that no English has, a word said twice, an end that hangs."""
    return bool(_BROKEN.search(sentence)) or two_verbs([x.lower() for x in tokens(sentence)])


_BROKEN = compiled(
    r"(?i:\b(?:the|a|an|my|your|our|their) (?:the|a|an|my|your|our|their|you|me|i|of|to|and|in|at)\b(?! level\b))|"
    r"(?i:\b(?!that\b|had\b|you\b)(\w+) \1\b)|\b(?:about|through) (?:you|me|us)[.!]|"
    r"(?i:\b(?:the|a|an|my|your|of|and|or|but|than|because|if|at|from|into|with no)[.!?](?:\s|$))|,\s*[.,]| ,|"
    r"(?i:\b(?:and (?:one|told you)|though|and so|or so it seems)[.!](?:\s|$))|"
    # Said twice, said of who reads it, a question that names who put it once more, a place taken for a doing.
    r"\byou (?:said|told|mentioned|asked)(?: me)?(?: that)? you (?:said|told|mentioned|asked)\b|"
    r"\bI (?:said|told you|mentioned) (?:that )?I (?:talked|spoke|chatted|met) (?:to|with)\b|"
    r"\basked\b[^.?!]*\b(?:you|he|she|they) asked[.?]|(?<!good )(?<!better )(?<!best )(?<!bad )\bat \w+ing an? \w+"
)


def _foreign(text: str) -> bool:
    return bool(_FOREIGN.search(text))


def _names_amiss(piece: Piece, cast: Cast) -> bool:
    """Say whether a piece names a person written small, the reader in the third person, or a colleague as the one it is about."""
    words = tokens(piece.text)
    for at, word in enumerate(words):
        bare = re.sub(r"['’]s?$", "", word)
        if word[:1].islower() and given_name(bare):
            return True
        beside = any(x[:1].isupper() and x not in {"I", "Mr", "Mrs", "Ms", "Dr"} for x in words[max(0, at - 1) : at] + words[at + 1 : at + 2])  # fmt: skip
        if (
            bare[:1].isupper()
            and fold(bare) in cast.reader
            and not beside
            and words[max(0, at - 1) : at] not in (["St"], ["Saint"])
        ):
            return True
    first = words[1:2] if words[:1] == ["the"] else words[:1]
    return piece.kind in {"clause", "act"} and any(fold(x) in cast.others for x in first)


def _first_statement(piece: Piece) -> Piece:
    """Cut a statement where a comma joins words that do not go on with it: "you want 97, ticket hygiene"."""
    if piece.joints or ", " not in piece.text:
        return piece
    head, *rest = piece.text.split(", ")
    for at, part in enumerate(rest):
        low = [x.lower() for x in tokens(part)]
        if not low:
            continue
        listed = re.search(r"(?:^|\s)(?:and|or|nor) ", ", ".join(rest[at:]))
        goes_on = (
            low[0] in w.PREPOSITIONS | w.RELATIVES | w.CONJUNCTIONS | w.ADVERBS | w.SUBJECTS | w.QUESTION_WORDS
            or low[0] in {"to", "as", "mainly", "mostly", "not", "please", "instead", "so", "then", "even"} | w.ORDINALS
            or low[0].endswith("ly")
            or w.verb(low[0], "ing", "pp")
            or finite_at(tokens(part))
            or low[0] in w.DETERMINERS
            or low[0][:1].isdigit()
        )
        if goes_on or listed:
            continue
        kept = ", ".join([head, *rest[:at]])
        told = piece.gerund.split(", " + part)[0]
        return replace(piece, text=kept, gerund=told) if len(kept.split()) >= 4 else UNSURE
    return piece


def _no_statement(piece: Piece) -> bool:
    """Say whether a statement has no subject of its own, or one that its verb does not go with."""
    low = [x.lower() for x in tokens(piece.text)]
    if len(low) < 2 or (
        low[-1] in {"with", "at", "for", "from", "of", "into"} and not set(low[:-1]) & (w.RELATIVES | w.QUESTION_WORDS)
    ):
        return True
    if low[0].endswith("ed") and low[0] not in w.ADJECTIVES | w.NOUN_LIKE and not plural(low[1]):
        return True  # "mansplained accession numbers to me": who did?
    if re.search(r"\b(?:and|but) (?:had|have|did|do|could|can|would|will|was|were) (?:I|you)\b", piece.text):
        return True  # a question behind "and"
    went = low.index("went") if "went" in low[:3] else -1
    if (
        went > 0
        and low[went + 1 : went + 2]
        and not (
            low[went + 1]
            in w.PREPOSITIONS
            | w.ADVERBS
            | w.ADJECTIVES
            | w.CONJUNCTIONS
            | w.listed("to back home away there live wrong ahead")
            or w.verb(low[went + 1], "ing")
            or low[went + 1][:1].isdigit()
        )
    ):
        return True  # "I went token bucket"
    if re.search(r"\b(?:all|both|these|those|many|most|few|several) \w+s (?:is|was|has)\b", piece.text):
        return True
    for at, word in enumerate(low[:-1]):
        if word in w.PREPOSITIONS | w.RELATIVES | w.CONJUNCTIONS | {"of", ",", "to"}:
            break
        follow = low[at + 1]
        if (
            follow in {"is", "was", "has", "isn't", "wasn't", "hasn't"}
            and plural(word)
            and not w.mass(word)
            and word
            not in w.listed("news series means mathematics lens gas bus hers theirs yours mine less everything")
        ):
            return True
        if word in {"you", "we", "they", "i"} and follow in {"is", "has", "was", "does"} and word != "i":
            return True
    return False


def _hides_a_verb(text: str) -> bool:
    """Say whether a noun phrase is a statement that was not seen to be one: "trustees say yes", "the foreman liked the cap"."""
    words = tokens(text)
    low = [x.lower() for x in words]
    for at in range(1, len(low) - 1):
        word, before, follow = low[at], low[at - 1], low[at + 1]
        if before in w.RELATIVES | w.SUBJECTS | w.QUESTION_WORDS | {"to"} or set(low[:at]) & (
            w.RELATIVES | w.SUBJECTS | w.QUESTION_WORDS
        ):
            break
        objects = (w.DETERMINERS - {"both", "all", "either", "neither", "what", "that"}) | {
            "me",
            "them",
            "him",
            "us",
            "it",
            "you",
        }
        acts = (w.verb(word, "past") and not w.verb(word, "pp")) or (
            w.verb(word, "past", "s") and word not in w.NOUN_LIKE | w.ADJECTIVES
        )
        if acts and follow in objects and before not in w.PREPOSITIONS | w.DETERMINERS | {"and", "or"}:
            return True
        say = (
            plural(before)
            and w.verb(word, "base")
            and word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES | w.PREPOSITIONS
        )
        acts = at == 1 and w.verb(word, "s") and word not in w.NOUN_LIKE | w.COUNT_NOUNS and not plural(before)
        if acts and before not in w.DETERMINERS | w.ADJECTIVES:
            return True  # "it wears well"
        says = word in w.listed("say want need know think get go come do have are were") and plural(before)
        if (say and not w.verb(before, "s")) or says:
            return True
    return bool(
        re.search(r"['’]s (?:a|an|the|not|very|too|so|really|just) |\b(?:need|needs|must|wants?) [A-Z]{2}", text)
    )


def _asks_short(text: str) -> bool:
    """Say whether a question breaks off at a preposition whose object it did not ask for: "how I would run a trip with"."""
    low = [x.lower() for x in tokens(text)]
    whole = low[0] in {"how", "whether", "if", "why", "when"} or "if" in low[1:] or "when" in low[1:]
    return whole and low[-1] in _OPEN_ENDS
