"""The catalogue of events: everything that can have happened, what each needs, and by which other names people call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sincerely.core.etiquette.values import Event


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event. `needs` and `uses` name fields of Event; `thing` says what `about` is the id of; `past` completes "stopped, since ..."."""

    name: str
    meaning: str
    past: str
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    thing: str = ""
    aliases: tuple[str, ...] = ()


def _kind(
    name: str, meaning: str, past: str, needs: str = "", uses: str = "", thing: str = "", aliases: str = ""
) -> Kind:
    return Kind(
        name, meaning, past, tuple(needs.split()), tuple(uses.split()), thing, tuple(aliases.split())
    )  # fmt: skip


_ALL = (
    # The application
    _kind("application-sent", "You applied.", "you applied", "application", "what channel", "", "applied application"),
    _kind("application-withdrawn", "You took your application back.", "you withdrew the application", "application", "contact what", "", "withdrew withdrawn i-withdrew"),
    _kind("application-closed", "The post was filled or closed without a word to you in person.", "the post was closed", "application", "what", "", "position-filled position-closed closed filled"),
    _kind("opening-found", "You found a new opening at an employer that knows you.", "a new opening was found", "employer", "contact people what due", "opening", "new-opening"),
    # Interviews
    _kind("interview-scheduled", "They invited you to an interview; `due` is its start.", "they invited you to an interview", "application", "due people contact channel", "interview", "interview-planned interview-arranged interview-invited"),
    _kind("interview-moved", "An interview was moved; `due` is its new start.", "the interview was moved", "application", "due people contact", "interview", "interview-rescheduled"),
    _kind("interview-cancelled", "An interview was cancelled.", "the interview was cancelled", "application", "contact people", "interview", "interview-canceled"),
    _kind("interview-ended", "An interview took place; `at` is its end, `people` are the interviewers who took part, `due` the day they said they would decide by.", "an interview took place", "application", "people contact due what", "interview", "interview interviewed interview-held interview-done interview-finished"),
    # What was said about time
    _kind("date-named", "They named the day by which they decide or come back to you.", "they named a date", "application due", "contact about what", "", "decision-date decision-date-named decision-expected delay delayed decision-by they-named-a-date"),
    _kind("promise-made", "You or they promised something.", "a promise was made", "by", "what due contact application", "promise", "promise promised"),
    _kind("promise-kept", "What was promised was done.", "the promise was kept", "", "by what contact application", "promise", "promise-fulfilled"),
    # Messages
    _kind("message-received", "A message came from them. `automatic` marks a machine's, `needs_answer` one that waits for yours (`due`: by when).", "they wrote", "", "contact application automatic needs_answer due what channel", "message", "message answer-received answered they-answered reply-received email-received mail-received acknowledgement-received they-wrote"),
    _kind("letter-sent", "You wrote; `form` is the kind of letter (thank-you, status-inquiry ...), `items` what it carried of what they had asked for.", "you wrote", "", "contact people application form what channel items", "", "message-sent email-sent mail-sent sent note-sent i-wrote"),
    _kind("connection-sent", "You sent a connection note on LinkedIn.", "the connection note was sent", "", "contact people application", "", "connection-note-sent linkedin-sent connected linkedin-connected"),
    # Requests
    _kind("request-received", "They asked for something (`items`), perhaps by a day (`due`) and by a way (`channel`); `with_answer` where an answer to the same message is owed besides.", "they asked for something", "", "contact application items due channel what with_answer", "request", "request information-requested information-request documents-requested"),
    _kind("request-acknowledged", "You told them that their request arrived.", "the request was acknowledged", "", "contact application", "request", "acknowledged"),
    _kind("request-answered", "You sent what they asked for.", "the request was answered", "", "contact application items channel", "request", "request-replied request-fulfilled documents-sent"),
    _kind("receipt-confirmed", "They confirmed that what you sent arrived.", "they confirmed receipt", "", "contact application", "request", "received-confirmed arrival-confirmed"),
    # Calls
    _kind("call-missed", "You missed a call of theirs.", "a call was missed", "", "contact application what", "call", "missed-call call-missed-by-me"),
    _kind("call-returned", "You called back.", "you called back", "", "contact application", "call", "returned-call called-back"),
    _kind("call-held", "You spoke by telephone; `items` are what was promised.", "you spoke by telephone", "", "contact application what items", "call", "call called phone-call spoke call-ended"),
    _kind("call-summarised", "You sent a written summary of a call.", "the call was summarised", "", "contact application", "call", "call-summarized call-summary-sent summary-sent"),
    # People
    _kind("representative-met", "You met somebody who represents a company: at a fair, a talk, a visit.", "you met", "", "contact people what", "meeting", "met-representative rep-met company-representative-met"),
    _kind("contact-kept", "You decided to stay in touch with somebody.", "you decided to stay in touch", "", "contact people what", "", "keep-in-touch keep-contact"),
    _kind("contact-released", "You decided to stop: no more reminders about this person.", "you decided to let this contact rest", "contact", "", "", "never release-contact contact-dropped"),
    _kind("contact-moved", "Somebody you know changed employer.", "they changed employer", "contact", "what", "", "job-changed contact-changed-employer"),
    _kind("touchpoint", "You met, called, wrote or worked together: real contact, in either direction.", "you were in touch", "", "contact people what by channel", "", "touch met touched-base coffee"),
    _kind("introduction-made", "Somebody introduced you (`contact` is the new person, `people` who introduced you).", "an introduction was made", "contact", "people what", "introduction", "introduced"),
    _kind("referral-received", "Somebody recommended you to an employer.", "you were recommended", "contact", "application what", "referral", "referral referred recommended"),
    _kind("lead-received", "Somebody told you of a chance (`contact` is the source).", "a lead came", "contact", "application employer what due", "lead", "lead job-lead"),
    _kind("informational-interview-ended", "You had an informational interview or a coffee about the field.", "you had an informational interview", "", "contact people what", "interview", "informational-interview informational-held"),
    _kind("article-found", "You found an article for somebody (`people`).", "an article was found", "", "contact people what", "article", "article"),
    _kind("news-heard", "You heard good news about an employer or a contact.", "news was heard", "", "contact people employer what", "news", "news company-news"),
    _kind("milestone-reached", "You reached something worth telling (`people`: those it matters to).", "a milestone was reached", "", "people contact what", "milestone", "milestone achievement"),
    # Company events
    _kind("gathering-announced", "A company event, webinar or conference was announced; `due` is its start.", "a gathering was announced", "", "due employer people contact what", "gathering", "gathering event-announced webinar-announced"),
    _kind("gathering-attended", "You took part in one (`people`: whom you met there).", "you attended", "", "people contact employer what", "gathering", "event-attended webinar-attended conference-attended attended"),
    # References
    _kind("reference-asked", "You asked somebody to be your reference.", "a reference was asked", "contact", "application", "reference", "reference-requested"),
    _kind("reference-agreed", "They agreed.", "the reference agreed", "contact", "application", "reference", "reference-accepted"),
    _kind("reference-declined", "They declined.", "the reference declined", "contact", "application", "reference", "reference-refused"),
    _kind("reference-needed", "The employer will call your references (`people`), perhaps from a day on (`due`).", "references will be called", "application", "people contact due", "reference-check", "references-requested reference-check references-needed"),
    _kind("reference-briefed", "You told a reference who will call and about what.", "the reference was told", "contact", "application", "reference-check", "reference-told reference-informed"),
    _kind("reference-called", "The employer spoke with a reference.", "the reference was called", "contact", "application", "reference-check", "reference-contacted reference-used"),
    _kind("reference-outcome-told", "You told a reference how it ended.", "the reference knows how it ended", "contact", "application", "reference-check", "reference-outcome outcome-told outcome-known"),
    # Assessments
    _kind("assessment-received", "They sent a test or a task, with its day (`due`) and time limit.", "an assessment came", "application", "due contact what time_limit_minutes", "assessment", "assessment test-received task-received assessment-invited"),
    _kind("assessment-submitted", "You handed it in.", "the assessment was handed in", "application", "contact", "assessment", "assessment-done assessment-sent test-submitted"),
    # Offers
    _kind("offer-received", "They offered you the post; `due` is the day the offer ends; `in_writing` where its terms came on paper or by mail.", "they offered the post", "application", "due contact in_writing what", "offer", "offer offered offer-made"),
    _kind("offer-acknowledged", "You thanked them and said that you are looking at it.", "the offer was acknowledged", "application", "contact", "offer", ""),
    _kind("offer-extended", "They gave you longer; `due` is the new day.", "they gave you longer", "application due", "contact", "offer", "offer-prolonged extension-granted deadline-extended"),
    _kind("time-asked", "You asked for time to consider.", "you asked for time", "application", "due contact", "offer", "time-requested extension-asked extension-requested"),
    _kind("negotiation-sent", "You asked for better terms.", "you asked for other terms", "application", "contact what", "offer", "negotiated counter-sent negotiation asked-for-more"),
    _kind("counter-offer-received", "They answered with other terms; `in_writing` as with an offer.", "they answered with other terms", "application", "due contact in_writing what", "offer", "counter-offer counteroffer counteroffer-received"),
    _kind("written-terms-received", "The terms came in writing.", "the terms came in writing", "application", "contact", "offer", "written-offer-received contract-received offer-letter-received"),
    _kind("offer-accepted", "You accepted.", "you accepted the offer", "application", "contact due", "offer", "accepted i-accepted"),
    _kind("offer-declined", "You declined.", "you declined the offer", "application", "contact what", "offer", "declined offer-rejected offer-refused i-declined"),
    _kind("offer-withdrawn", "They took the offer back.", "they took the offer back", "application", "contact", "offer", "offer-revoked offer-rescinded"),
    # A no, and what is learned
    _kind("rejection-received", "They said no; `feedback_given` where they said why.", "they said no", "application", "contact feedback_given what", "", "rejection rejected refused turned-down no-received they-refused"),
    _kind("feedback-received", "They told you what spoke for and against.", "they gave feedback", "", "contact application what", "", "feedback"),
    _kind("reflection-written", "You wrote down what you learned.", "you wrote it down", "", "application what", "", "reflection reflected"),
    # By hand
    _kind("follow-up-done", "You did what a follow-up asks (`settles` is its key).", "you did it", "settles", "", "", "done follow-up-settled"),
    _kind("follow-up-postponed", "You put a follow-up off (`settles` is its key) until a day (`due`).", "you put it off", "settles due", "", "", "postponed snoozed follow-up-snoozed"),
    _kind("follow-up-dismissed", "You said no to a follow-up (`settles` is its key); its repetitions end too.", "you said no to it", "settles", "", "", "dismissed follow-up-cancelled"),
)  # fmt: skip

