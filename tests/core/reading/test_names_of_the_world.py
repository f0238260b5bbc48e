"""Family names that bear prefixes, a title before a word, and what stands beside a name and is no part of it; where the house is when the first lines do not say."""

from __future__ import annotations

import pytest

from sincerely.core.people.names import parse_name
from tests.core.reading.test_debrief_everyday import read


@pytest.mark.parametrize(
    ("notes", "title", "name"),
    [
        ("Met Pádraig Ó Sé, head of maths. Pádraig asked about induction", "", "Pádraig Ó Sé"),
        ("Interview with Bryan dela Rosa, team lead. Bryan asked about calls", "", "Bryan dela Rosa"),
        ("Siti binti Yusof from HR asked about my notice", "", "Siti binti Yusof"),
        ("Wanjiku Ng'ang'a asked about floats. Dr Ng'ang'a wants it by Monday", "Dr", "Wanjiku Ng'ang'a"),
        ("Met Ngugi wa Thiong'o the editor. Ngugi asked about style", "", "Ngugi wa Thiong'o"),
        ("Met Llew ap Gwilym, farm manager. Llew asked about lambs", "", "Llew ap Gwilym"),
        ("Met Fatima al-Zahra Hassan, matron. She asked about triage", "", "Fatima al-Zahra Hassan"),
        ("Met Siobhan Mac Giolla Phádraig, head. She asked about Irish", "", "Siobhan Mac Giolla Phádraig"),
        # Behind a title a word with a capital is somebody's; a post before a title is no part of it.
        ("Mr March asked about books. Mr March will ring", "Mr", "March"),
        ("Sir Jun Villareal, charge nurse CCU, gave me a strip to read", "Sir", "Jun Villareal"),
        ("Principal Dr. Yolanda Pettway asked about reading", "Dr.", "Yolanda Pettway"),
        # An office in a bracket and what is done afterwards are no names.
        ("Mr. Otieno (ICT) asked about scanning. I said ICT comes first", "Mr.", "Otieno"),
        ("Met Karen Holt. Karen Afterwards she showed me the stock room, Karen asked about tills", "", "Karen Holt"),
    ],
)
def test_a_name_is_read_whole_and_no_more_than_that(notes: str, title: str, name: str) -> None:
    assert [(one.title, one.name) for one in read(notes).people] == [(title, name)]


@pytest.mark.parametrize(
    ("name", "family"),
    [("Pádraig Ó Sé", "Ó Sé"), ("Gráinne Ní Fhloinn", "Ní Fhloinn"), ("Bryan dela Rosa", "dela Rosa"), ("Siti binti Yusof", "binti Yusof")],
)  # fmt: skip
def test_a_prefix_belongs_to_the_family_name(name: str, family: str) -> None:
    assert parse_name(name).family == family


@pytest.mark.parametrize(
    ("notes", "house", "post"),
    [
        ("Three talks. Imelda asked about variance.\nGus asked about rates. Pennyroyal Paper, senior analyst. Tops at 90", "Pennyroyal Paper", "senior analyst"),
        ("In the café, loud.\nTamsin Oake runs the place. She asked about watering.\n(assistant manager, Fernhill Garden Centre)", "Fernhill Garden Centre", "assistant manager"),
        # A part of a house, what one is good at and where one was before are no house.
        ("Met Helen from HR and Tom from Finance. Helen asked about notice", "", ""),
        ("Siti binti Yusof from HR asked about my notice", "", ""),
        ("Met Declan Dunphy in the canteen. The two years at Foynes went down well", "", ""),
        ("Wanted somebody good at Java. Abhi asked about locks", "", ""),
    ],
)  # fmt: skip
def test_the_house_is_read_where_it_is_named_and_nowhere_else(notes: str, house: str, post: str) -> None:
    found = read(notes)
    assert (found.employer, found.role) == (house, post)
