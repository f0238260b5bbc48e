"""For every kind of finding, letters that must show it and letters that must not. A kind without both fails a test."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Role, Strength, Topic

OPENING = "Thank you for showing me how the night desk sorts the triage queue."
TALK = "What you said about the Friday backlog has stayed with me; a second kiosk would halve it."
WISH = "I would love to join you."


def letter(
    *body: str,
    greeting: str = "Dear Dr. Okafor,",
    subject: str | None = "Charge Nurse interview on Monday",
    name: str = "Lena Fischer",
) -> str:
    head = "" if subject is None else f"Subject: {subject}\n\n"
    return head + (f"{greeting}\n\n" if greeting else "") + "\n\n".join(body) + f"\n\nBest regards,\n{name}\n"


GOOD = letter(OPENING, TALK, WISH)

CONTEXT = Context(
    candidate=Candidate(
        name="Lena Fischer",
        strengths=(Strength(claim="short queues", evidence="from 94 minutes to 61 at Tri-County in 2 years"),),
    ),
    employer=Employer(name="Northgate Infirmary", register="formal", city="Leeds"),
    role=Role(title="Charge Nurse", needs=("calm nights",)),
    recipient=Recipient(name="Amara Okafor", title="Dr.", rapport="formal"),
    interview=Interview(
        date=date(2026, 11, 23),
        others=("Tom Reed",),
        topics=(
            Topic(
                with_="Amara Okafor",
                topic="triage queue at night",
                they_said="the Friday backlog: 14 patients waiting",
                i_said="a second kiosk",
            ),
            Topic(
                with_="Tom Reed",
                topic="rota software",
                they_said="spreadsheets break every Easter",
                i_said="offered our bidding sheet",
            ),
        ),
    ),
)


def more(**tables: Any) -> Context:
    return replace(CONTEXT, more=tables)


def formal(**recipient: Any) -> Context:
    return replace(CONTEXT, recipient=replace(CONTEXT.recipient, **recipient))


@dataclass(frozen=True)
class Case:
    """`shows` must yield the kind, `quiet` must not; each is a letter, or (letter, changes to how it is read)."""

    shows: tuple[Any, ...]
    quiet: tuple[Any, ...]
    form: str = "thank-you"
    context: Context | None = None
    others: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


THANKLESS = ("We spoke of the triage queue on Monday, and of the Friday backlog.", WISH)
REFUSED = "Thank you for letting me know, and for the time you all gave me."

CASES: dict[str, Case] = {
    "PL101": Case(
        shows=(
            *tuple(
                letter(OPENING, TALK, WISH, extra)
                for extra in (
                    *(
                        "I am glad of [Company Name].",
                        "I would bring <specific skill>.",
                        "Hello {{first_name}}.",
                        "See you on XX.",
                        "The ____ role suits me.",
                        "TODO: say why.",
                    ),
                    *(
                        "I hope to join %COMPANY_NAME% soon.",
                        "Best to (insert name).",
                        "(add something about the tour)",
                        "Insert your name here.",
                        "I met [interviewer] there.",
                    ),
                    *("We met on __/__.", "Thank you ${name}.", "Join COMPANY NAME today."),
                )
            ),
            letter(OPENING, TALK, WISH, name="[Your Name]"),
            letter(OPENING, TALK, WISH, greeting="Dear ,"),
            letter(OPENING, TALK, subject="Thanks from {name}"),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, WISH, "Write to <lena@example.org> or see <https://example.org/a>."),
            letter(OPENING, "You called it a mess [sic], and I saw why [1].", WISH),
        ),
    ),
    "PL102": Case(
        shows=(letter(OPENING, "[in your own words: one thing Amara said]", WISH),),
        quiet=(GOOD, letter("In your own words it was a mess.", TALK, WISH)),
    ),
    "AD101": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, WISH, greeting="Dear Tom,"),
            letter(OPENING, TALK, WISH, greeting="Dear Mr. Reed,"),
            letter(OPENING, TALK, WISH, greeting="Hello Ms. Delgado,"),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, WISH, greeting="Dear Amara,"),
            letter(OPENING, TALK, WISH, greeting="Dear Amara Okafor,"),
            letter(OPENING, TALK, WISH, greeting="Dear Nurse Okafor,"),
        ),
    ),
    "AD102": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, WISH, greeting="Dear Dr. Okafro,"),
            letter(OPENING, TALK, "I would love to join Northgaet."),
            letter(OPENING, TALK, WISH, name="Lena Fisher"),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "I would love to join Northgate's nights."),
            letter(OPENING, "Tom showed me Reed Street.", TALK, WISH),
        ),
    ),
    "AD103": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "I would love to join Southfield Hospital."),
            letter(OPENING, TALK, WISH, "The role at Brightwater Clinic suits me."),
            letter(OPENING, TALK, "I would be glad to join the Meridian team."),
        ),
        quiet=(
            GOOD,
            letter(
                OPENING,
                TALK,
                "I would love to join Northgate Infirmary.",
                "In my role at Southfield Hospital I ran the desk.",
            ),
            letter(OPENING, TALK, "I would love to join the ICU team."),
        ),
    ),
    "AD104": Case(context=CONTEXT, shows=(letter(OPENING, TALK, WISH, greeting="Dear Lena Fischer,"),), quiet=(GOOD,)),
    "AD105": Case(
        context=CONTEXT,
        shows=(letter(OPENING, TALK, WISH, name="Marcus Bell"),),
        quiet=(GOOD, letter(OPENING, TALK, WISH, name="Lena"), letter(OPENING, TALK, WISH, name="L. Fischer, RN")),
    ),
    "AD106": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, WISH, "Thank you again, Marcus."),
            "Wendeline, thank you for the tour of the ward.\n\nLena",
        ),
        quiet=(GOOD, letter(OPENING, TALK, WISH, "Thank you again, Amara.")),
    ),
    "SA201": Case(
        shows=(letter(OPENING, TALK, WISH, greeting=""),),
        quiet=(
            GOOD,
            "Amara,\n\n" + OPENING + " " + TALK + " " + WISH + "\n\nLena",
            ("Got it, Amara. I will bring the rota.\n\nLena", {"form": "scheduling-reply", "context": CONTEXT}),
            ("Amara, I still think of the queue.\n\nLena", {"form": "keep-in-touch"}),
        ),
    ),
    "SA202": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, greeting=g)
            for g in (
                "To whom it may concern,",
                "Dear Hiring Manager,",
                "Hi there,",
                "Dear Recruitment Team,",
                "Hello,",
            )
        ),
        quiet=(GOOD, letter(OPENING, TALK, WISH, greeting="Hi Zoë,")),
    ),
    "SA203": Case(
        shows=tuple(letter(OPENING, TALK, WISH, greeting=g) for g in ("Hey Amara,", "Yo Amara!", "Heyyy,")),
        quiet=(GOOD, letter(OPENING, TALK, WISH, greeting="Hi Amara,")),
    ),
    "SA204": Case(
        context=CONTEXT,
        shows=(letter(OPENING, TALK, WISH, greeting="Hi Amara,"),),
        quiet=(GOOD, (letter(OPENING, TALK, WISH, greeting="Hi Amara,"), {"context": formal(rapport="first-name")})),
    ),
    "SA205": Case(
        context=CONTEXT,
        shows=tuple(
            letter(OPENING, TALK, WISH, greeting=g)
            for g in ("Dear Sir,", "Dear Sir or Madam,", "Dear Mr./Mrs. Okafor,", "Dear Ms. Okafor,", "Dear Dr. Amara,")
        ),
        quiet=(GOOD, (letter(OPENING, TALK, WISH, greeting="Dear Ms. Okafor,"), {"context": formal(title="Ms.")})),
    ),
    "SA206": Case(
        context=CONTEXT,
        shows=(letter(OPENING, TALK, WISH, greeting="Dear Amara Okafor,"),),
        quiet=(GOOD, (letter(OPENING, TALK, WISH, greeting="Dear Amara Okafor,"), {"context": formal(title="")})),
    ),
    "SA207": Case(shows=(letter(OPENING, TALK, WISH, greeting="Dear amara,"),), quiet=(GOOD,)),
    "SU101": Case(
        shows=(letter(OPENING, TALK, WISH, subject=""), letter(OPENING, TALK, WISH, subject="(no subject)")),
        quiet=(GOOD, letter(OPENING, TALK, WISH, subject=None)),
    ),
    "SU102": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, subject=s)
            for s in ("Hi", "Quick question", "Following up", "heyyy", "Hello there")
        ),
        quiet=tuple(letter(OPENING, TALK, WISH, subject=s) for s in ("The second kiosk", "Charge Nurse", "Thursday")),
    ),
    "SU103": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, subject=s)
            for s in ("THANK YOU FOR THE INTERVIEW", "Thank you for Monday!!!", "URGENT: my interview")
        ),
        quiet=(GOOD, letter(OPENING, TALK, WISH, subject="ICU RN interview, thank you")),
    ),
    "SU104": Case(
        shows=(
            letter(OPENING, TALK, WISH, subject="Re: Charge Nurse interview"),
            letter(OPENING, TALK, WISH, subject="Fwd: Charge Nurse interview"),
        ),
        quiet=(
            GOOD,
            GOOD.replace("interview on", "re: interview on")
            + "\nOn Mon, 23 Nov 2026 at 10:00, Amara Okafor wrote:\n> Come at ten.\n",
        ),
    ),
    "SU105": Case(
        shows=(
            letter(
                OPENING,
                TALK,
                WISH,
                subject="Thank you for the interview for the post of Charge Nurse on the medical ward at your hospital on Monday morning",
            ),
        ),
        quiet=(GOOD,),
    ),
    "TY101": Case(
        shows=(letter(*THANKLESS),),
        quiet=(
            GOOD,
            letter("I'm grateful for the hour you gave the triage queue.", TALK, WISH),
            letter("It was good of you to walk me through the triage queue.", TALK, WISH),
            (letter(*THANKLESS), {"form": "article-share"}),
        ),
    ),
    "TY102": Case(
        shows=(
            letter("Thank you for your time.", "I enjoyed learning about the company.", WISH),
            letter("Thanks for everything!", WISH),
            letter("Thank you for the opportunity to interview for the position.", "I am very interested in it."),
        ),
        quiet=(
            GOOD,
            letter("Thank you for Monday.", TALK, WISH),
            letter("I keep thinking of your kiosk and its queue, and I'm grateful.", WISH),
        ),
    ),
    "TY103": Case(
        shows=(
            letter(OPENING, TALK),
            letter(OPENING, TALK, "Have a great week."),
            letter(OPENING, TALK, "It is all the same to me whether I join."),
            letter(OPENING, TALK, "I trust you will find the right person for the desk, and wish you a quiet winter."),
            letter(OPENING, TALK, "I have several posts in view and yours is one that I would consider."),
        ),
        quiet=(
            GOOD,
            *tuple(
                letter(OPENING, TALK, wish)
                for wish in (
                    *(
                        "I want the job.",
                        "I would be honoured to run your desk.",
                        "I hope to work with you.",
                        "I'm keen to start on nights.",
                        "I look forward to the chance of joining.",
                        "It would be an honour to take the desk over.",
                    ),
                    *(
                        "I could see myself on that desk.",
                        "The post interests me very much.",
                        "I'd be glad to bring this to your ward.",
                        "I came away more certain that this is where I belong.",
                        "I remain very interested in the role.",
                    ),
                )
            ),
        ),
    ),
    "TY104": Case(
        context=CONTEXT,
        shows=(
            letter(
                "Thank you for your time on Monday.", "It was great to learn more about the team and the culture.", WISH
            ),
            letter("Thank you for the interview.", "I have run a bakery in Metz with nine ovens and two vans.", WISH),
            letter(
                "Thank you for lending me your own locker key.",
                "I found our discussion of the department and its goals most informative. At home I mend clocks and keep four hens that lay.",
                WISH,
            ),
        ),
        quiet=(
            GOOD,
            (
                letter(
                    "Thank you for Monday.",
                    "The way you sort the queue by colour made me think of our old ferry manifests.",
                ),
                {"context": None},
            ),
            (
                letter(
                    "I enjoyed our discussion.",
                    "You described two clerks who type every wristband by hand, and I have thought about them since.",
                ),
                {"context": None},
            ),
        ),
    ),
    "TY105": Case(
        context=CONTEXT,
        shows=(
            letter(
                "Thank you for Monday.",
                "Spreadsheets that break every Easter are why our bidding sheet exists, and the rota software shows it.",
                WISH,
            ),
        ),
        quiet=(GOOD,),
    ),
    "TY106": Case(
        context=replace(CONTEXT, more={**CONTEXT.more, "rejection": {"feedback_given": False}}),
        shows=(
            letter(OPENING, TALK, "I would like to work with you on the depot."),
            letter(OPENING, TALK, "I am more interested in the post than I was before."),
        ),
        quiet=(
            letter(OPENING, TALK, "I hope our paths cross again."),
            (letter(OPENING, TALK, "I would like to work with you on the depot."), {"context": CONTEXT}),
        ),
    ),
    "FA101": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "I led 37 nurses.", WISH),
            letter(OPENING, TALK, "I have thirty years of practice.", WISH),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "At Tri-County it went from 94 minutes to 61.", WISH),
            letter(OPENING, TALK, WISH, "I can come at 10 am."),
        ),
    ),
    "FA102": Case(
        context=CONTEXT,
        shows=(
            letter("Thank you for the talk on Wednesday about the triage queue.", TALK, WISH),
            letter("Thank you for our meeting on 12 November about the triage queue.", TALK, WISH),
        ),
        quiet=(
            GOOD,
            letter("Thank you for the talk on Monday about the triage queue.", TALK, WISH),
            letter(OPENING, TALK, WISH, "I am free on Wednesday."),
        ),
    ),
    "FA103": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, WISH, "It was good that Dr. Petrov showed me the ward."),
            letter(OPENING, TALK, WISH, "I enjoyed meeting Gloria and the desk."),
        ),
        quiet=(GOOD, letter(OPENING, TALK, WISH, "I enjoyed meeting Tom as well.")),
    ),
    "FA104": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "With my PhD I could help.", WISH),
            letter(OPENING, TALK, "I am a certified midwife.", WISH),
        ),
        quiet=(GOOD, letter(OPENING, "You mentioned that a degree is no must.", TALK, WISH)),
    ),
    "FA105": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "You mentioned that helicopters land beside Saint Brendan's chapel.", WISH),
            letter("Thank you for Monday.", "You told me that spreadsheets break every Easter.", WISH),
            letter(OPENING, TALK, "As you said, spreadsheets break every Easter.", WISH),
            (
                letter("You promised me your old handbook, remember?", "You promised me a cake in spring."),
                {"form": "keep-in-touch"},
            ),
        ),
        quiet=(
            letter(OPENING, TALK, "I wrapped the crown in straw, as you said, and painted the shed.", WISH),
            letter(OPENING, TALK, "I am grateful that you said it so openly to a stranger.", WISH),
            GOOD,
            letter(OPENING, "You mentioned the backlog of 14 patients on Fridays.", WISH),
        ),
    ),
    "FA106": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, "You said that 15 patients wait in the Friday backlog.", WISH),
            letter(OPENING, "The Tuesday backlog would be halved by a kiosk.", WISH),
            (
                letter(OPENING, WISH, "My number is 0113 555 0128."),
                {"context": replace(CONTEXT, candidate=replace(CONTEXT.candidate, phone="0113 555 0182"))},
            ),
        ),
        quiet=(GOOD, letter(OPENING, "You said that fourteen patients wait in the Friday backlog.", WISH)),
    ),
    "FA107": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, "I am free again on Thursday, 27 November.", TALK, WISH),
            letter(OPENING, TALK, WISH, "Shall we say Wednesday, December 1?"),
            (letter(OPENING, "I move on Monday 14 January."), {"context": None, "today": date(2026, 12, 3)}),
        ),
        quiet=(
            GOOD,
            letter(OPENING, "I am free again on Friday, 27 November.", TALK, WISH),
            letter(OPENING, "My last day here is Thursday the 4th.", TALK, WISH),
            (letter(OPENING, "I move on Thursday 14 January."), {"context": None, "today": date(2026, 12, 3)}),
            (letter(OPENING, "I move on Monday 14 January."), {"context": None}),
        ),
    ),
    "FA108": Case(
        context=more(offer={"terms": {"base": "61,000"}, "expiry": "2026-12-04"}),
        form="offer-acknowledgement",
        shows=(
            letter("Thank you for the offer.", "You will have my answer by 4 January."),
            letter("Thank you for the offer.", "You will have my answer by December 14."),
        ),
        quiet=(
            letter("Thank you for the offer.", "You will have my answer by 4 December."),
            letter("Thank you for the offer.", "I am away on 14 December and back on the 16th."),
        ),
    ),
    "FA110": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "I did the same at the clinic in Winterthur.", WISH),
            letter(OPENING, TALK, "The kiosk at Gothenburg Central does the same.", WISH),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "At Tri-County we got from 94 minutes to 61.", WISH),
            letter(OPENING, TALK, "Might the kiosk from Winterthur do?", "My mother in Porto laughed at that.", WISH),
            letter(OPENING, TALK, "My English is good enough for the night desk by Easter.", WISH),
        ),
    ),
    "FA111": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "In my last post I trained apprentices.", WISH),
            letter(OPENING, TALK, "Under me complaints shrank to nothing.", WISH),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "I ran the queues at Tri-County for 2 years.", WISH),
            letter(
                OPENING,
                TALK,
                "Since then I have drawn the carts on paper.",
                "Would it help if I had managed carts?",
                WISH,
            ),
        ),
    ),
    "FA112": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, "You may remember me from the open day in spring.", WISH),
            letter(OPENING, TALK, "Your brother-in-law told me of the kitchens.", WISH),
            letter(OPENING, TALK, "I read that you have won the lottery for hospices.", WISH),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "We met at the triage desk.", WISH),
            letter(OPENING, TALK, "I hear that your kiosk is slow?", WISH),
        ),
    ),
    "FA109": Case(
        context=replace(
            CONTEXT,
            interview=replace(CONTEXT.interview, format="video"),
            more={"offer": {"terms": {"base": "61,000"}}, "news": {"where": "Ward Monthly"}},
        ),
        shows=(
            letter("Thank you for having me at your hospital and for the tour of the ward.", TALK, WISH),
            letter(OPENING, TALK, "I read the piece in Ward Weekly.", WISH),
            letter(OPENING, TALK, "At Tri-County the queues took 2 months to shorten.", WISH),
        ),
        quiet=(
            GOOD,
            letter("Thank you for the call by video.", TALK, "I would love to see the ward one day."),
            letter(OPENING, TALK, "I read the piece in Ward Monthly.", WISH),
        ),
    ),
    "PA101": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "What is the salary range?",
                "I would expect at least $85,000 a year.",
                "How many vacation days are there?",
                "My salary expectations are flexible.",
                "Could you tell me about the benefits package?",
                "What does the job pay?",
                "I'd be looking for somewhere in the high seventies.",
            )
        ),
        quiet=(
            GOOD,
            letter(OPENING, "You asked about my salary expectations: 52,000 to 55,000 pounds.", WISH),
            letter(OPENING, "Paying attention to the payroll run saved us $40,000.", WISH),
            (letter(OPENING, "The salary of 52,000 suits me."), {"form": "offer-acceptance"}),
        ),
    ),
    "PA102": Case(
        form="negotiation",
        shows=tuple(
            letter("Thank you for the offer; I'm delighted.", f"Could we settle on $60,000? {need}")
            for need in (
                "My rent went up.",
                "I have student loans to repay.",
                "We have a baby on the way.",
                "I have a family to support.",
                "I can't afford to live on less.",
            )
        ),
        quiet=(
            letter(
                "Thank you for the offer; I'm delighted.",
                "Could we settle on $60,000? The market median for the post is there, and I bring the triage protocol.",
            ),
        ),
    ),
    "PA103": Case(
        form="negotiation",
        context=more(offer={"bottom_line": 58000, "asks": [{"term": "base", "ask": "64,000"}]}),
        shows=(
            letter("Thank you for the offer.", "I could not go below $58,000."),
            letter("Thank you for the offer.", "58k is what I need."),
        ),
        quiet=(
            letter("Thank you for the offer.", "I would be glad of 64,000."),
            (letter("Thank you.", "58,000 it is."), {"context": CONTEXT}),
        ),
    ),
    "PA104": Case(
        form="negotiation",
        shows=(letter("Thank you for the offer.", "I was hoping for a higher salary."),),
        quiet=(letter("Thank you for the offer.", "I was hoping for a higher salary, around $64,000."),),
    ),
    "AT101": Case(
        context=CONTEXT,
        shows=(
            letter(OPENING, TALK, WISH, "Please find attached the kiosk plan."),
            letter(OPENING, TALK, WISH, "I've attached the kiosk plan."),
            letter(OPENING, TALK, WISH, "The plan is enclosed."),
        ),
        quiet=(
            GOOD,
            (
                letter(OPENING, TALK, WISH, "I've attached the kiosk plan."),
                {"context": more(request={"attachments": ["plan.pdf"]})},
            ),
            letter(OPENING, TALK, WISH, "I grew attached to the ward."),
            (letter(OPENING, "The plan is attached."), {"attachments": ("a.pdf",)}),
        ),
    ),
    "RQ101": Case(
        form="request-reply",
        context=more(request={"items": ["proof of vaccination", "two references"]}),
        shows=(letter("Thank you for your note.", "Here are two references: Ada Bell and Jon Kim."),),
        quiet=(letter("Thank you for your note.", "My vaccination record and two references are below."),),
    ),
    "RQ111": Case(
        form="request-reply",
        context=more(
            request={
                "items": ["passport copy", "notice period"],
                "discreet": ["passport copy"],
                "channel": "the applicant portal",
                "asked_by": "Amara Okafor",
            }
        ),
        shows=(
            letter(
                "Thank you for your note.",
                "The copy of my passport is with this mail, and my notice period is eight weeks.",
            ),
            (
                letter("Thank you for your note.", "The copy of my passport is with this mail."),
                {
                    "context": more(
                        request={"discreet": ["passport copy"], "asked_by": "Priya Nair", "channel": "e-mail"}
                    )
                },
            ),
        ),
        quiet=(
            letter("Thank you for your note.", "My notice period is eight weeks."),
            letter("Thank you for your note.", "The copy of my passport is in the portal since this morning."),
            (
                letter("Thank you for your note.", "The copy of my passport is with this mail."),
                {
                    "context": more(
                        request={"discreet": ["passport copy"], "asked_by": "Dr. Amara Okafor", "channel": "by e-mail"}
                    )
                },
            ),
        ),
    ),
    "RQ112": Case(
        form="request-reply",
        context=more(request={"items": ["notice period"], "channel": "through the portal"}),
        shows=(letter("Thank you for your note.", "My notice period is eight weeks."),),
        quiet=(
            letter(
                "Thank you for your note.", "My notice period is eight weeks; I have put it into the portal as well."
            ),
            (
                letter("Thank you for your note.", "It is eight weeks."),
                {"context": more(request={"channel": "e-mail"})},
            ),
            (
                letter("Thank you for your note.", "It is eight weeks."),
                {"context": more(request={"items": ["notice"]})},
            ),
        ),
    ),
    "AD107": Case(
        context=replace(CONTEXT, candidate=replace(CONTEXT.candidate, email="lena.fischer88@web.de")),
        shows=(GOOD + "lena.fischer88@web.de\n",),
        quiet=(
            GOOD,
            (
                GOOD + "lena.fischer@web.de\n",
                {"context": replace(CONTEXT, candidate=replace(CONTEXT.candidate, email="lena.fischer@web.de"))},
            ),
            (GOOD + "lena.fischer88@web.de\n", {"context": None}),
        ),
    ),
    "LY101": Case(
        shows=(
            letter(
                OPENING,
                " ".join(["The second kiosk would stand beside the door and take the names of those who wait."] * 9),
                WISH,
            ),
        ),
        quiet=(
            GOOD,
            letter(
                OPENING,
                *["The second kiosk would stand beside the door and take the names of those who wait."] * 9,
                WISH,
            ),
        ),
    ),
    "LY102": Case(
        shows=(
            letter(OPENING, 'You said "queue" and then “kiosk” and “backlog”.', WISH),
            letter(OPENING, "I've thought of it, and I’d gladly show how we've done it.", WISH),
        ),
        quiet=(
            letter(OPENING, "You said “queue”, and I’d gladly show how we’ve done it.", WISH),
            letter(OPENING, 'The kiosk has a 24" screen, and you called it “the wall”.', WISH),
        ),
    ),
    "ST101": Case(
        form="status-inquiry",
        shows=(
            letter("The day you named has passed, and I have heard nothing.", "Could you tell me where things stand?"),
        ),
        quiet=(
            letter(
                "The day you named has passed; I know that such decisions take time.",
                "Could you tell me where things stand?",
            ),
            letter("Thank you again for the talk on Monday.", "Could you tell me when I might hear from you?"),
            letter("I have not heard from you, and there is no hurry.", "Could you tell me where things stand?"),
        ),
    ),
    "NE101": Case(
        form="negotiation",
        shows=(letter("I have read the contract.", "The base is below what the market pays.", "Could you do 64,000?"),),
        quiet=(
            letter("Thank you for the offer; I am very pleased.", "Could you do 64,000?"),
            letter("I want to join you, and I have read the contract.", "Could you do 64,000?"),
        ),
    ),
    "RJ101": Case(
        form="rejection-reply",
        context=more(rejection={"feedback_given": "more experience with nights"}),
        shows=(
            letter(REFUSED, "Could you share any feedback on my interview?", "I hope our paths cross again."),
            (
                letter(
                    "Thank you for explaining that you needed more experience of nights.",
                    "Could you tell me why I was turned down?",
                ),
                {"context": None},
            ),
            (
                letter(
                    "You told me that my answer on safeguarding had been too general.",
                    "Could you let me know in what respect my interview did not convince you?",
                ),
                {"context": None},
            ),
        ),
        quiet=(
            letter(REFUSED, "Thank you for the feedback about nights; it helps.", "I hope our paths cross again."),
            (
                letter(
                    "Thank you for telling me that you chose somebody else.", "Could you tell me why I was turned down?"
                ),
                {"context": None},
            ),
            (
                letter("You were clear that you wanted somebody by January.", "Could you tell me what I was missing?"),
                {"context": None},
            ),
            letter(
                "You wrote that you needed more experience of nights.",
                "Was it the rota or the handover that worried you?",
            ),
            (
                letter(REFUSED, "Could you share any feedback on my interview?"),
                {"context": more(rejection={"feedback_given": ""})},
            ),
        ),
    ),
    "RJ102": Case(
        form="rejection-reply",
        shows=(
            letter(REFUSED, "I wish the ward well."),
            letter(REFUSED, "I hope our paths cross again, but please do not contact me about other posts."),
        ),
        quiet=(
            letter(REFUSED, "I would be glad to be considered for other roles."),
            letter(REFUSED, "If you are ever short on a Friday, I live ten minutes away."),
            letter(REFUSED, "I hope our paths cross again."),
        ),
    ),
    "OL101": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "I said that I can't stand my present supervisor.",
                "My manager there is a bully.",
                "My marriage is over, so the move suits me.",
                "I sleep badly since the birth.",
                "As I told you, I hold a gas licence, which is not quite true.",
                "I was sacked for swearing at a guest.",
                "I need at least what I have now.",
                "I take tablets for it, and I get panicky: I had a breakdown.",
            )
        ),
        quiet=(
            GOOD,
            letter(OPENING, "My father taught me the trade in his yard.", WISH),
            letter(OPENING, "The child who could not sleep, and the parent who cried, are why I do this work.", WISH),
            letter(
                OPENING, "My manager at Elm House ran the rota with me, and I would take twenty minutes for it.", WISH
            ),
            (
                letter(OPENING, "We are moving to Hull, since my wife has a post there."),
                {"form": "withdrawal"},
            ),
        ),
    ),
    "TO101": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "I'm gonna rock this.",
                "Thx for all.",
                "It was super cool.",
                "You guys are great.",
                "lol, the queue!",
                "I am stoked.",
                "Ain't it so.",
            )
        ),
        quiet=(GOOD, letter(OPENING, "The cool store and the sick bay are next door, and the lit sign helps.", WISH)),
    ),
    "TO102": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "Let's grab a beer.",
                "You looked great in blue.",
                "I feel like we are old friends, my dear friend.",
                "Give my love to your kids.",
                "We really clicked.",
            )
        ),
        quiet=(
            GOOD,
            letter(
                OPENING,
                "The drinks trolley you described would go, and the patients' families would not miss it.",
                WISH,
            ),
        ),
    ),
    "TO111": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                *(
                    "I expect to hear from you by Friday.",
                    "Please reply ASAP.",
                    "I need an answer today.",
                    "I still haven't heard from you.",
                    "Why is it taking so long?",
                    "When do I start?",
                ),
                *(
                    "I look forward to your positive reply.",
                    "You won't find anyone better.",
                    "Let me know by Friday.",
                    "I know I got the job.",
                    "I have been waiting for your answer for two weeks now.",
                ),
            )
        ),
        quiet=(
            GOOD,
            letter(
                OPENING, "I immediately thought of our old manifests, and I can send them as soon as possible.", WISH
            ),
            letter(OPENING, "You said urgent care patients wait longest and nobody is in a hurry.", WISH),
            letter(OPENING, TALK, WISH, "I'll call you on Thursday at ten, as we agreed."),
        ),
    ),
    "TO121": Case(
        form="rejection-reply",
        shows=tuple(
            letter(REFUSED, extra, "Keep me in mind.")
            for extra in (
                "I think this is unfair.",
                "You made a mistake.",
                "It was a waste of my time.",
                "I disagree with your decision.",
                "You clearly did not read my file.",
                "I am disappointed in you.",
                "Your loss.",
                "You chose a less qualified candidate.",
            )
        ),
        quiet=(
            letter(REFUSED, "I was disappointed, of course, and I understand.", "Keep me in mind."),
            (
                letter(OPENING, "You spoke of the rude caller and the unfair rota, and I see why.", WISH),
                {"form": "thank-you"},
            ),
        ),
    ),
    "TO131": Case(
        form="negotiation",
        shows=tuple(
            letter("Thank you for the offer.", extra)
            for extra in (
                "This is my final offer.",
                "Take it or leave it.",
                "If you cannot match $64,000, I will have to decline.",
                "Raise it to $64,000 or I will walk away.",
                "I won't accept less than $64,000.",
            )
        ),
        quiet=(
            letter("Thank you for the offer.", "If $64,000 is out of reach, I would gladly talk about a later review."),
            letter("Thank you for the offer; could we look at $64,000?"),
        ),
    ),
    "TO141": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "I'm so sorry for being nervous.",
                "Sorry to bother you.",
                "I hate to bother you.",
                "Please forgive me for rambling.",
                "I beg you to consider me.",
                "I know I'm not the strongest candidate.",
                "I would do anything for this.",
            )
        ),
        quiet=(GOOD, letter(OPENING, "I was sorry to hear that the kiosk failed.", TALK, WISH)),
    ),
    "TO151": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in ("See you 😊", "Thanks 🙏🏽!", "Glad we met :)", "It was fun ;-)", "I <3 it.")
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, WISH, "Ratio 3:1, item (b) 8) done.".replace(" 8)", "")),
            letter(OPENING, TALK, WISH, name="Lena Fischer\n☎ 555 0100"),
        ),
    ),
    "TO152": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in ("I REALLY want it.", "THANK YOU SO MUCH.", "Great!!!", "What?!")
        ),
        quiet=(GOOD, letter(OPENING, "The ICU RN and NHS ACLS cards, the MIG bay and the US team.", WISH)),
    ),
    "TO161": Case(
        shows=(
            letter("I wanted to express my heartfelt gratitude for the triage tour.", TALK, WISH),
            letter(OPENING, TALK, WISH, "Please do not hesitate to call."),
        ),
        quiet=(GOOD,),
    ),
    "NT101": Case(
        shows=(letter(OPENING, TALK, "You lose an hr at handover b4 the desk opens.", WISH),),
        quiet=(GOOD, letter(OPENING, TALK, "A week of 48 hrs at Marks & Spencer suits me.", WISH)),
    ),
    "NT102": Case(
        shows=(letter(OPENING, TALK, "A second kiosk for the whole of the night.", WISH),),
        quiet=(GOOD, letter(OPENING, TALK, "Many thanks for the tea and for the walk round the ward.", WISH)),
    ),
    "TP101": Case(
        context=CONTEXT,
        shows=(letter(OPENING, TALK, "Dr. Okafor said that nights are short.", WISH),),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "Tom said that nights are short.", WISH),
            letter(OPENING, TALK, 'Your porter said "Okafor\'s ward is the quiet one", and he was right.', WISH),
        ),
    ),
    "TP102": Case(
        context=CONTEXT,
        shows=(letter(OPENING, TALK, "Lena has cut the queue at Tri-County.", WISH),),
        quiet=(GOOD,),
    ),
    "LK201": Case(
        shows=(
            letter(
                OPENING,
                TALK,
                "Lateness doubled after the depot moved, and lateness doubled after the depot moved, mostly trams.",
                WISH,
            ),
            letter(
                OPENING,
                "You told me that half of the new drivers leave before their tenth day.",
                "I have thought about it: half of the new drivers leave before their tenth day.",
                WISH,
            ),
        ),
        quiet=(
            GOOD,
            letter(OPENING, TALK, "We let the crews choose, and the crews chose the plain one.", WISH),
            letter(
                OPENING,
                "You asked about the Senior Signalling Engineer post.",
                "I want the Senior Signalling Engineer post.",
                WISH,
            ),
        ),
    ),
    "LK101": Case(
        shows=(
            (
                letter(OPENING, TALK, WISH, "The manifest idea came to me on the train."),
                {
                    "others": (
                        letter(OPENING, TALK, WISH, "The manifest idea came to me on the train.", greeting="Dear Tom,"),
                    )
                },
            ),
        ),
        quiet=(
            (
                GOOD,
                {
                    "others": (
                        letter(
                            "Thank you for the rota sheet, Tom.",
                            "Easter will break it again, and bidding would not.",
                            "I hope to join.",
                            greeting="Dear Tom,",
                        ),
                    )
                },
            ),
            GOOD,
        ),
    ),
    "LE101": Case(shows=(letter(OPENING, *[TALK] * 14, WISH),), quiet=(GOOD, letter(OPENING, *[TALK] * 8, WISH))),
    "LE102": Case(
        form="linkedin-note",
        shows=("Hi Amara, " + "it was good to hear about the triage queue at night. " * 7,),
        quiet=("Hi Amara, it was good to hear about the triage queue at night. I'd like to stay in touch. Lena",),
    ),
    "LE103": Case(
        shows=(letter(OPENING, "I kept thinking " + "of the queue and of the desk and " * 8 + "of you.", WISH),),
        quiet=(GOOD,),
    ),
    "PR101": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                "I recieve many.",
                "It was definately good.",
                "Wendesday is fine.",
                "I would of come.",
                "Thankyou again.",
                "Alot was new to me.",
                "I would never loose the thread.",
            )
        ),
        quiet=(
            GOOD,
            letter(
                "Thanh and Nkechi showed me Łódź and the QMS, and the colour of the programme (or color of the program).",
                OPENING,
                TALK,
                WISH,
                greeting="Dear Nkechi Adeyemi-Brown,",
            ),
            (
                letter(OPENING, "The zorbling kiosk.", WISH),
                {"context": replace(CONTEXT, role=Role(title="Zorbling nurse"))},
            ),
        ),
    ),
    "PR201": Case(
        shows=tuple(
            letter(OPENING, TALK, WISH, extra)
            for extra in (
                *(
                    "I look forward to hear from you.",
                    "Thank you for take the time.",
                    "The the desk was busy.",
                    "Its the queue that counts.",
                    "Your welcome to call me.",
                    "I has worked there.",
                    "Could you let me know when you decide.",
                ),
                *(
                    "It was a honest talk.",
                    "There is many reasons.",
                    "i would come.",
                    "I have visited the ward yesterday.",
                    "Each of the desks were busy.",
                    "My plan is bigger then yours.",
                ),
            )
        ),
        quiet=(
            GOOD,
            letter(
                OPENING,
                "It's the queue that had had its day; an hour, a unit, a one-off and an honest MRI.",
                "I know how long it takes, and what you do.",
                TALK,
                WISH,
            ),
        ),
    ),
    "PR301": Case(
        shows=(
            letter(
                "vielen Dank für das freundliche Gespräch am Montag. Ich freue mich sehr auf Ihre Antwort und bin mit der Stelle sehr zufrieden.",
                greeting="Sehr geehrte Frau Dr. Okafor,",
            ),
            letter("ありがとうございました。お話を伺えて大変うれしく思います。", greeting=""),
        ),
        quiet=(GOOD,),
    ),
}
