"""The rows: one module per noun."""

from sincerely.journal.models.applications import Application, Interview, Participant, Promise, Strength, Topic
from sincerely.journal.models.drafts import NotesDraft
from sincerely.journal.models.events import Event
from sincerely.journal.models.follow_ups import FollowUp
from sincerely.journal.models.growth import Goal, Practice, Reflection
from sincerely.journal.models.letters import Approval, Letter, MailAccount, Sending, SendingPhase
from sincerely.journal.models.mailboxes import Mailbox, MailGrant, SentCopy
from sincerely.journal.models.messages import Message
from sincerely.journal.models.offers import Decision, Offer
from sincerely.journal.models.people import Contact, Employer
from sincerely.journal.models.remembered import OwnWord, PutAside

__all__ = [
    "Application", "Approval", "Contact", "Decision", "Employer", "Event", "FollowUp", "Goal", "Interview", "Letter", "MailAccount", "MailGrant", "Mailbox", "Message", "NotesDraft", "Offer",
    "OwnWord", "Participant", "Practice", "Promise", "PutAside", "Reflection", "Sending", "SendingPhase", "SentCopy", "Strength", "Topic",
]  # fmt: skip
