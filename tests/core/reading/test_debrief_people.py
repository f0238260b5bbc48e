"""Who was there and in what part: which habit of speech makes somebody an interviewer, a helper, absent, or nobody."""

from __future__ import annotations

import pytest

from sincerely.core.reading.debrief.text.names import perhaps_one
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.integrations.ics import read_invitations
from tests.core.reading.test_debrief_everyday import NOW, read


def parts(notes):
    return {person.name: (person.part, person.present) for person in read(notes).people}


THERE = ("interviewer", True)
HELPED = ("other", False)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Run by Station Commander Una MacGregor and Wee Hamish", {"Una MacGregor": THERE, "Hamish": THERE}),
        ("Panel: Ruth Obi, B.J. Castellano", {"Ruth Obi": THERE, "B.J. Castellano": THERE}),
        ("Saw Oom Piet and Señora Ibarra\nPiet asked about brakes", {"Piet": THERE, "Ibarra": THERE}),
        ("met the depot lady Floss, then shift manager Nell", {"Floss": THERE, "Nell": THERE}),
        ("chat w Dazza @ Northside Solar\nhe wanted to know about panels", {"Dazza": THERE}),
        ("Was at Kerr Joinery, met Ewan Kerr", {"Ewan Kerr": THERE}),
        (
            "met Grace and Will in the office\nWill asked about lifting. I will send the form in May",
            {"Grace": THERE, "Will": THERE},
        ),
        (
            "SPOKE TO BIG MARK AND A LADY GRACE. MARK ASKED ABOUT MY BADGE. GOT IT TILL MAY",
            {"Mark": THERE, "Grace": THERE},
        ),
        ("Who sat there: Fr. Colm Keane PP and Sister Assumpta", {"Colm Keane": THERE, "Assumpta": THERE}),
        (
            "Spoke w Bas ter Horst, owner, and Mieke v/d Berg (planning)",
            {"Bas ter Horst": THERE, "Mieke v/d Berg": THERE},
        ),
        ("9:00 Magda from HR. Why change? I said the old firm moves", {"Magda": THERE}),
    ],
)
def test_ranks_posts_and_pet_names_leave_the_name(notes, expected):
    assert parts(notes) == expected


@pytest.mark.parametrize(
    ("notes", "name", "part"),
    [
        ("met Ruth and Imran\nImran asked about rotas\nRuth only took my passport copy", "Ruth", HELPED),
        ("Interview with Imran. Imran asked about rotas. Was shown round by Kayla", "Kayla", HELPED),
        ("Interview with Imran\nImran asked about rotas\nA man at the gate, Winston, signed me in", "Winston", HELPED),
        ("Interview with Imran\nthe director (Dr Helga Voss) put her head in, said hello", "Helga Voss", HELPED),
        ("Interview with Imran\nImran asked about rotas\nHR lady (Denise) only took my passport and didn't stay", "Denise", ("recruiter", False)),
        ("Interview with Imran\nMr Lindqvist was at a conference", "Lindqvist", ("other", False)),
        ("Interview with Imran\nDr Lindqvist was supposed to be there but couldn't make it", "Lindqvist", HELPED),
        ("Interview with Imran, who was filling in for Supt. Lindqvist", "Lindqvist", HELPED),
        ("Interview with Imran\nhe'll check with the owner Mr Goh", "Goh", ("other", False)),
        ("Interview with Imran\nhe said the manager there, Mr Gilchrist, hates errors", "Gilchrist", ("other", False)),
        ("Interview with Imran\nHe will introduce me to the team lead (Brian) next", "Brian", ("other", False)),
        ("Interview with Imran\nImran is leaving on parental leave in June\nImran: how I plan a rota, told him", "Imran", THERE),
        ("Interview with Imran\nMr Karim from finance was supposed to attend but was travelling", "Karim", HELPED),
        ("Interview with Imran\nplan goes to Imran, c/o his PA Winnie", "Winnie", ("other", False)),
        ("Phone call with Abi from Redstone Recruitment", "Abi", ("recruiter", True)),
    ],
)  # fmt: skip
def test_the_part_comes_from_every_sentence_about_somebody(notes, name, part):
    assert parts(notes)[name] == part


@pytest.mark.parametrize(
    "nobody",
    [
        "A resident called Alfie came in to say hello", "reference from Mr Holt (old boss, Kent)", "My old director Sue Pfeiffer is strict",
        "at the Hotel Bristol we did it", "Told Kirkenes, the story of the ice", "I talked about Step by Step",
        "the last manager (Gwen) let it slide",
    ],
)  # fmt: skip
def test_those_merely_spoken_of_are_nobody(nobody):
    assert parts(f"Interview with Imran\nImran asked about rotas\n{nobody}") == {"Imran": THERE}