#: name -> Kind, in the order of the documentation.
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
#: Kind -> what its `about` is the id of; kinds about nothing are left out.
THINGS: Mapping[str, str] = {kind.name: kind.thing for kind in _ALL if kind.thing}
ALIASES: Mapping[str, str] = MappingProxyType({alias: kind.name for kind in _ALL for alias in kind.aliases})

#: The kinds that change one follow-up by hand, named by its key.
BY_HAND = frozenset({"follow-up-done", "follow-up-postponed", "follow-up-dismissed"})

#: These can happen several times about one thing, so each is an occasion of its own; of all others one thing has one.
SEVERAL = frozenset({"counter-offer-received", "negotiation-sent", "offer-extended", "time-asked", "written-terms-received", "message-received"})  # fmt: skip

#: A letter of this form is at the same time an event of that kind: nobody has to record both.
FORM_IS_KIND: Mapping[str, str] = MappingProxyType(
    {
        "request-acknowledgement": "request-acknowledged",
        "request-reply": "request-answered",
        "call-summary": "call-summarised",
        "linkedin-note": "connection-sent",
        "offer-acknowledgement": "offer-acknowledged",
        "time-request": "time-asked",
        "negotiation": "negotiation-sent",
        "offer-acceptance": "offer-accepted",
        "offer-decline": "offer-declined",
        "withdrawal": "application-withdrawn",
        "reference-request": "reference-asked",
        "reference-heads-up": "reference-briefed",
    }
)


