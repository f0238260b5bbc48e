"""Who is plainly an interviewer is found; who is only told of, denied, or a house, a body or a short form is never somebody who was there."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read

MET = "Lab tech, Hull Labs, today 11.00-11.30, with Dr Asha Menon\nAsha: the freezer failed twice in August\n"
ONLY_TOLD_OF = """\
Asha: the coin hoard wasn't found by Harris, it was his housekeeper
Asha: not her but Dr Shah started the phone triage
I told Asha that Dr Moss taught me
Asha: three kids w/ EHCPs in that class
Asha: ofsted said "requires improvement"
Asha: the map is by Speed
Asha said Mr Boyle died in March
Asha: her boss Lena is on leave
Asha: Dr Shah retired last year
Asha knows Prof. Lind from Leeds
Asha: Ms Quill used to run this lab
Asha: it wasn't Dr Brandt who wrote the rota
I said I trained under Mr Oakes
told her Prof Adler supervised my thesis
I worked for Mrs Dunne for six years
Asha asked if I knew Dr Farrow
Asha: neither Mr Holt nor his son checks the freezer
Asha said Mrs Plum never visits the bench
Asha: CQC said the store is a risk
Asha: HSE asked for the log twice
Asha: the clinic was started by Dr Voss in 1998
Asha: Mr Lowe, who left in May, built the rig
Asha says Dr Ito in Tokyo wants the samples
Asha: no Dr Khan any more
Asha: they follow the Wentworth method
Asha: the scheme was invented by Marchetti
Mr Sand was my physics teacher
Asha: Dr Penn's old lab is the store now"""
THERE = """\
Met Dr Shah too, she started the phone triage
Dr Shah asked about PCR
Mr Holt showed me the store
Then Harris came in, asked about the rota
Dr Lind: the scanner is from 1998
Mrs Plum (lab manager) said the bench is new
Prof Adler asked whether I had published
also there: Mr Oakes, site manager
Ms Quill took me round the freezer room
Spoke with Dr Farrow about the rota
Mr Lowe wanted to know about my thesis
Dr Voss - not convinced by the new scanner
Asha and Dr Ito asked about the samples
Introduced to Mr Penn, safety officer
Dr Brandt said it wasn't his rota
Mrs Dunne told me the shift pattern"""


def there(notes: str) -> set[str]:
    return {one.name for one in read(notes).people if one.present}


def test_who_is_only_told_of_was_not_there():
    assert [line for line in ONLY_TOLD_OF.splitlines() if there(MET + line) != {"Asha Menon"}] == []


def test_who_asks_is_met_has_a_post_or_a_line_was_there():
    assert [line for line in THERE.splitlines() if len(there(MET + line)) != 2] == []


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        ("charity shop mgr, today 10.00-10.30, with Pat Bell\nPat: rota is tight", {"Pat Bell"}),
        ("Structural technician, Arden & Lowe, Tue 24 Nov 11:00-12:00\nHelen Arden (director): they dropped Revit\nTom Vickers (senior tech): he caught the beam error", {"Helen Arden", "Tom Vickers"}),
        ("Pharmacy assistant, Cole's Chemist, today 9-9.30am\nMet Priya Nair (pharmacist)\nPriya: scripts doubled", {"Priya Nair"}),
        ("Chef, Lark, today 3pm-3.30pm, with Romy Baptiste and Theo Lund\nTheo: Romy can't cook fish", {"Romy Baptiste", "Theo Lund"}),
        ("Interview - charity shop mgr - Saint Oswin's Hospice - today 10am-10.30\nwith Rosalind Pike, area manager\nRosalind: takings down", {"Rosalind Pike"}),
        ("Bookkeeper, Alder Farm Shop, today 10.00-10.30, Mrs Gill Alder\nthe last bookkeeper left", {"Gill Alder"}),
        ("Paralegal, Webb Costa LLP, today 11-11.45am\nMs Costa, partner. Jordan Webb, associate.", {"Costa", "Jordan Webb"}),
        ("Solicitor, Penn & Marsh, today 4pm-5pm\nMet Julia Penn and Owen Marsh\nMarsh asked about leases", {"Julia Penn", "Owen Marsh"}),
        ("Waiter, Blue Door, today 14.00, with Mia & Tom\nMia: closed on Mondays", {"Mia", "Tom"}),
    ],
)  # fmt: skip
def test_a_house_called_after_somebody_is_nobody(notes: str, people: set[str]):
    assert there(notes) == people


def test_a_house_of_two_family_names_is_the_employer():
    found = read("Solicitor, Penn & Marsh, today 4pm-5pm\nMet Julia Penn (partner)\nJulia: leases mostly")
    assert (found.employer, found.role) == ("Penn & Marsh", "Solicitor")
    assert read("Carer, Tom & Mia, today 10-10.30\nMet Tom Reed and Mia Sand\nTom: nights").employer == ""
