"""What dates, places, pay and feedback mean by how they are said: many ways of saying each, and what is said beside them that means something else.

Tuesday 3 November 2026, half past nine in London, is when each was written, unless a case says otherwise.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sincerely.core.reading.facts import facts_of
from sincerely.core.reading.facts.values import Pay
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.data.towns import fact_tables
from sincerely.integrations.holidays import holidays

TABLES = fact_tables(lambda country, year: holidays(country, "", year))
SENT = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
DATES = ("deadline", "decision_by", "interview_start", "interview_end", "slots", "start_date", "offer_expiry")


def read(kind: str, text: str, names: tuple[str, ...], sent: datetime = SENT) -> list[tuple[str, str]]:
    message = Message(
        text=text, sender="Ruth Ferris", address="ruth.ferris@linden.co.uk", to=("ivo.brandt@home.test",), sent=sent, parts=parts_of(text)
    )  # fmt: skip
    found = []
    for fact in facts_of(message, kind, TABLES):
        assert text[fact.start : fact.end] == fact.quote
        if fact.name in names:
            value = fact.value
            found.append(
                (fact.name, f"{value.amount} {value.currency} {value.period}" if isinstance(value, Pay) else str(value))
            )
    return sorted(found)


def east(hours: float) -> datetime:
    """Return the moment of writing as a mail from so many hours east of Greenwich has it."""
    return SENT.replace(tzinfo=timezone(timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ('information-request', 'Could you get these to me by end of play Thursday?', [('deadline', '2026-11-05')]),
        ('information-request', 'We need your documents within two business days.', [('deadline', '2026-11-05')]),
        ('information-request', 'Please return the form no later than close of business on 12 November.', [('deadline', '2026-11-12')]),
        ('information-request', 'If I could have it before the weekend, that would be great.', [('deadline', '2026-11-06')]),
        ('information-request', 'Please send it over by lunchtime tomorrow.', [('deadline', '2026-11-04')]),
        ('information-request', 'We must have your answer by the 10th.', [('deadline', '2026-11-10')]),
        ('information-request', 'Please upload your right-to-work documents before Monday.', [('deadline', '2026-11-08')]),
        ('information-request', 'Please let me have these first thing Monday.', [('deadline', '2026-11-09')]),
        ('information-request', 'Could you reply to this email by 5pm Friday with your notice period?', [('deadline', '2026-11-06 17:00:00+00:00')]),
        ('information-request', 'Deadline for submission: 11/11/2026, 17:00.', [('deadline', '2026-11-11 17:00:00+00:00')]),
        ('information-request', 'You have until Friday to send your proof of address.', [('deadline', '2026-11-06')]),
        ('information-request', 'We ask that you complete the attached form and return it in the next 48 hours.', [('deadline', '2026-11-05 09:30:00+00:00')]),
        ('information-request', 'Please provide your bank details by the end of the week.', [('deadline', '2026-11-06')]),
        ('information-request', 'Kindly share the details at the earliest, latest by 6 Nov EOD.', [('deadline', '2026-11-06')]),
        ('information-request', "We'd be grateful to receive your certificates by return, and in any case by Wednesday week.", [('deadline', '2026-11-11')]),
        ('information-request', 'Can you send me your P45 today?', [('deadline', '2026-11-03')]),
        ('information-request', 'Please get it back to us by Thursday, 5 November at noon.', [('deadline', '2026-11-05 12:00:00+00:00')]),
        ('information-request', 'The form must reach us no later than three working days before your start.', []),
        ('information-request', 'Please reply within a week of receiving this email.', [('deadline', '2026-11-10')]),
        ('information-request', 'Please submit everything by 20/11.', [('deadline', '2026-11-20')]),
        ('information-request', 'Please submit everything by 20.11.', [('deadline', '2026-11-20')]),
        ('information-request', 'The documents are due this Friday.', [('deadline', '2026-11-06')]),
        ('information-request', 'I need this from you by tomorrow noon at the latest.', [('deadline', '2026-11-04 12:00:00+00:00')]),
        ('information-request', 'Documents received after Friday 13 November cannot be considered.', [('deadline', '2026-11-13')]),
        ('information-request', 'HR needs the signed form back by next Tuesday.', [('deadline', '2026-11-10')]),
        ('reference-request', 'Please give us two referees by a week today.', [('deadline', '2026-11-10')]),
        ('reference-request', 'Could we have the names by Friday? We hope to contact them next week.', [('deadline', '2026-11-06')]),
        ('reference-request', 'Please send their contact details by Monday 9 Nov; we will write to them on Tuesday.', [('deadline', '2026-11-09')]),
        ('assessment', 'The link is valid for 5 days.', [('deadline', '2026-11-08')]),
        ('assessment', 'You have 72 hours from receipt of this email to finish the challenge.', [('deadline', '2026-11-06 09:30:00+00:00')]),
        ('assessment', 'The test will close on Sunday 8 November at 23:59 GMT.', [('deadline', '2026-11-08 23:59:00+00:00')]),
        ('assessment', 'Please submit your solution by Monday morning.', [('deadline', '2026-11-09')]),
        ('assessment', 'Your invitation expires on 10 November.', [('deadline', '2026-11-10')]),
        ('assessment', 'This is a reminder that your online assessment must be completed by tomorrow, 4 November, 6 pm.', [('deadline', '2026-11-04 18:00:00+00:00')]),
        ('assessment', 'Take the test any time before 9 November.', [('deadline', '2026-11-08')]),
        ('assessment', 'The assessment window is open from 4 November to 9 November.', [('deadline', '2026-11-09')]),
        ('assessment', 'Our work sample day is on Thursday 12 November, 9.00 to 12.30, in the workshop.', [('interview_end', '2026-11-12 12:30:00+00:00'), ('interview_start', '2026-11-12 09:00:00+00:00')]),
        ('assessment', 'Please complete it within one week.', [('deadline', '2026-11-10')]),
        ('delay', 'We hope to have an answer for you by mid-November.', [('decision_by', '2026-11-15')]),
        ('delay', "The committee sits on 19 November and I'll ring you the day after.", [('decision_by', '2026-11-20')]),
        ('delay', 'You should hear from us within the next two weeks.', [('decision_by', '2026-11-17')]),
        ('delay', 'We expect to make a decision by the end of the month.', [('decision_by', '2026-11-30')]),
        ('delay', 'Bear with us, I should know more on Friday.', [('decision_by', '2026-11-06')]),
        ('delay', 'A decision is not expected before 23 November.', [('decision_by', '2026-11-23')]),
        ('delay', "I'm afraid the decision has slipped to the week commencing 16 November.", [('decision_by', '2026-11-20')]),
        ('delay', 'Final interviews finish on Thursday, so expect news by the following Monday.', [('decision_by', '2026-11-09')]),
        ('delay', 'The role is on hold until January.', []),
        ('delay', "We're now looking at Friday rather than Wednesday for an answer.", [('decision_by', '2026-11-06')]),
        ('acknowledgement', 'Applications close on 13 November; shortlisted candidates will be contacted by 20 November.', [('decision_by', '2026-11-20')]),
        ('acknowledgement', 'If you have not heard from us by 30 November, please assume you have been unsuccessful.', [('decision_by', '2026-11-30')]),
        ('acknowledgement', 'Interviews will be held on 24 and 25 November.', []),
        ('acknowledgement', 'We aim to reply to all applicants within 10 working days.', [('decision_by', '2026-11-17')]),
        ('acknowledgement', "We'll get back to you in two weeks' time.", [('decision_by', '2026-11-17')]),
        ('acknowledgement', 'Thanks for coming in today. We will let you know by the end of next week.', [('decision_by', '2026-11-13')]),
        ('interview-invitation', 'We plan to decide by 20 November.', [('decision_by', '2026-11-20')]),
        ('interview-invitation', 'We would like to invite you to an interview on Thursday 12 November at 2pm.', [('interview_start', '2026-11-12 14:00:00+00:00')]),
        ('interview-invitation', 'Your interview has been booked for 12th November 2026, 14:00 - 15:00.', [('interview_end', '2026-11-12 15:00:00+00:00'), ('interview_start', '2026-11-12 14:00:00+00:00')]),
        ('interview-invitation', 'Date: Thursday, 12 November 2026\nTime: 10.15 am to 11 am\nVenue: Town Hall, Leeds', [('interview_end', '2026-11-12 11:00:00+00:00'), ('interview_start', '2026-11-12 10:15:00+00:00')]),
        ('interview-invitation', 'Could you come in tomorrow at half past ten?', [('interview_start', '2026-11-04 10:30:00+00:00')]),
        ('interview-invitation', 'Are you free for a call on Friday at 11?', [('interview_start', '2026-11-06 11:00:00+00:00')]),
        ('interview-invitation', 'We can do Monday 9 November at 10:00, Tuesday 10 November at 14:30 or Wednesday 11 November at 9:15.', [('slots', '2026-11-09 10:00:00+00:00'), ('slots', '2026-11-10 14:30:00+00:00'), ('slots', '2026-11-11 09:15:00+00:00')]),
        ('interview-invitation', 'Please let me know which of these suits:\n- Mon 9 Nov, 10am\n- Tue 10 Nov, 2pm\n- Wed 11 Nov, 4.30pm', [('slots', '2026-11-09 10:00:00+00:00'), ('slots', '2026-11-10 14:00:00+00:00'), ('slots', '2026-11-11 16:30:00+00:00')]),
        ('interview-invitation', 'Would Thursday the 12th at 3 or Friday the 13th at 10 suit you better?', [('slots', '2026-11-12 15:00:00+00:00'), ('slots', '2026-11-13 10:00:00+00:00')]),
        ('interview-invitation', 'How about next Wednesday, 3pm? Please confirm by Friday.', [('deadline', '2026-11-06'), ('interview_start', '2026-11-11 15:00:00+00:00')]),
        ('interview-invitation', 'The interview is on 12/11/2026 at 1400 hrs.', [('interview_start', '2026-11-12 14:00:00+00:00')]),
        ('interview-invitation', 'Please arrive at 9.45 for a 10.00 start on Thursday 12 November.', [('interview_start', '2026-11-12 10:00:00+00:00')]),
        ('interview-invitation', "We'd love to see you for a trial shift this Saturday from 7am till 1pm.", [('interview_end', '2026-11-07 13:00:00+00:00'), ('interview_start', '2026-11-07 07:00:00+00:00')]),
        ('interview-invitation', 'Your slot is Tuesday 10 November 2026 11:30-12:15 (GMT).', [('interview_end', '2026-11-10 12:15:00+00:00'), ('interview_start', '2026-11-10 11:30:00+00:00')]),
        ('scheduling', "I'm afraid we have to move your interview from Thursday 12 November at 10 to Friday 13 November at 11.", [('interview_start', '2026-11-13 11:00:00+00:00')]),
        ('scheduling', 'Tom is ill, so Thursday at 2 is off. Could you do Friday at 2 instead?', [('interview_start', '2026-11-06 14:00:00+00:00')]),
        ('scheduling', 'Your interview originally scheduled for 5 November at 9 am will now take place on 9 November at the same time.', [('interview_start', '2026-11-09 09:00:00+00:00')]),
        ('scheduling', 'Can we push back our call by an hour, to 3 pm on Wednesday?', [('interview_start', '2026-11-04 15:00:00+00:00')]),
        ('scheduling', 'Confirming Monday, November 9 at 11:00 AM.', [('interview_start', '2026-11-09 11:00:00+00:00')]),
        ('scheduling', 'Which works best: Mon 9th 10-11, Tue 10th 2-3 or Thu 12th 4-5?', [('slots', '2026-11-09 10:00:00+00:00'), ('slots', '2026-11-10 14:00:00+00:00'), ('slots', '2026-11-12 16:00:00+00:00')]),
        ('scheduling', 'Just to confirm we are meeting on Thursday at 4.', [('interview_start', '2026-11-05 16:00:00+00:00')]),
        ('scheduling', "I have to cancel tomorrow's interview. I will be in touch with a new date.", []),
        ('scheduling', 'Please send me your availability for next week by Friday noon.', [('deadline', '2026-11-06 12:00:00+00:00')]),
        ('scheduling', 'The panel can now only meet you at 15:30 on the 12th.', [('interview_start', '2026-11-12 15:30:00+00:00')]),
        ('offer', 'Please sign and return the contract by Friday 13 November. Your first day would be Monday 7 December.', [('offer_expiry', '2026-11-13'), ('start_date', '2026-12-07')]),
        ('offer', 'The offer remains open until 5pm on 10 November.', [('offer_expiry', '2026-11-10 17:00:00+00:00')]),
        ('offer', 'We would like you to start on 4 January 2027, and ask for your decision within 7 days.', [('offer_expiry', '2026-11-10'), ('start_date', '2027-01-04')]),
        ('offer', 'Start date: 01/12/2026', [('start_date', '2026-12-01')]),
        ('offer', 'This offer will lapse if we have not heard from you by Monday.', [('offer_expiry', '2026-11-09')]),
        ('offer', 'Could you let us know by the end of the week whether you accept?', [('offer_expiry', '2026-11-06')]),
        ('offer', 'The post begins on 1 January 2027 and runs to 31 December 2027.', [('start_date', '2027-01-01')]),
        ('offer', "If you could give me a yes or no by Thursday I'd be grateful.", [('offer_expiry', '2026-11-05')]),
        ('offer', 'We would want you in post from 1 December.', [('start_date', '2026-12-01')]),
        ('offer', 'Take your time, but I do need to know before the weekend.', [('offer_expiry', '2026-11-06')]),
        ('offer', 'Your employment will commence on Monday, 30 November 2026, subject to references.', [('start_date', '2026-11-30')]),
        ('offer', 'You will receive the written contract by Wednesday.', []),
        ('offer', 'Take the weekend to think about it and ring me on Monday.', [('offer_expiry', '2026-11-09')]),
        ('counter-offer', 'We can extend the deadline to 13 November.', [('offer_expiry', '2026-11-13')]),
        ('counter-offer', 'We can move your start to 4 January, but need an answer by Thursday.', [('offer_expiry', '2026-11-05'), ('start_date', '2027-01-04')]),
        ('counter-offer', 'The board meets on Thursday and I will come back to you on Friday.', [('decision_by', '2026-11-06')]),
        ('counter-offer', 'This is our final offer and is valid until 9 November.', [('offer_expiry', '2026-11-09')]),
        ('delay', 'Good news travels slowly: the trustees vote on Monday 16 November, and I will email every candidate that evening.', [('decision_by', '2026-11-16')]),
        ('delay', "There is one more person to see on Wednesday. You'll have your answer by Friday.", [('decision_by', '2026-11-06')]),
        ('delay', 'We had hoped to let you know today, but it will now be Thursday.', [('decision_by', '2026-11-05')]),
        ('delay', 'Please allow us until 20 November.', [('decision_by', '2026-11-20')]),
        ('delay', 'I know we said Monday. It will be the end of next week now.', [('decision_by', '2026-11-13')]),
        ('delay', 'The budget is approved on the 12th, and after that I can give you a firm answer.', [('decision_by', '2026-11-12')]),
        ('delay', 'Our HR lead is on annual leave until 16 November. She will call you when she is back.', []),
        ('delay', "We'd like to speak to you again in the new year.", []),
        ('acknowledgement', 'We have received your application for the post of porter. The closing date is 15 November and interviews will be held on 26 November.', []),
        ('acknowledgement', 'Your application has been received. We will review it and respond within five working days.', [('decision_by', '2026-11-10')]),
        ('acknowledgement', 'Thank you, all received. The panel will make its decision on Thursday 12 November.', [('decision_by', '2026-11-12')]),
        ('information-request', 'Kindly revert with the below details before 4 PM today.', [('deadline', '2026-11-03 16:00:00+00:00')]),
        ('information-request', 'Please fill the form on or before 10th November 2026.', [('deadline', '2026-11-10')]),
        ('information-request', 'To keep your start on 1 December, we need your P45 back by 20 November.', [('deadline', '2026-11-20')]),
        ('information-request', 'Could you let me have a copy of your certificate when you come in on Thursday?', [('deadline', '2026-11-05')]),
        ('information-request', 'The attached must be completed and returned to this office not later than Friday, 13th November, 2026.', [('deadline', '2026-11-13')]),
        ('information-request', "Sorry to chase. I asked on 27 October for your driving licence and still don't have it. Can I have it by tomorrow?", [('deadline', '2026-11-04')]),
        ('information-request', 'We need it ASAP, ideally today.', [('deadline', '2026-11-03')]),
        ('information-request', "If we don't get the documents by 9 November, we will have to withdraw your application.", [('deadline', '2026-11-09')]),
        ('information-request', 'Veuillez nous envoyer votre diplôme avant le 12 novembre.', [('deadline', '2026-11-11')]),
        ('information-request', 'Merci de nous retourner le formulaire au plus tard le vendredi 6 novembre.', [('deadline', '2026-11-06')]),
        ('information-request', 'Por favor, envíenos su título antes del 10 de noviembre.', [('deadline', '2026-11-09')]),
        ('information-request', 'Proszę przesłać skan dyplomu do piątku 6 listopada.', [('deadline', '2026-11-06')]),
        ('reference-request', 'Could I have two names by Thursday lunchtime? I want to ring them before we meet on Friday.', [('deadline', '2026-11-05')]),
        ('assessment', 'Please complete both parts before our call on Thursday.', [('deadline', '2026-11-05')]),
        ('assessment', "The exercise should take no more than two hours; send it whenever it's ready, but not after Sunday.", [('deadline', '2026-11-08')]),
        ('assessment', 'Reminder: 2 days left to finish your test.', [('deadline', '2026-11-05')]),
        ('assessment', 'Please join us for a practical test on Saturday 14 November from 8 a.m. to noon at our workshop in Hull.', [('interview_end', '2026-11-14 12:00:00+00:00'), ('interview_start', '2026-11-14 08:00:00+00:00')]),
        ('interview-invitation', "Great to hear you're interested! Would this Thursday (5th) at 4:15pm work?", [('interview_start', '2026-11-05 16:15:00+00:00')]),
        ('interview-invitation', 'We are interviewing on Tuesday 10 and Wednesday 11 November. Your appointment is on the Wednesday at 13:45.', [('interview_start', '2026-11-11 13:45:00+00:00')]),
        ('interview-invitation', 'The interview will last about an hour, starting at 2.30 p.m. on Monday, 9 November.', [('interview_start', '2026-11-09 14:30:00+00:00')]),
        ('interview-invitation', 'Please pick one: (a) Thu 5 Nov 09:00, (b) Thu 5 Nov 16:00, (c) Fri 6 Nov 12:00. Kindly reply by Wednesday.', [('deadline', '2026-11-04'), ('slots', '2026-11-05 09:00:00+00:00'), ('slots', '2026-11-05 16:00:00+00:00'), ('slots', '2026-11-06 12:00:00+00:00')]),
        ('interview-invitation', 'You are invited for an oral interview scheduled as follows: Date: Wednesday, 11th November, 2026. Time: 9:00am prompt.', [('interview_start', '2026-11-11 09:00:00+00:00')]),
        ('interview-invitation', 'When: Nov 12, 2026 3:00 PM - 3:45 PM', [('interview_end', '2026-11-12 15:45:00+00:00'), ('interview_start', '2026-11-12 15:00:00+00:00')]),
        ('interview-invitation', 'Wir laden Sie herzlich zu einem Gespräch am Donnerstag, den 12. November 2026 um 14:30 Uhr ein.', [('interview_start', '2026-11-12 14:30:00+00:00')]),
        ('interview-invitation', 'Nous vous proposons un entretien le jeudi 12 novembre à 14h30.', [('interview_start', '2026-11-12 14:30:00+00:00')]),
        ('interview-invitation', 'Serdecznie zapraszamy na rozmowę w czwartek 12 listopada o godz. 10:00.', [('interview_start', '2026-11-12 10:00:00+00:00')]),
        ('scheduling', 'Apologies, Thursday 5 November no longer works. Can we do Friday 6 November, same time?', [('interview_start', '2026-11-06')]),
        ('scheduling', 'New time: Wednesday 11 November, 10:30-11:15. Old time: Tuesday 10 November, 9:00.', [('interview_end', '2026-11-11 11:15:00+00:00'), ('interview_start', '2026-11-11 10:30:00+00:00')]),
        ('scheduling', 'We will have to bring the interview forward by a day, to Wednesday the 11th at 2pm.', [('interview_start', '2026-11-11 14:00:00+00:00')]),
        ('scheduling', 'See you tomorrow at 9!', [('interview_start', '2026-11-04 09:00:00+00:00')]),
        ('scheduling', 'Your interview has been rescheduled. It was: Mon 9 Nov 10:00. It is now: Tue 10 Nov 15:00.', [('interview_start', '2026-11-10 15:00:00+00:00')]),
        ('scheduling', 'Sorry, the 5th is out for us. Let me know three times next week that suit you, by tomorrow night if you can.', [('deadline', '2026-11-04')]),
        ('offer', "You'd begin on Monday 16 November. Shout by Thursday if you're in!", [('offer_expiry', '2026-11-05'), ('start_date', '2026-11-16')]),
        ('offer', 'Your appointment takes effect from 4th January 2027. You are required to indicate acceptance within five (5) working days.', [('offer_expiry', '2026-11-10'), ('start_date', '2027-01-04')]),
        ('offer', 'The contract is fixed term from 1 February 2027 until 31 January 2028.', [('start_date', '2027-02-01')]),
        ('counter-offer', 'I can hold the place for you until Friday, no longer.', [('offer_expiry', '2026-11-06')]),
        ('counter-offer', 'We agree to a start on 11 January 2027. Please confirm by tomorrow.', [('offer_expiry', '2026-11-04'), ('start_date', '2027-01-11')]),
    ],
)  # fmt: skip
def test_a_date_is_told_by_who_acts_by_then(kind: str, text: str, said: list[tuple[str, str]]) -> None:
    assert read(kind, text, DATES) == said


@pytest.mark.parametrize(
    ("name", "kind", "text", "hours", "said"),
    [
        ('place', 'interview-invitation', 'We would like to invite you to an interview at 4 Mill Lane, Leeds on Tuesday 10 November at 10 am.', 0, ['4 Mill Lane, Leeds']),
        ('place', 'interview-invitation', 'The interview will take place on Thursday 12 November at 2pm in Room 214, Civic Centre, Hull.', 0, ['Room 214, Civic Centre, Hull']),
        ('place', 'interview-invitation', 'Come to our Manchester office on Friday 6 November at 11.', 0, ['our Manchester office']),
        ('place', 'interview-invitation', "Your interview is on 12 November at 9.30 at St Luke's Hospital, Level 3, Outpatients.", 0, ["St Luke's Hospital, Level 3, Outpatients"]),
        ('place', 'interview-invitation', "We'd like to meet you on Thursday 12 November at 10. The address is 17 Harbour Road, Oban PA34 4LF.", 0, ['17 Harbour Road, Oban PA34 4LF']),
        ('place', 'interview-invitation', "Can you come down to the yard on Monday at 8? It's on Station Road behind the Co-op.", 0, ['the yard']),
        ('place', 'interview-invitation', 'Interview: Thursday 12 November, 2pm\nWhere: The Old Library, Church Street, Ludlow', 0, ['The Old Library, Church Street, Ludlow']),
        ('place', 'interview-invitation', 'Location: Microsoft Teams\nDate: 12 November at 2 pm', 0, []),
        ('place', 'interview-invitation', 'The interview will be by video on Thursday at 2 pm.', 0, []),
        ('place', 'interview-invitation', 'Please come to the school reception at 8.45 on Thursday 12 November for a 9.00 start.', 0, ['the school reception']),
        ('place', 'interview-invitation', 'Your trial shift is on Saturday at 9 at The Fox and Hounds, High Street, Thame.', 0, ['The Fox and Hounds, High Street, Thame']),
        ('place', 'interview-invitation', 'Meet me on Friday at 3 at the café opposite the station.', 0, ['the café opposite the station']),
        ('place', 'scheduling', 'We have moved your interview on 12 November at 10 am to Conference Room B on the second floor.', 0, ['Conference Room B on the second floor']),
        ('salary', 'offer', 'The salary is £31,500 per annum, paid monthly.', 0, ['31500 GBP year']),
        ('salary', 'offer', 'We can offer you a starting salary of $72,000 a year plus a $5,000 sign-on bonus.', -5, ['72000 USD year']),
        ('salary', 'offer', 'The hourly rate is £13.45, rising to £14 after probation.', 0, ['13.45 GBP hour']),
        ('salary', 'offer', 'Base: 68k, bonus: 10%.', 0, ['68000 GBP year']),
        ('salary', 'offer', 'You would be on Band 5, £29,970 rising to £36,483.', 0, ['29970 GBP year']),
        ('salary', 'offer', 'Das Bruttogehalt beträgt 3.850 € im Monat.', 0, ['3850 EUR month']),
        ('salary', 'offer', 'Your CTC will be INR 18,50,000 per annum.', 0, ['1850000 INR year']),
        ('salary', 'offer', 'Your monthly gross is NGN 450,000.', 0, ['450000 NGN month']),
        ('salary', 'offer', 'We offer 52.000 EUR brutto/Jahr.', 0, ['52000 EUR year']),
        ('salary', 'counter-offer', 'We could go up to £34,000, but not to the £36,000 you asked for.', 0, ['34000 GBP year']),
        ('salary', 'counter-offer', 'We are able to increase the base from £40,000 to £42,500.', 0, ['42500 GBP year']),
        ('salary', 'offer', 'The pay is 15 euro an hour and a 13th month.', 0, ['15 EUR hour']),
        ('salary', 'offer', 'Salary: AED 14,000 per month all-inclusive (basic AED 8,000, housing AED 4,000, transport AED 2,000).', 0, ['14000 AED month']),
        ('salary', 'counter-offer', "We can't move on salary, which stays at £28,000, but we'll add three days of leave.", 0, ['28000 GBP year']),
        ('salary', 'offer', 'Gross annual salary of €48,000 in 14 payments.', 0, ['48000 EUR year']),
        ('salary', 'offer', 'Total package $120,000: base $105,000 and a 10% bonus target.', -5, ['105000 USD year']),
        ('salary', 'offer', "We're delighted to offer R38 000 per month cost to company.", 0, ['38000 ZAR month']),
        ('salary', 'offer', 'Pay point 12, which is currently £25,545 (pro rata £15,327 for 22 hours).', 0, ['25545 GBP year']),
        ('salary', 'offer', 'PLN 9 500 brutto miesięcznie, umowa o pracę.', 0, ['9500 PLN month']),
        ('feedback', 'rejection', "Unfortunately, we won't be taking you forward. You interviewed well, but another candidate had more experience with children.", 0, ['You interviewed well, but another candidate had more experience with children']),
        ('feedback', 'rejection', 'Your answers on safeguarding were strong; we would have liked more detail on data.', 0, ['Your answers on safeguarding were strong; we would have liked more detail on data']),
        ('feedback', 'rejection', 'Thank you for your interest. Your application was carefully considered.', 0, []),
        ('feedback', 'rejection', 'If I may give one piece of advice: slow down a little when you answer.', 0, ['slow down a little when you answer']),
        ('feedback', 'rejection', 'You were our second choice.', 0, ['You were our second choice']),
        ('feedback', 'rejection', 'Your CV is impressive, but we have decided to move forward with other candidates.', 0, []),
        ('feedback', 'rejection', 'Feedback: strong technical skills, needs more client-facing experience.', 0, ['strong technical skills, needs more client-facing experience']),
        ('time_zone', 'interview-invitation', 'Could you do Thursday at 2 pm Eastern?', -5, ['America/New_York']),
        ('time_zone', 'interview-invitation', 'Your interview is on Thursday at 10:00 CET.', 0, ['Europe/Paris']),
        ('time_zone', 'interview-invitation', 'Come to our Boston office on Thursday at 2 pm.', -5, ['America/New_York']),
        ('time_zone', 'interview-invitation', 'The call is on Friday 6 November at 11 am Singapore time.', 0, ['Asia/Singapore']),
        ('time_zone', 'interview-invitation', 'We meet on Friday at 9 am at 12 Rue de Rivoli, Paris.', 1, ['Europe/Paris']),
        ('time_zone', 'interview-invitation', "Let's talk on Thursday at 3pm PT.", 0, ['America/Los_Angeles']),
        ('time_zone', 'interview-invitation', 'Interview: Friday 6 November, 10 am IST, Pune office.', 0, ['Asia/Kolkata']),
        ('time_zone', 'interview-invitation', 'Please join on Thursday at 2 pm.\n\nKind regards\nJo Park\nPortland, Oregon', -8, ['America/Los_Angeles']),
        ('time_zone', 'interview-invitation', 'Please join on Thursday at 2 pm.\n\nKind regards\nJo Park\nMelbourne VIC 3000', 11, ['Australia/Melbourne']),
        ('time_zone', 'interview-invitation', 'Das Gespräch ist am Donnerstag um 14 Uhr in München.', 1, ['Europe/Berlin']),
    ],
)  # fmt: skip
def test_places_pay_feedback_and_zones_are_read_whole(
    name: str, kind: str, text: str, hours: float, said: list[str]
) -> None:
    assert read(kind, text, (name,), east(hours)) == [(name, value) for value in said]


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("information-request", "What is your notice period, and what salary are you looking for?", ["notice period", "salary expectation"]),
        ("information-request", "How much notice do you have to give? And when could you start?", ["notice period", "earliest start date"]),
        ("information-request", "Do you have a clean driving licence? Are you happy to work alternate weekends?", ["clean driving licence", "happy to work alternate weekends"]),
        ("information-request", "Do you need a visa to work here?", ["right to work"]),
        ("information-request", "Do you have any questions?", []),
        ("reference-request", "Please send us the names and phone numbers of two referees by Friday.", ["names and phone numbers of two referees"]),
        ("reference-request", "Could you give us two referees? Name, email and mobile please.", ["two referees (Name, email, mobile)"]),
        ("reference-request", "Your second referee has replied, thank you.", []),
        ("offer", "Please sign the contract and return it by Friday.", ["signed contract"]),
        ("offer", "Kindly confirm your acceptance in writing.", ["written acceptance"]),
        ("offer", "Once you have signed the contract we will order your uniform.", []),
        ("information-request", "Please send your passport to HR before 12 noon on Friday.", ["passport"]),
        ("information-request", "We would like to invite you to an interview at 4 Mill Lane, Leeds.", []),
        ("information-request", "I'm missing your signed consent form. We still don't have your transcripts.", ["signed consent form", "transcripts"]),
        ("information-request", "What shirt size are you?", ["shirt size"]),
        ("information-request", "Can I get your National Insurance number and bank details for payroll?", ["National Insurance number", "bank details"]),
        ("information-request", "Kindly share the following: 1) Updated resume 2) Expected CTC", ["Updated resume", "Expected CTC"]),
        ("information-request", "To complete your file I require:\n\n* Original certificate\n* Two photos\n", ["Original certificate", "Two photos"]),
        ("interview-invitation", "Please let us know if you need any adjustments.", []),
        ("interview-invitation", "We will give you a tour and lunch.", []),
        ("scheduling", "Please send me three dates that would suit you.", ["three dates"]),
        ("offer", "Let me know your T-shirt size and any dietary needs.", ["T-shirt size", "dietary needs"]),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_a_noun_phrase(kind: str, text: str, said: list[str]) -> None:
    assert [value for _, value in read(kind, text, ("requested_items",))] == sorted(said)
