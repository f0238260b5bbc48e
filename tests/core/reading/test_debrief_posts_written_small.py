"""Names and posts typed small, one behind the other: who was there, what is a pay band, and who "the matron" is."""

from __future__ import annotations

import pytest

from sincerely.core.reading.values import Person
from tests.core.reading.test_debrief_everyday import read

WARD = """interview today st hilda childrens hospital leeds, ward 12, junior sister band 6. was karen whitworth ward manager and the matron funmi adeyemi

karen ask me about the play box, i told her the box in ward 9

matron ask about self rostering. i promise to send her the certificate before tuesday
"""
ADDRESSES = "\nk.whitworth@sthildas.nhs.uk  funmi.adeyemi@sthildas.nhs.uk"


def people(notes, known=()):
    return {(one.name, one.position, one.email) for one in read(notes, known=known).people if one.present}


def test_names_behind_names_with_their_posts_are_two_people_and_a_pay_band_is_nobody():
    assert people(WARD) == {("Karen Whitworth", "ward manager", ""), ("Funmi Adeyemi", "matron", "")}
    found = read(WARD + ADDRESSES)
    assert found.role == "junior sister band 6" and not any("karen" in one.quote for one in found.unplaced)
    assert {one.email for one in found.people} == {"k.whitworth@sthildas.nhs.uk", "funmi.adeyemi@sthildas.nhs.uk"}
    assert [(one.with_, one.topic) for one in found.topics] == [("Karen Whitworth", "the play box"), ("Funmi Adeyemi", "self rostering")]  # fmt: skip
    assert [one.with_ for one in found.promises] == ["Funmi Adeyemi"]


def test_an_address_on_the_last_line_says_that_two_words_are_a_name():
    found = read(f"they were zsofi krasznay and bram uitdehaag. zsofi asked about the kiln{ADDRESSES.replace('k.whitworth', 'z.krasznay')}")  # fmt: skip
    assert ("Zsofi Krasznay", "z.krasznay@sthildas.nhs.uk") in {(one.name, one.email) for one in found.people}


def test_a_post_with_its_article_stands_behind_a_name_too_and_a_post_that_is_a_name_is_nobody():
    found = "trainee electrician grade 3. interview with craig dunn and jo hill the office manager\njo asked about van licence"
    assert people(found) == {("Craig Dunn", "", ""), ("Jo Hill", "office manager", "")}
    assert people("junior dev role @ nimbus. call w anja weber eng manager") == {("Anja Weber", "eng manager", "")}


def test_whoever_is_on_record_is_known_in_any_case_of_letters():
    known = [Person(name="Zsofi Krasznay", email="z@kiln.example")]
    assert people("tuesday at the kiln. zsofi krasznay ask about glazes", known) == {("Zsofi Krasznay", "", "z@kiln.example")}  # fmt: skip


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("HLTA grade 4 interview at oakfield primary. interviewed by jane smith head and the senco priti kaur", "HLTA grade 4"),
        ("level 2 welder, tees fab. interviewed by jane smith head and the senco priti kaur", "level 2 welder"),
        ("Junior Sister Band 6. interviewed by jane smith head and the senco priti kaur", "Junior Sister Band 6"),
        ("staff nurse band 5 elm ward. interviewed by jane smith head and the senco priti kaur", "staff nurse band 5 elm ward"),
    ],
)  # fmt: skip
def test_a_grade_of_a_post_is_part_of_the_post(head, role):
    assert people(head + "\njane asked about phonics") == {("Jane Smith", "head", ""), ("Priti Kaur", "senco", "")}
    assert read(head + "\njane asked about phonics").role == role


def test_what_a_post_says_whose_holder_is_unknown_is_nobodys_and_asked():
    found = read("ward 12. met karen\nmatron ask about self rostering. i promise to send her the certificate before tuesday. she wants the form signed")  # fmt: skip
    assert {one.with_ for one in found.topics} == {None} and {one.with_ for one in found.promises} == {None}
    assert "You wrote “matron”. Who is that?" in found.unsure
    found = read(
        "met dave the owner\ndave ask how i do a skin fade, i said clippers then foil. femi ask if i can do sundays"
    )
    assert [(one.with_, one.topic) for one in found.topics] == [("Dave", "a skin fade"), ("Femi", "sundays")]
    assert found.topics[0].i_said == "i said clippers then foil."
    found = read("met dave the foreman\nforeman asked about stick and mig. he wants a test piece")
    assert {one.with_ for one in found.topics} == {"Dave"}


def test_an_address_does_not_make_a_name_of_the_word_before_it_and_he_is_closes_one() -> None:
    found = read(
        "interview today at gulf bend fabrication\n"
        "talked to ray thibodeaux hes the shop foreman and kelsey landry shes the owners daughter kelsey@gulfbend.example\n"
        "ray asked about stainless tig. wants me to come do a 6g test tuesday morning 7am\n"
        "kelsey says they do weld maps on paper"
    )
    assert {(one.name, one.email) for one in found.people} == {
        ("Ray Thibodeaux", ""),
        ("Kelsey Landry", "kelsey@gulfbend.example"),
    }
    assert found.start is None or found.start.hour != 7  # the test on Tuesday is not the talk


def test_a_house_typed_small_is_told_by_an_address_of_its_own_and_is_no_part_of_the_post() -> None:
    found = read(
        "interview today at gulf bend fabrication pipe welder job\n"
        "talked to ray thibodeaux hes the shop foreman and kelsey landry runs the office kelsey@gulfbendfab.com\n"
        "ray said they got a big skid package coming in january for a plant in port arthur\n"
        "between us ray said the last guy kept showing up drunk"
    )
    assert (found.employer, found.role) == ("Gulf Bend Fabrication", "pipe welder")
    assert [one.quote for one in found.private] == ["between us ray said the last guy kept showing up drunk"]
    assert any("skid package" in one.they_said for one in found.topics)
