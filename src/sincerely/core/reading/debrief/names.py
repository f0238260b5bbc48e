"""Names: titles, posts, short forms, initials and slips of the hand - which two spellings are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.words import NICKNAMES
from sincerely.core.reading.patterns import compiled, either

RANKS = "a/prof|madam|mwalimu|ustadz|ustaz|pak|bu|ibu|ma'am|maam|insp|inspector|sgt|sergeant|pc|dci|di|ds|dc|supt|cllr|matron|ward\\s+sister|sœur|don|doña|mr|mrs|ms|miss|mx|dr|prof|professor|doctor|dra|dott|ing|herr|frau|sr|sra|hr|fr|mme|mlle|m\\.|monsieur|madame|capt|captain|lt|maj|major|col|rev|fr\\.|chef|judge|sir|dame|lord|lady|sister|father|rabbi|imam|pani|pan|san|nurse|principal|mag|dipl|pharm|doña|lady|lord|ra|cmdr|cdr|first\\s+officer|cap|señora?|señorita|senhora?|signora?|signorina|sig|sig\\.ra|eng|engr|enga|arq|arqa|lic|supt|comdr|cmdte|brig|cpl|pte|mdm|whaea|matua|encik|puan|coach|deacon|sheikh|ustadh|councillor|councilor|ambassador|pastor|reverend|oom|tannie|mam|mama|baba|mzee|auntie|aunty|kuya|uncle"
_TITLE = compiled(rf"^(?P<title>(?:(?:{RANKS})\.?ª?(?:-ing\.)?\s+)+|(?:{RANKS})\.?$)", re.I)
POSITION = compiled(
    r"\b"
    + either(r"""
        manager mgr mngr lead(?:er)? head director dir chief chair(?:person|man|woman)? boss owner partner principal deputy DP supervisor
        foreman forewoman foreperson chef cook sous nurse matron sister doctor consultant surgeon tutor professor prof dean lecturer researcher
        scientist postdoc engineer eng developer dev architect designer analyst accountant controller CFO CEO CTO COO VP president founder
        co-founder officer clerk secretary administrator admin assistant coordinator co-ordinator planner HR H\.R\. people talent recruit\w*
        personnel personal\s+dept governor trustee board rep(?:resentative)? parent member technician tech mechanic welder electrician carpenter
        joiner plumber driver pilot captain first\s+officer inspector sergeant constable PC guard warden caretaker housekeeper receptionist
        reception hotel GM pharmacist midwife health\s+visitor social\s+worker therapist psychologist vet lawyer solicitor barrister paralegal
        judge generalist apprentice apprenti patron patronne auditor advisor adviser associate HRBP EM TL ops NUM hoofd adviseur sales account
        marketing editor journalist producer superintendent specialist expert senior snr junior trainer instructor mentor buddy union
        works\s+council estimator surveyor hand shift ward team floor site operations finance warehouse logistics dispatcher scheduler quality
        QA QC safety HSE MLT BMS RN SENCO SENCo PI buyer merchandiser baker butcher barista waiter sommelier maitre kitchen Leiter(?:in)?
        Chef(?:in)? Geschäftsf\w+ apotheker\w* jefe jefa directora? gerente responsable chefe coordenador\w* colleague commander commissioner
        lieutenant librarian curator carer groomer grower fitter machinist operator operative handler programmer statistician economist chemist
        biologist physio\w* radiographer dietitian optician optometrist hygienist dentist sonographer paramedic firefighter ranger gardener
        groundsman steward translator photographer strategist bursar registrar rector provost chaplain vicar roaster landlord landlady
        proprietor rektor(?:in)? konrektor(?:in)? meister(?:in)? inhaber(?:in)? vorarbeiter(?:in)? hausmeister(?:in)? dueñ[oa] encargad[oa]
        gestora? gérante? propriétaire directeur directrice eigenaar eigenares baas teamleider kierownik kierowniczka dyrektor szef rehtori
        leder PA EA manages runs leads in\s+charge responsible heads \w*(?:teacher|master|mistress) \w+apotheker
        (?!gener|calcul|escal|ventil|elev|refriger|indic|denomin|allig)\w{3,}(?:ator|ologist|ographer|ician)
        \w{3,}(?:ledare|leiter(?:in)?|chef(?:en)?|leider|führer(?:in)?|manager|meister)
    """)
    + r"\b",
    re.I,
)
RECRUITS = compiled(
    r"\b(?:recruit\w*|talent|staffing|agency|sourcer|headhunter|hiring\s+(?:coordinator|team)|coordinator|co-ordinator|HR|H\.R\.|people\s+(?:team|partner|services|ops)|human\s+resources|personnel|personal\s+dept)\b",
    re.I,
)
ABSENT = compiled(
    either(r"""
        (?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|did\s?n[o'’]?t|didnt|did\s+not|unable\s+to)\s+(?:make\s+it|come|join|attend|be\s+there|show(?:\s+up)?|turn\s+up|dial\s+in|get\s+(?:in|on)\b)
        \b(?:off|out)\s+(?:sick|ill|on\s+a\s+(?:job|call|shout)) \bgot\s+called\b
        (?<!camera\s)(?<!cameras\s)(?<!mic\s)\b(?:is|was|were)\s+(?:off(?!-)|away|absent|ill|sick|unwell|travell?ing|abroad|overseas|delayed|fogged|snowed|held\s+up|tied\s+up|missing|poorly|stuck|on\s+(?:leave|holiday|vacation|nights|a\s+call|another|strike)|in\s+(?:theatre|surgery)|called\s+(?:away|out)|pulled\s+(?:away|into))\b
        \b(?:was\s?n[o'’]?t|wasnt|was\s+not|were\s?n[o'’]?t|werent|not)\s+(?:in(?=\s*(?:[.,;)\n]|$|but\b|so\b|and\b))|there|present|around|on\s+the\s+call|in\s+the\s+(?:room|meeting)|in\s+today|able\s+to\s+(?:make|come|join|attend))\b
        \bno[-\s]?show(?:ed)?\b \bnot\s+on\s+the\s+call\b \b(?:has|['’]s|had)\s+left\s+the\s+company\b \bin\s+(?:a\s+)?business\s+trip\b
        \bon\s+(?:a\s+)?(?:business\s+trip|training|maternity|parental|sick)\b \bgot\s+stuck\b \bhe\s+was\s+out\b \bshe\s+was\s+out\b
        \bjust\s+opened\s+the\s+door \bapologies\s+from\b \bsent\s+(?:his|her|their)\s+apologies \bapologi[sz]ed\s+(?:for\s+not|she|he|they)
        \b(?:was|were)\s+(?:meant|supposed|due|down)\s+to\s+(?:be|come|attend|join|drop|sit|chair|dial|call)\b
        \bshould(?:\s?['’]?ve|\s+have)\s+(?:been|come|joined|sat)\b \binstead\s+of\b
        \b(?:do|did|does)(?:n['’]?t|\s+not)\s+(?:meet|see)\s+(?:him|her|them) \bnever\s+met\b \bstood\s+in\s+for\b \bfilling\s+in\s+for\b
        \bfilled\s+in\s+for\b \bbeen\s+called\s+(?:out|oot|away) \bsends?\s+apologies \b(?:chair|seat)\s+(?:was\s+)?empty
        \bwas\s+(?:at|in)\s+(?:an?|the|another)\s+(?:congress|conference|course|funeral|wedding|court|hearing|meeting\s+elsewhere)
        \bstanding\s+in\s+for\b \bcovering\s+for\b \bhad\s+to\s+(?:cancel|drop|pull\s+out|leave\s+before) \bcancel(?:l)?ed\s+last\s+minute
        \bcalled\s+(?:away|in\s+sick) \bdropped\s+out \bdouble[-\s]booked
    """),
    re.I,
)
ARRANGED = compiled(r"\b(?:set\s+(?:it|this|everything|the\s+\w+)?\s*up\s+by|(?:who|she|he)\s+(?:set\s+(?:it|this|everything)\s+up|booked|arranged|organi[sz]ed)|(?<=[,;)]\s)(?:just\s+|only\s+)?(?:set\s+(?:it|this|that|everything)\s+(?:all\s+)?up|booked\s+(?:it|this|me\s+in)|arranged\s+(?:it|this|everything)|organi[sz]ed\s+(?:it|this|everything))|arranged\s+by|organi[sz]ed\s+by|booked\s+by|only\s+(?:arranged|booked|scheduled|organi[sz]ed)|(?:just|only)\s+(?:let|showed|walked|took|signed)\s+(?:me|us)\s+(?:in|up)|invited\s+me\s+(?:by|via))\b", re.I)  # fmt: skip
ORG_TAIL = compiled(
    r"\b" + either(r"""
        ltd limited inc llc gmbh ag ab oy as plc corp co group hospital school college university council trust clinic bank hotel kitchen
        restaurant street road rd st avenue ave lane house centre center park station airport city court grange manor lodge hall farm mill view
        close square place pharmacy surgery practice bakery cafe café garage nursery academy primary high haulage logistics care homes?
        insurance foods market stores? supermarket union society association media tech digital software studio studios consulting capital
        ventures industries motors builders construction roofing plumbing heating interiors retail fashion leisure gym spa resort inn brewery
        winery vets? dental physio rehab hospice care clinic county bridge electric foods systems labs? services logistics police academy
        pathology theatre library church housing transport partners associates solutions engineering pharma airlines? airways railway works
        holdings foundation institute ministry department mutual recruitment utilities borough kura praxis klinikum apotheke
    """) + r"\b\.?", re.I)  # fmt: skip


@lru_cache(maxsize=4096)
def title_of(text: str) -> tuple[str, str]:
    """Split a leading title or rank off a name: "Dr. Okafor" -> ("Dr.", "Okafor")."""
    found = _TITLE.match(text.strip())
    if not found:
        return "", text.strip()
    rest = text.strip()[found.end() :].strip()
    return found["title"].strip(), rest


def near(one: str, other: str) -> bool:
    """Say whether `one` is a misspelling of `other` or of a part of it: each word within a slip of the hand of its counterpart."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or len(words) > len(theirs):
        return False
    left = list(theirs)
    slips = 0
    for word in words:
        match = next((candidate for candidate in left if candidate == word), None)
        if match is None:
            match = next((candidate for candidate in left if slip(word, candidate)), None)
            slips += 1
        if match is None:
            return False
        left.remove(match)
    return slips > 0


def slip(word: str, meant: str) -> bool:
    """Say whether one word is the other misspelt: one edit in four or five letters, two in more, three in ten; the sound of the beginning kept."""
    shorter = min(len(word), len(meant))
    if shorter < 4 or word == meant:
        return False
    sounds = {
        ("c", "k"),
        ("k", "c"),
        ("j", "y"),
        ("y", "j"),
        ("f", "p"),
        ("s", "z"),
        ("z", "s"),
        ("i", "y"),
        ("g", "j"),
        ("v", "w"),
        ("w", "v"),
        ("s", "c"),
    }
    if word[0] != meant[0] and (word[0], meant[0]) not in sounds and word[:2] != "sz":
        return False
    most = 1 if shorter <= 5 else 2 if shorter <= 9 else 3
    return distance(word, meant, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Return the edit distance with transpositions, or `most` + 1 when it is larger."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


_NO_GROUP: frozenset[int] = frozenset()
_GROUPS_OF = {
    word: frozenset(place for place, group in enumerate(NICKNAMES) if word in group)
    for word in frozenset().union(*NICKNAMES)
}


def nickname_of(one: str, other: str) -> bool:
    """Say whether `one` is a usual short form of the given name in `other`."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or (len(words) > 1 and words[1:] != theirs[1:]):
        return False
    if not _GROUPS_OF.get(words[0], _NO_GROUP).isdisjoint(_GROUPS_OF.get(theirs[0], _NO_GROUP)):
        return words[0] != theirs[0]
    stem = re.sub(r"([b-df-hj-np-tv-z])\1?(?:ie|y|i|o|s)$", r"\1", words[0])
    if (
        len(words) == 1
        and stem != words[0]
        and len(stem) >= 3
        and len(theirs[0]) > len(stem)
        and theirs[0].startswith(stem)
    ):
        return words[0] != theirs[0]
    return len(words) == 1 and 3 <= len(words[0]) < len(theirs[0]) and theirs[0].startswith(words[0])


def perhaps_one(one: str, other: str) -> bool:
    """Say whether two full names of one family name are likely one person: a usual short form, or first names that begin alike ("Jo" and "Joanne")."""
    a, b = fold(title_of(one)[1]).split(), fold(title_of(other)[1]).split()
    if len(a) < 2 or len(b) < 2 or a[1:] != b[1:] or a[0] == b[0]:
        return False
    return nickname_of(one, other) or nickname_of(other, one) or a[0].startswith(b[0]) or b[0].startswith(a[0])


def initials_fit(letters: str, words: Sequence[str]) -> bool:
    """Say whether initials stand for a name: JVB for Jan van der Berg, CW for Chen Wei, M for Maja."""
    firsts = [piece[0] for word in words for piece in word.split("-")]
    if not firsts or letters[0] != firsts[0]:
        return False
    if len(letters) == 1:
        return True
    at = 0
    for letter in firsts:
        at += at < len(letters) and letter == letters[at]
    return at == len(letters) and letters[-1] in {firsts[-1], firsts[min(1, len(firsts) - 1)]}
