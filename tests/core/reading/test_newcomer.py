"""The house, the post and the person of a mail that nobody on record wrote."""

from __future__ import annotations

import pytest

from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.newcomer import newcomer_in


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
        (("ok", "Hello", "", ""), ("", "", "", "", "")),
    ],
)  # fmt: skip
def test_what_a_mail_names_of_its_own_place(mail, told):
    assert named(*mail) == told