def topics(notes):
    return [(topic.with_, topic.quote) for topic in read(notes).topics]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Mrs Lowe - deputy: phonics, asked how I group them. I said by sound", "Lowe"),
        ("The site moves to the new dock in spring (Imran)", "Imran"),
        ("Q1 (Mrs L) Explain a budget to a parent -> did the short version", "Lowe"),
        ("Imran's worry is dust in the paint shop, three leaks", "Imran"),
        ("Imran drove it. Brake tests on the roller - where would I stop", "Imran"),
    ],
)
def test_a_topic_goes_to_whom_the_line_names(line, who):
    assert [one for one, _ in topics(f"Met Imran and Mrs Lowe\n{line}")] == [who]


def test_a_question_without_a_subject_is_asked_by_whoever_spoke_last():
    assert [who for who, _ in topics("Met Imran and Mrs Lowe\nImran wanted to know about forklifts. Told him ten years\nasked if I can drive nights")] == ["Imran", "Imran"]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Mrs Lowe came in 10 mins late & left again before the end", "Herr Brandt and Mrs Lowe for the last ten minutes", "Imran wrote loads", "Imran was very precise about that",
        "Mrs Lowe opened the call, ran the ID check, dropped off", "Imran rang at 11:05, finished about twelve",
    ],
)  # fmt: skip
def test_who_came_and_how_they_took_it_is_no_topic(line):
    assert topics(f"Met Imran and Mrs Lowe\n{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Imran: continuity - how many families per nurse? I said thirty six",
        "Imran asked about the stairs in an old hotel. I said steel outside. he pushed on cost, I gave the figure",
    ],
)
def test_a_subject_and_its_follow_up_are_one_topic(line):
    assert len(topics(f"Met Imran and Mrs Lowe\n{line}")) == 1


def test_a_pet_name_is_the_same_person():
    assert parts('Met Shawna (everyone calls her "Shoe")\nShoe asked about nights') == {"Shawna": THERE}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Aoife NB", "Aoife Ní Bhriain"), ("Peter M-S", "Peter Mbeki-Shaw"), ("Marleen de W", "Marleen de Wit"), ("Anne K", "Anne Kirstine Dahl"), ("Salim AlFarsi", "Salim Al-Farsi"),
        ("Lachie", "Lachlan Berry"),
    ],
)  # fmt: skip
def test_a_shortened_name_is_the_one_of_the_invitation(short, full):
    event = Invitation(
        attendees=(Attendee(name=full, email="p@x.example"), Attendee(name="Ruth Abernethy", email="r@x.example"))
    )
    assert {person.name for person in read(f"{short} asked about rotas, Ruth about falls", [event]).people} == {
        full,
        "Ruth Abernethy",
    }


@pytest.mark.parametrize(
    ("head", "employer", "role"),
    [
        ("trial shift KP, The Copper Kettle, 5 till 11", "The Copper Kettle", "KP"),
        ("First interview, Al Madar Cement, payroll section.", "Al Madar Cement", ""),
        (
            "phone interview claims adjuster, Pinewood Mutual, w/ Dale Hutchins hiring mgr",
            "Pinewood Mutual",
            "claims adjuster",
        ),
        ("had my interview at marsh heating yesterday, met Phil", "marsh heating", ""),
        ("I said tidy rails and size the denim, met Phil in the shop", "", ""),
    ],
)
def test_the_title_line_names_house_and_post(head, employer, role):
    found = read(f"{head}\nhe asked about nights")
    assert (found.employer, found.role) == (employer, role)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Met Liz Brook, she plans the routes", {"Liz Brook": THERE}),
        ("Talked with Pat Waters and Ivy Snow about the ward", {"Pat Waters": THERE, "Ivy Snow": THERE}),
        ("at the yard\nRobin Cross asked for my tickets", {"Robin Cross": THERE}),
        ("Saw Anna Stone (head of maths)", {"Anna Stone": THERE}),
        ("Panel Thurs 2pm: Jo Bell, Ann Hart", {"Jo Bell": THERE, "Ann Hart": THERE}),
        ("met the Comfort Home Care people and the Faith Care team", {}),
        ("met Zara. Talked about Holly Lodge and its Grace Garden budget", {"Zara": THERE}),
        ("met Zara. Will phone Mr Ashby with two dates", {"Zara": THERE, "Ashby": ("other", False)}),
        ("met Zara. Must email Ms Quill my card", {"Zara": THERE, "Quill": ("other", False)}),
    ],
)
def test_a_family_name_may_be_a_word_and_who_is_still_to_be_written_to_was_not_met(notes, expected):
    assert parts(notes) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jo Bell", "Joanne Bell", True),
        ("Kate Mills", "Katherine Mills", True),
        ("Robert Snow", "Bob Snow", True),
        ("Jo Bell", "Joanne Ball", False),
        ("Ann Hart", "Tom Hart", False),
        ("Jo", "Joanne Bell", False),
    ],
)
def test_who_is_likely_one_person_under_two_first_names(one, other, same):
    assert perhaps_one(one, other) is same and perhaps_one(other, one) is same