#: Letters written on an occasion of their own: whoever thanks for a talk, or asks how things stand, has answered no message by it.
OF_THEIR_OWN = frozenset(
    {
        "thank-you", "status-inquiry", "feedback-request", "linkedin-note", "keep-in-touch",
        "article-share", "congratulation", "milestone-update", "help-offer", "informational-interview-request", "referral-request",
        "introduction-request", "reference-request", "reference-heads-up",
        "adviser-request", "supporter-message", "gathering-follow-up", "mentor-check-in", "new-opening-interest", "public-post",
    }
)  # fmt: skip

#: With these the terms may come in writing at once.
BRING_TERMS = frozenset({"offer-received", "counter-offer-received"})


def kind_named(name: str) -> Kind | None:
    """Return the kind called `name` or by one of its aliases; underscores, spaces and capitals do not matter. None when there is none."""
    plain = "-".join(name.strip().lower().replace("_", " ").replace("-", " ").split())
    return KINDS.get(ALIASES.get(plain, plain))


def kinds_of(event: Event) -> tuple[str, ...]:
    """Return the kinds an event counts as: its own, and that of the letter it was; terms that came in writing with an offer are written terms."""
    if event.kind == "letter-sent" and event.form in FORM_IS_KIND:
        return (event.kind, FORM_IS_KIND[event.form])
    if event.kind == "letter-sent" and event.items:
        return (event.kind, "request-answered")
    if event.in_writing and event.kind in BRING_TERMS:
        return (event.kind, "written-terms-received")
    return (event.kind,)
