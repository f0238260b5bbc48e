"""People whom notes name and who were not at the table: a patient, a pupil, somebody's child. No letter names them."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

# Given names met often, from many places; places, months and plain words that are names as well stay out of it.
_GIVEN = w.listed(
    """
    aaliyah aaron abdul abigail abu adam adele adebayo adrian agnes ahmed aisha akira alan alba albert alejandro alex alexander alexandra
    alfie alice alicia alina alison amal amanda amara amelia amina amir amit ana anastasia anders andre andrea andreas andrew andrzej
    angela anil anita anna anne annie anthony anton antonio arif arjun arthur asha ashley astrid aya ayesha barbara beatrice ben
    benjamin beth bethany betty bilal blessing bogdan brenda brian bridget callum camille carlos carmen caroline catherine cecilia charles
    charlie charlotte chen chidi chloe chris christina christine christopher ciara claire clara colin connor craig cynthia daisy daniel
    daniela david dawid deborah declan denis denise deepak diana diego dimitri dinesh dmitri donna dorothy duncan dylan ebony edith edward
    efua elena eleanor eli elif elijah elizabeth ella ellen ellie elsie emeka emil emily emma emre eric erik esther ethan eva evelyn ewa
    fatima fatou fatoumata felix femi fiona florence francesca frances francesco fred freddie fritz gabriel gareth gemma george georgia
    gerald giovanni giulia gloria graham greta gustavo hamza hana hannah harriet harry hassan hassan heather hector heidi helen helena
    henry hiroshi hugo hussein ian ibrahim ifeoma igor imran ines ingrid irene isaac isabel isabella isla ivan jack jacob jade jakub
    jamal james jamie jan jane janet jasmine jason javier jean jennifer jenny jeremy jerome jessica jill jin joan joanna joe joel
    johan johannes john jonas jonathan jorge jose joseph joshua joyce juan judith julia julian julie jurgen kamal karen karim karin
    karl kasia katarzyna kate katherine kathleen katie keisha keith kelly kemal kenneth kenji kevin khadija kieran kiran kwame kyle
    lars latoya laura lauren layla leah leila lena leo leon leonie leroy lewis liam lily linda lisa logan louis louise lucas lucia lucy
    luis lukas luke lydia magda maggie malik mandy manuel marcel marcin marco marek margaret maria mariam marie marina mario marta martha
    martin mary maryam mateo mateusz matthew maureen maya megan mehmet mei melanie melissa michael michal michelle miguel mihai mike mina
    ming miriam mohamed mohammed molly monica monika morgan moses muhammad musa nadia naomi natalia natalie natasha nathan nia nicholas
    nicola nicole nigel nikhil nina noah nora nuno obi oleg olga oliver olivia olu omar oscar osman owen pablo pamela patricia patrick
    paul paula pauline pavel pedro peggy peter petra phil philip phoebe pierre piotr precious priya rachel rafael rahul raj rajesh ralph
    ramon rania rashid ravi raymond rebecca reuben ricardo richard rita robert roberto robin roger rosa rosie roy ruby ruth ryan sabrina
    sadia saeed sally salma sam samir samira samuel sandra sanjay sara sarah sean sebastian sergei shabnam shanice sharon shaun sheila
    shirley simon simone siobhan sofia sonia sophia sophie stefan stella stephanie stephen steve steven stuart sunil susan suresh svetlana
    sven sylvia tamara tania tanya tara tariq tatiana teresa theo theresa thomas tiago tim timothy tina tobias tom tomas tomasz tony
    tracey trevor tyler uchenna ursula valentina vanessa vera veronica victor victoria vijay vikram vincent violet vivian wanda wei
    wendy william winston xavier yan yara yasmin yolanda yuki yusuf yvonne zainab zara zoe zoltan
    """
)
_TITLED = compiled(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Auntie|Uncle)\b\.?\s+([A-Z][\w'’-]+)")
_OWNER = compiled(r"(?<![\w.])(?<!St )(?<!St\. )(?<!Saint )([A-Z][^\W\d_]{2,})['’]s (?=[a-z])")
_CALLED = compiled(r"\b(?:called|named) ([A-Z][\w'’-]+)")
_WORD = compiled(r"(?<![\w'’-])[A-Z][^\W\d_]{2,}\b")
_PLACES = r"(?:Street|Road|Lane|Avenue|Hill|House|Hall|Ward|Park|Bridge|School|Hospital|College|Station|Square|Court|Wing|Site|Centre|Center|Mill|Farm|Hotel|Clinic|Act|Trust|Ltd)"


# Names that are words as well, or stand in for them where all is typed small.
_WORDS_TOO = w.listed(
    "blessing daisy heather jack jade jan jasmine lily mike precious rita robin ruby violet victor hector rosa leo ming wei"
)


def given_name(word: str) -> bool:
    """Say whether a word is a given name and nothing else, however it is written."""
    return fold(word) in _GIVEN and word.lower() not in _WORDS_TOO


def names_somebody_else(text: str, cast: Cast) -> bool:
    """Say whether a piece of notes names a person who was not at the table."""
    known = cast.reader | cast.writer | cast.others

    def stranger(name: str) -> bool:
        return fold(name) not in known and name.lower() not in w.PROPER

    if any(stranger(m[1]) for m in _TITLED.finditer(text)) or any(stranger(m[1]) for m in _CALLED.finditer(text)):
        return True
    firms = {fold(x) for x in cast.firm}
    if any(
        stranger(m[1]) and fold(m[1]) not in firms and not re.search(r"\b(?:at|in|near|from) $", text[: m.start()])
        for m in _OWNER.finditer(text)
    ):
        return True
    return any(
        fold(m[0]) in _GIVEN
        and stranger(m[0])
        and fold(m[0]) not in firms
        and not re.match(rf"(?:['’]s)?(?: [A-Z]\w+)* {_PLACES}\b", text[m.end() :])
        and not re.search(r"\b(?:St|Saint|San|Santa|Port|at|in|near)\.? $", text[: m.start()])
        for m in _WORD.finditer(text)
    )