def test_an_attendee_that_is_called_a_program_is_nobody_and_that_is_said():
    invitation = Invitation(attendees=(Attendee(name="<script>alert(1)</script>", email="x@acme.example"), Attendee(name="Jo Bell <jo@acme.example>", email="jo@acme.example")))  # fmt: skip
    found = read("", [invitation])
    assert [person.name for person in found.people] == ["Jo Bell"]
    assert any("which is no name" in line for line in found.unsure)


HR_SENT_IT = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:there@x.example
DTSTART:20261119T140000Z
DTEND:20261119T150000Z
SUMMARY:Interview: Dispensing Assistant
ORGANIZER;CN=Theodora Quill:mailto:t.quill@wellfields.example
{attends}ATTENDEE;CN=Imran Sheikh:mailto:i.sheikh@wellfields.example
ATTENDEE;CN=Bronagh Daly:mailto:b.daly@wellfields.example
END:VEVENT
END:VCALENDAR
"""
ATTENDS = "ATTENDEE;CN=Theodora Quill:mailto:t.quill@wellfields.example\n"


@pytest.mark.parametrize("attends", [ATTENDS, ""])
@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Imran (pharmacist) did most of it, Bronagh the dispenser + Theo from HR with a clipboard\nTheo just the usual, contract, hours", True),
        ("Imran, Bronagh and Theodora. Imran asked about owings", True),
        ("Imran asked about owings\nTheodora: pension, staff discount, probation", True),
        ("Imran asked about owings. Bronagh nodded. Theodora from HR set it all up", False),
        ("Imran asked about owings\nTheodora will email the contract", False),
        ("Imran asked about owings\nTheodora from HR walked me up and left", False),
        ("Imran asked about owings\nTheo was off sick", False),
    ],
)  # fmt: skip
def test_whoever_is_told_of_as_there_was_there_whatever_their_office(told, there, attends):
    invitations, _ = read_invitations(HR_SENT_IT.replace("{attends}", attends).encode(), NOW)
    found = read(told, invitations)
    person = next(one for one in found.people if one.name == "Theodora Quill")
    assert person.present == there and (person.part == "interviewer" or not there)


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        ("met old Mr Tolland (Reg) and his niece Una who keeps the books\nreg: frost. una asked about invoices", {"Reg Tolland", "Una"}),
        ("Saw Ken (Mr Aldous) in the shop\nken asked about lathes", {"Ken Aldous"}),
        ("Sister Ines Duarte (ward manager) and Dr Farouk the consultant\nSister D asked about falls\nDr F wants calm people", {"Ines Duarte", "Farouk"}),
        ("Prof. Whitlow (strings), a parent rep called Sunniva\nProf W: damp in the store", {"Whitlow", "Sunniva"}),
        ("met Petra (nights) and Gil\npetra asked about calving", {"Petra", "Gil"}),
    ],
)  # fmt: skip
def test_one_person_by_several_names_is_one_person(notes, people):
    assert {one.name for one in read(notes).people} == people


@pytest.mark.parametrize(
    "line",
    ["Gil will phone my old foreman Huw at Castell", "gave my last manager Huw as referee", "my former head Mrs Ott will write for me"],
)  # fmt: skip
def test_somebody_of_my_life_elsewhere_is_no_person_of_the_interview(line):
    assert {one.name for one in read(f"met Petra and Gil today\nGil asked about hedges\n{line}").people} == {"Petra", "Gil"}  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "asked"),
    [
        ("3 of them!! Petra (head groom) did most of talking, Gil the foreman + Una from HR w. the clipboard\nPetra asked about colic", ""),
        ("four of them. Petra, Gil and Una. Petra asked about colic", "four of them"),
        ("Panel of 3\nPetra asked about colic. Gil wants early starts", "Panel of 3"),
        ("five on the panel!\nPetra asked about colic", "five on the panel"),
        ("Petra asked about colic, 3 of them had it last year", ""),
    ],
)  # fmt: skip
def test_how_many_there_were_is_no_topic_and_who_is_missing_is_asked(notes, asked):
    found = read(notes)
    told = [line for line in found.unsure if "Who else was there?" in line]
    assert len(told) == bool(asked) and all(f"“{asked}”" in line for line in told)
    assert not any("of them" in topic.topic or "panel" in topic.topic.lower() for topic in found.topics if asked or "3 of them!!" in notes)  # fmt: skip


@pytest.mark.parametrize(
    ("address", "notes", "name"),
    [
        ("b.osei@marlow.example", "met Mrs Osei today, she asked about vats, I said two years", "Osei"),
        ("bosei@marlow.example", "met Bea Osei today, she asked about vats, I said two years", "Bea Osei"),
        ("bea@marlow.example", "Bea Osei asked about vats, I said two years", "Bea Osei"),
    ],
)
def test_an_address_without_a_name_is_that_of_the_person_it_spells(address, notes, name):
    other = Attendee(name="Gil Munro", email="gil@marlow.example")
    found = read(notes, (Invitation(start=NOW, zone="Europe/London", attendees=(Attendee(email=address), other)),))
    assert {one.name: one.email for one in found.people} == {name: address, "Gil Munro": "gil@marlow.example"}
    assert any(address in line and "taken as" in line for line in found.unsure)


def test_an_address_that_spells_nobody_is_asked_about():
    found = read(
        "met Bea Osei today",
        (Invitation(start=NOW, zone="Europe/London", attendees=(Attendee(email="t.lund@marlow.example"),)),),
    )
    assert "The invitation lists t.lund@marlow.example without a name. Who is that?" in found.unsure


@pytest.mark.parametrize(
    ("summary", "domain", "employer", "role"),
    [
        ("Interview: Cooper (oak casks) – Marlow Stone Brewery", "marlowbrewery", "Marlow Stone Brewery", "Cooper (oak casks)"),
        ("Interview - Saddle maker - Harrow & Pell Leather", "harrow", "Harrow & Pell Leather", "Saddle maker"),
    ],
)  # fmt: skip
def test_an_invitations_heading_names_post_and_house_and_the_fuller_name_stands(summary, domain, employer, role):
    guest = Attendee(name="Gil Munro", email=f"gil@{domain}.example")
    first = employer.split()[0]
    found = read(
        f"{first} thurs\nGil asked about vats, I said two years",
        (Invitation(start=NOW, zone="Europe/London", summary=summary, organiser=guest, attendees=(guest,)),),
    )
    assert (found.employer, found.role) == (employer, role)
    assert found.decision_by is None


@pytest.mark.parametrize(
    ("shown", "name", "position"),
    [
        ("Munro, Gil (Recruitment)", "Gil Munro", "Recruitment"),
        ("Lund, Tove (HR)", "Tove Lund", "HR"),
        ("Gil Munro - HR", "Gil Munro", "HR"),
        ("HR Office", "", ""),
        ("Marlow Careers", "", ""),
    ],
)
def test_who_sent_the_invitation_is_named_as_a_guest_is(shown: str, name: str, position: str) -> None:
    sent = Invitation(start=NOW, zone="Europe/London", organiser=Attendee(name=shown, email="post@marlow.example"))
    found = [(one.name, one.position) for one in read("Good talk about boats.", (sent,)).people]
    assert found == ([(name, position)] if name else [])


@pytest.mark.parametrize(
    ("guest", "said"),
    [
        ("Al Mercer", "Al talked about the drying kiln."),
        ("Ben Achterberg", "Ben talked about the drying kiln."),
        ("El Warwick", "Then El talked about the drying kiln."),
        ("Mac Devlin", "Mac also talked about the drying kiln."),
    ],
)
@pytest.mark.parametrize(
    "before", ["she liked the Penrith yard.", "I told her about the Penrith yard and the boats et al."]
)
def test_a_first_name_that_is_a_particle_of_family_names_too_begins_its_persons_part(guest, said, before):
    guests = (Attendee(name="Ida Lund", email="ida@oak.example"), Attendee(name=guest, email="other@oak.example"))
    found = read(
        f"Ida asked about saws, {before} {said}", (Invitation(start=NOW, zone="Europe/London", attendees=guests),)
    )
    assert [(one.with_, one.topic) for one in found.topics] == [("Ida Lund", "saws"), (guest, "the drying kiln")]
    assert "kiln" not in found.topics[0].i_said + found.topics[0].they_said


def test_somebody_called_like_a_particle_is_known_without_an_invitation():
    found = read("Met Ida. Ida asked about saws, I told her about the yard. Al talked about the drying kiln.")
    assert {person.name for person in found.people if person.present} == {"Ida", "Al"}
    assert [one.with_ for one in found.topics] == ["Ida", "Al"]


def test_the_next_at_the_table_is_nobodys_post():
    found = read("Oak Primary, teacher, 2pm\nPanel of three. Mrs Achterberg head, Mr Tunde Bello deputy, and Mr Fry")
    assert not any("Achterberg" in person.position for person in found.people)
