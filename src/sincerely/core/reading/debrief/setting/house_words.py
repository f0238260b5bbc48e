"""Words by which notes and invitations name a post, a house, and what is neither."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.patterns import compiled, either

ROLE_WORD = compiled(
    r"\b"
    + either(r"""
        nurse sister midwife teacher lecturer tutor professor assistant TA caretaker janitor engineer developer programmer analyst scientist
        researcher postdoc technician technologist tech welder electrician plumber carpenter joiner mechanic fitter driver pilot captain officer
        constable inspector chef cook baker waiter barista receptionist supervisor manager lead head director coordinator administrator clerk
        secretary accountant bookkeeper controller auditor lawyer solicitor paralegal associate counsel architect designer surveyor planner
        pharmacist apotheker\w* \w*apotheker\w* dispenser therapist psychologist counsellor counselor doctor registrar consultant specialist
        adviser advisor agent representative rep executive buyer operator operative worker labourer handler picker packer guard warden concierge
        housekeeper host(?:ess)? steward editor journalist writer translator librarian curator producer trainer instructor coach carer
        support\s+worker social\s+worker care\s+assistant paramedic dentist hygienist vet physio\w* radiographer snickare cocinero enfermer\w+
        krankenpfleger\w* \w+er(?:in)?(?:/in)?\s+\(m/w/d\) scaffolder roofer painter machinist assembler apprentice trainee intern graduate
        partner principal deputy dp \w*driver \w*cleaner \w+fighter \w*keeper adjuster underwriter actuary cashier teller broker trader courier
        stylist hairdresser barber beautician gardener florist butcher tester dev QA statistician economist biologist chemist geologist
        archivist educator bricklayer plasterer tiler labourer dispatcher HCA KP RN RGN RVT SENCO CSR 2IC sec(?!\.) optician optometrist
        \w+ledare \w+sekreterare \w*ar[ck]hite[ck]t\w* \w+leider \w+pfleger\w* \w+verkäufer\w* \w+fahrer\w* \w*sekretär\w* enfermeir\w+
        professora? coordenador\w* repartidora? camarer[oa] recepcionista vendeu\w+ infirmi\w+ serveu\w+ konditor\w* \w+techniker\w*
    """)
    + r"\b",
    re.I,
)
ORG_WORD = compiled(
    r"\b(?:hospital|clinic|klinik\w*|school|academy|college|university|universit\w+|council|trust|ltd|limited|llc|inc|gmbh|ag|ab|as|oy|sa|srl|bv|b\.v\.|nv|plc|pty|pte|corp|company|co|group|bank|police|constabulary|kitchen|restaurant|bistro|hotel|inn|lodge|bakery|brewery|pathology|labs?|laborator\w+|institute|foundation|charity|ministry|department|authority|agency|studio|partners|associates|solutions|systems|software|technologies|electric|energy|engineering|steel|steelworks|works|yard|shipyard|foods|farms?|logistics|transport|haulage|freight|vets|dental|opticians|solicitors|fabrications?|solar|timber|buses|airlines?|airways|rail\w*|pharmacy|apotheke|praxis|practice|surgery|centre|center|church|library|museum|theatre|housing|homes|care|service|services|snickeri|joinery|garage|motors|construction|builders|kommune|county|borough|city\s+of|zn|sons|brothers|bros|& co)\b\.?",
    re.I,
)
NOISE = compiled(
    r"^(?:updated?|oral|board|selection|invitation|canceled|cancelled|re|fw|fwd|interview|interviews?\s+(?:with|for)|intervju|entrevista|entretien|sollicitatiegesprek|kennismaking|vorstellungsgespräch|zweitgespräch|gespräch|colloquio|sollicitatiegesprek|call|phone\s+(?:call|screen|interview)|video\s+(?:call|interview)|chat|intro|introduction|meeting|meet|onsite|on-site|panel|final|first|second|round|stage|\d(?:st|nd|rd|th)?|hold|tentative|confirmed|notes?|debrief|besök\s+verkstan|candidate|screening|part|lesson|tour|kōrero|invite|zoom|teams|your|with|for|the|at|of|and|job|role|position|post)$",
    re.I,
)
DAY = compiled(rf"\b(?:{WEEKDAY}|{MONTH}|today|yesterday|morning|afternoon|evening|HQ|HR|final|panel|callback)\b", re.I)

__all__ = ["DAY", "NOISE", "ORG_WORD", "ROLE_WORD"]
