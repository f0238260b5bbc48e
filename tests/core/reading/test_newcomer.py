"""The house, the post and the person of a mail that nobody on record wrote."""

from __future__ import annotations

import pytest

from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.newcomer import newcomer_in, signed_name


def named(text: str, subject: str = "", sender: str = "", address: str = "", people: tuple[str, ...] = ()):
    mail = Message(text=text, subject=subject, sender=sender, address=address, parts=parts_of(text))
    found = newcomer_in(mail, people, "Maya Torres")
    return found.employer, found.role, found.name, found.position, found.address


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        (("Thank you for your interest in the Data Team Intern position at Factual.", "", "Factual Recruiting", "no-reply@hire.example"), ("Factual", "Data Team Intern", "", "", "")),
        (("Hi Maya,\n\nwe went with somebody else for the fitter job.\n\nCheers,\nDan Okoro\nWorkshop manager\nHarbour Motors Ltd", "Your application", "", "dan@hm.example", ("Dan Okoro",)), ("Harbour Motors Ltd", "", "Dan Okoro", "Workshop manager", "dan@hm.example")),
        (("Dear Maya,\n\nThank you for applying to Blue Door Kitchen as a pastry chef.\n\nInes", "Application: Pastry Chef", "Ines Ruiz", "ines@bluedoor.example"), ("Blue Door Kitchen", "Pastry Chef", "Ines Ruiz", "", "ines@bluedoor.example")),
        (("Could you ring me about the vacancy?", "", "Bell, Ruth", "office@stone-mill.example"), ("Stone Mill", "", "Ruth Bell", "", "office@stone-mill.example")),
        # Bare behind "Re:", in the subject or in the letter, stands the post; bare below the name or its post, the house.
        (("Sorry, no.\n\nNadia Rahman\nEstuary Switchgear", "Re: Electrical Test Technician (ref 12)", "Nadia Rahman", ""), ("Estuary Switchgear", "Electrical Test Technician", "Nadia Rahman", "", "")),
        (("Dear Grace\n\nRe: Band 6 Staff Nurse, High Dependency Unit - ref 392\n\nSorry, no.\n\nNadia Rahman\nHead of People\nMaaslogic", "", "Nadia Rahman", "n@maaslogic.example"), ("Maaslogic", "Band 6 Staff Nurse", "Nadia Rahman", "Head of People", "n@maaslogic.example")),
        (("Sorry, no.\n\nNadia Rahman\nTom Reed\nLeeds", "Re: your visit, ward manager", "Nadia Rahman", "", ("Tom Reed",)), ("", "", "Nadia Rahman", "", "")),
        # For whom somebody else writes is neither the house nor the writer, and a street or a station is neither.
        (("On behalf of Dr Patel: please come to us at York Road on Thursday.\n\nYours,\non behalf of Dr Anil Patel", "", "", "desk@mail.example", ("Anil Patel",)), ("", "", "", "", "")),
        (("We would meet you at Waterloo Station.\n\nYork Road", "", "", ""), ("", "", "", "", "")),
        (("ok", "Hello", "", ""), ("", "", "", "", "")),
    ],
)  # fmt: skip
def test_what_a_mail_names_of_its_own_place(mail, told):
    assert named(*mail) == told


def test_a_street_or_whom_somebody_writes_for_signs_nothing():
    assert (
        signed_name("Thursday at ten.\n\nYork Road")
        == signed_name("Thursday at ten.\n\non behalf of\nAnil Patel")
        == ""
    )
    assert signed_name("Can you come on Thursday?\n\nPriya Shah, Northgate Couriers") == "Priya Shah"
    assert signed_name("Can you come on Thursday?\n\nBest,\nPriya Shah | Depot manager") == "Priya Shah"
    assert signed_name("Can you come?\n\nMany Thanks, and see you on Thursday") == ""
    assert signed_name("Thursday at ten.\n\nJulie Prescott\non behalf of Dr Patel") == "Julie Prescott"
