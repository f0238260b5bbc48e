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


#: The judge of dates is taught by these too (scripts/train_fact_dates.py).
SAID_DATES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("delay", "The owner is away with his knee. Give us two more weeks.", [("decision_by", "2026-11-17")]),
    ('interview-invitation', 'Can you come this afternoon at 4 pm?', [('slots', '2026-11-03 16:00:00+00:00')]),
    ('interview-invitation', 'Could you come in on Friday at 10 am?', [('slots', '2026-11-06 10:00:00+00:00')]),
    ('scheduling', 'Any chance of tomorrow, half nine?', [('slots', '2026-11-04 09:30:00+00:00')]),
    ('scheduling', 'Shall we say Monday at ten past nine?', [('slots', '2026-11-09 09:10:00+00:00')]),
    ('scheduling', 'Your interview tomorrow is moving back by half an hour, from 1pm to 1.30pm.', [('interview_start', '2026-11-04 13:30:00+00:00')]),
    ('scheduling', 'Can you do the 10th or the 11th, 4pm both days?', [('slots', '2026-11-10 16:00:00+00:00'), ('slots', '2026-11-11 16:00:00+00:00')]),
    ('interview-invitation', 'How would Thursday at twenty to two or Friday at noon suit you?', [('slots', '2026-11-05 13:40:00+00:00'), ('slots', '2026-11-06 12:00:00+00:00')]),
    ('interview-invitation', "You may come at 9 am on any of these days: Tuesday 10th or Wednesday 11th November.", [('slots', '2026-11-10 09:00:00+00:00'), ('slots', '2026-11-11 09:00:00+00:00')]),
    ('counter-offer', "That is our best. I'll hold it until noon on Monday.", [('offer_expiry', '2026-11-09 12:00:00+00:00')]),
    ('delay', "The vote is on 19 November. I'll be in touch the Monday after the vote.", [('decision_by', '2026-11-23')]),
    ('information-request', 'Could you get these to me by end of play Thursday?', [('deadline', '2026-11-05')]),
    ('information-request', 'We need your documents within two business days.', [('deadline', '2026-11-05')]),
    ('information-request', 'Please return the form no later than close of business on 12 November.', [('deadline', '2026-11-12')]),
    ('information-request', 'If I could have it before the weekend, that would be great.', [('deadline', '2026-11-06')]),
    ('information-request', 'Please send it over by lunchtime tomorrow.', [('deadline', '2026-11-04')]),
    ('information-request', 'We must have your answer by the 10th.', [('deadline', '2026-11-10')]),
    ('information-request', 'Please upload your right-to-work documents before Monday.', [('deadline', '2026-11-09')]),
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
    ('assessment', 'Take the test any time before 9 November.', [('deadline', '2026-11-09')]),
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
    ('interview-invitation', 'Could you do Wed 11/18 at 10 am PT?', [('slots', '2026-11-18 10:00:00-08:00')]),
    ('scheduling', 'Tom is ill, so Thursday at 2 is off. Could you do Friday at 2 instead?', [('slots', '2026-11-06 14:00:00+00:00')]),
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
    ('information-request', 'Veuillez nous envoyer votre diplôme avant le 12 novembre.', [('deadline', '2026-11-12')]),
    ('information-request', 'Merci de nous retourner le formulaire au plus tard le vendredi 6 novembre.', [('deadline', '2026-11-06')]),
    ('information-request', 'Por favor, envíenos su título antes del 10 de noviembre.', [('deadline', '2026-11-10')]),
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
    ('interview-invitation', "Hi Ivo, thanks for applying. Can you come in for a chat on Thursday at 2? We're at the depot on Carr Lane.", [('interview_start', '2026-11-05 14:00:00+00:00')]),
    ('interview-invitation', "We'd like to see you at 11.15 on Wednesday the 11th. Ask for me at the front gate.", [('interview_start', '2026-11-11 11:15:00+00:00')]),
    ('interview-invitation', 'Your interview has been arranged for Monday 16th November at 9.45am. Please confirm your attendance by Thursday.', [('deadline', '2026-11-05'), ('interview_start', '2026-11-16 09:45:00+00:00')]),
    ('interview-invitation', 'Interview: Fri 13 Nov, 1.30pm to 2.15pm, Room 4.', [('interview_end', '2026-11-13 14:15:00+00:00'), ('interview_start', '2026-11-13 13:30:00+00:00')]),
    ('interview-invitation', 'We are seeing people all day next Tuesday and could fit you in at half past three.', [('interview_start', '2026-11-10 15:30:00+00:00')]),
    ('interview-invitation', 'Would you be free for a phone call tomorrow afternoon, say around 4?', [('interview_start', '2026-11-04 16:00:00+00:00')]),
    ('interview-invitation', 'I have these times left: Mon 9 Nov 10am, Tues 10 Nov 2pm, Thurs 12 Nov 4.30pm. First come, first served.', [('slots', '2026-11-09 10:00:00+00:00'), ('slots', '2026-11-10 14:00:00+00:00'), ('slots', '2026-11-12 16:30:00+00:00')]),
    ('interview-invitation', 'Could you manage either Wednesday 11 November at 9 or Friday 13 November at 11?', [('slots', '2026-11-11 09:00:00+00:00'), ('slots', '2026-11-13 11:00:00+00:00')]),
    ('interview-invitation', 'Come for a trial shift this Saturday, 7am start, finishing around 1pm.', [('interview_end', '2026-11-07 13:00:00+00:00'), ('interview_start', '2026-11-07 07:00:00+00:00')]),
    ('interview-invitation', 'It will be on Microsoft Teams on the 19th of November, starting at ten and ending at eleven.', [('interview_end', '2026-11-19 11:00:00+00:00'), ('interview_start', '2026-11-19 10:00:00+00:00')]),
    ('interview-invitation', 'Having read your letter of 28 October, we would like to invite you to meet the team on 10 November from 14:00 until about 16:00.', [('interview_end', '2026-11-10 16:00:00+00:00'), ('interview_start', '2026-11-10 14:00:00+00:00')]),
    ('interview-invitation', 'Please book a slot before midnight on Sunday using the link below. Interviews run from 16 to 20 November.', [('deadline', '2026-11-08')]),
    ('interview-invitation', "I'm back in the office on Thursday; shall we say Friday at 10am for the interview?", [('interview_start', '2026-11-06 10:00:00+00:00')]),
    ('interview-invitation', 'We spoke on Friday at the fair. Are you able to visit the nursery on Tuesday 10th at 9:15?', [('interview_start', '2026-11-10 09:15:00+00:00')]),
    ('interview-invitation', 'Date: Wednesday 18 November 2026\nTime: 13:00 - 13:40\nPlace: Harbour Office\n\nLet us know by 11 November if you need any adjustments.', [('deadline', '2026-11-11'), ('interview_end', '2026-11-18 13:40:00+00:00'), ('interview_start', '2026-11-18 13:00:00+00:00')]),
    ('interview-invitation', 'Just pop in any time after 3 on Friday and ask for Col.', [('interview_start', '2026-11-06 15:00:00+00:00')]),
    ('scheduling', "Sorry, Thursday won't work after all. Can we do Friday at the same time, 11am?", [('interview_start', '2026-11-06 11:00:00+00:00')]),
    ('scheduling', 'We need to push your interview from Wednesday 10am to Thursday 10am.', [('interview_start', '2026-11-05 10:00:00+00:00')]),
    ('scheduling', 'Could we bring it forward by an hour, to 1pm tomorrow?', [('interview_start', '2026-11-04 13:00:00+00:00')]),
    ('scheduling', 'Thanks for letting us know. We can see you on Monday 9th at 2.30 instead.', [('interview_start', '2026-11-09 14:30:00+00:00')]),
    ('scheduling', 'Please note the new time: Tuesday 10 November, 3.45pm. Everything else stays as it was.', [('interview_start', '2026-11-10 15:45:00+00:00')]),
    ('scheduling', 'Which of these would suit you best? Wed 11th 9.30, Thurs 12th 1.15 or Fri 13th 3pm. Let me know today if you can.', [('deadline', '2026-11-03'), ('slots', '2026-11-11 09:30:00+00:00'), ('slots', '2026-11-12 13:15:00+00:00'), ('slots', '2026-11-13 15:00:00+00:00')]),
    ('scheduling', "Your call is still on for Thursday at 4pm. If you can't make it, tell me by tomorrow lunchtime.", [('deadline', '2026-11-04'), ('interview_start', '2026-11-05 16:00:00+00:00')]),
    ('scheduling', 'The manager was called away this morning. Would tomorrow at 9 be all right instead?', [('slots', '2026-11-04 09:00:00+00:00')]),
    ('scheduling', 'When are you free the week of 16 November? Please send me two or three times by Friday.', [('deadline', '2026-11-06')]),
    ('scheduling', 'The 12th is fine with us. See you then at 8.30am.', [('interview_start', '2026-11-12 08:30:00+00:00')]),
    ('scheduling', "I had you down for 2pm on the 9th but the hall is taken; it'll have to be the 10th, also 2pm.", [('interview_start', '2026-11-10 14:00:00+00:00')]),
    ('information-request', 'Before we can go any further we need a copy of your DBS certificate. Can you get it to me this week?', [('deadline', '2026-11-06')]),
    ('information-request', 'Fill in the attached and pop it back to me by Weds please.', [('deadline', '2026-11-04')]),
    ('information-request', 'Occupational health want the questionnaire back within 7 days.', [('deadline', '2026-11-10')]),
    ('information-request', 'We are still waiting for your medical form, which was due last Friday. Please send it by tomorrow.', [('deadline', '2026-11-04')]),
    ('information-request', 'Payroll runs on the 20th, so I need your bank details no later than the 13th.', [('deadline', '2026-11-13')]),
    ('information-request', "If we don't receive the documents by 16 November your application will be closed.", [('deadline', '2026-11-16')]),
    ('information-request', 'Please reply to this message by 23:59 on 9 November (UK time).', [('deadline', '2026-11-09 23:59:00+00:00')]),
    ('information-request', 'When could you start? We are hoping for 1 December.', []),
    ('assessment', 'You have five days to complete it, starting from today.', [('deadline', '2026-11-08')]),
    ('assessment', 'Please hand in your lesson plan by Sunday night; you will teach it on Tuesday 10th at 10.10.', [('deadline', '2026-11-08'), ('interview_start', '2026-11-10 10:10:00+00:00')]),
    ('assessment', "The task should take about two hours. There's no rush, but we'd like it back by Monday week.", [('deadline', '2026-11-16')]),
    ('assessment', 'The portal opens on Thursday and closes at 5pm on Monday 9 November.', [('deadline', '2026-11-09 17:00:00+00:00')]),
    ('assessment', 'Your practical test is at our Leeds workshop on Friday 13 November, 8am sharp.', [('interview_start', '2026-11-13 08:00:00+00:00')]),
    ('assessment', "We noticed you haven't started yet. Your link expires tomorrow at 6pm.", [('deadline', '2026-11-04 18:00:00+00:00')]),
    ('assessment', 'Send me the two pages by email whenever suits, as long as I have them by the 15th.', [('deadline', '2026-11-15')]),
    ('reference-request', 'Could you let me have names and numbers for two referees by the end of Thursday?', [('deadline', '2026-11-05')]),
    ('reference-request', 'We have written to Mrs Hale on 30 October and not heard back. Could you chase her, or name another by the 10th?', [('deadline', '2026-11-10')]),
    ('reference-request', "We'd like to start on the references straight away, so if you could send details tonight that would be brilliant.", [('deadline', '2026-11-03')]),
    ('delay', 'Because of half term nobody has been here to sign it off. I hope to have news for you on Monday.', [('decision_by', '2026-11-09')]),
    ('delay', "The committee meets again on 18 November and I'll ring you the day after.", [('decision_by', '2026-11-19')]),
    ('delay', 'It is taking longer than planned; please bear with us until the end of the month.', [('decision_by', '2026-11-30')]),
    ('delay', "I promised you an answer by last Friday and didn't manage it, sorry. Give me until Thursday.", [('decision_by', '2026-11-05')]),
    ('delay', 'Funding is not confirmed before January, so nothing will happen until then.', []),
    ('delay', 'We expect to make a decision within the next two weeks.', [('decision_by', '2026-11-17')]),
    ('delay', "We are on hold till the new budget year starts on 1 January. We'll be in touch in the first week of January.", [('decision_by', '2027-01-08')]),
    ('delay', "The director is away until the 12th. Once she's back we'll decide, so expect to hear by Monday 16th.", [('decision_by', '2026-11-16')]),
    ('delay', 'A decision will be made by Friday 20 November at the latest.', [('decision_by', '2026-11-20')]),
    ('acknowledgement', 'Thank you for your application, received on 2 November. Shortlisting takes place in the week beginning 16 November.', [('decision_by', '2026-11-20')]),
    ('acknowledgement', 'We review applications after the closing date, 8 November, and aim to reply to everyone by 22 November.', [('decision_by', '2026-11-22')]),
    ('acknowledgement', 'If you have not heard from us by 27 November, please assume you have not been shortlisted.', [('decision_by', '2026-11-27')]),
    ('acknowledgement', 'We usually respond within 10 working days.', [('decision_by', '2026-11-17')]),
    ('acknowledgement', 'Reviewing applications normally takes two to three weeks.', [('decision_by', '2026-11-24')]),
    ('acknowledgement', "Interviews are planned for 24 and 25 November; we'll write to those shortlisted a week before.", []),
    ('acknowledgement', "Got it, thanks. I'll have a look at the weekend and get back to you early next week.", [('decision_by', '2026-11-11')]),
    ('offer', "We'd love you to join us. You'd start on Monday 7 December; let me know by the end of this week.", [('offer_expiry', '2026-11-06'), ('start_date', '2026-12-07')]),
    ('offer', "The job's yours if you want it. Can you start a week on Monday? I need to know by tomorrow night.", [('offer_expiry', '2026-11-04'), ('start_date', '2026-11-16')]),
    ('offer', 'This offer is open until noon on Wednesday 11 November.', [('offer_expiry', '2026-11-11 12:00:00+00:00')]),
    ('offer', 'Your first day will be 4 January 2027, with training from 9am. Please sign and send back both copies within seven days.', [('offer_expiry', '2026-11-10'), ('start_date', '2027-01-04')]),
    ('offer', 'We were all impressed on Friday and want to offer you the post from the start of next term, 5 January.', [('start_date', '2027-01-05')]),
    ('offer', 'The contract runs from 1 December 2026 to 30 November 2027. We would need your signature by 13 November.', [('offer_expiry', '2026-11-13'), ('start_date', '2026-12-01')]),
    ('offer', "I'm sending the paperwork tomorrow. Take the weekend to think about it and give me your answer on Monday.", [('offer_expiry', '2026-11-09')]),
    ('counter-offer', "We can do £31,000 but not a penny more. That's good until Friday.", [('offer_expiry', '2026-11-06')]),
    ('counter-offer', "The later start is fine, so let's make it 11 January. I'd need a yes by close on Thursday.", [('offer_expiry', '2026-11-05'), ('start_date', '2027-01-11')]),
    ('counter-offer', "I took your points to the board last night. They won't move on pay but will agree to four days from March. Let me know where you stand by the weekend.", [('offer_expiry', '2026-11-06')]),
    ('rejection', 'Thank you for coming in on Thursday 29 October. We have appointed someone who can start on 9 November.', []),
    ('rejection', 'We decided on Friday to appoint internally. We may advertise again in January.', []),
    # Days told by two words, by an hour in the next sentence, or by the day of a month alone.
    ('scheduling', 'Could you make the hangar on the 21st or the 22nd? Either at 6pm.', [('slots', '2026-11-21 18:00:00+00:00'), ('slots', '2026-11-22 18:00:00+00:00')]),
    ('scheduling', 'Wednesday or Thursday, you choose, always at 11.', [('slots', '2026-11-04 11:00:00+00:00'), ('slots', '2026-11-05 11:00:00+00:00')]),
    ('scheduling', 'Sunday or Monday, any hour?', [('slots', '2026-11-08'), ('slots', '2026-11-09')]),
    ('information-request', 'Please send the slides by Thursday or Friday.', [('deadline', '2026-11-06')]),
    ('acknowledgement', 'They will be looked at when the Board sits on 25th.', [('decision_by', '2026-11-25')]),
    ('information-request', "Can I have your P45 before Thursday's cutoff?", [('deadline', '2026-11-05')]),
    ('information-request', 'Bitte bis Sonntagabend die Unterlagen schicken.', [('deadline', '2026-11-08')]),
    # Stretches: of hours, of days, a month, a week that was named.
    ('scheduling', 'Corporate lunch on Tuesday instead, 10 till 3, can you do that?', [('slots', '2026-11-10 10:00:00+00:00')]),
    ('delay', 'The board considers it on 16 November and I will write to you by the end of that week.', [('decision_by', '2026-11-20')]),
    ('delay', 'We choose the trainees in December.', [('decision_by', '2026-12-31')]),
    ('acknowledgement', 'Should you not hear from us within thirty (30) days, your profile is kept.', [('decision_by', '2026-12-03')]),
    ('counter-offer', 'I would need a yes or no by COB next Wednesday, 11 November.', [('offer_expiry', '2026-11-11')]),
    # Hours and zones right behind their day, days in a list, and the ways of other countries to write them.
    ('information-request', 'Please send it by 5:00 p.m. Central on Thursday.', [('deadline', '2026-11-05 17:00:00-06:00')]),
    ('offer', 'Please sign no later than noon Eastern on Monday, November 9.', [('offer_expiry', '2026-11-09 12:00:00-05:00')]),
    ('interview-invitation', "It's booked for Thursday the 12th at 2 PM Arizona time.", [('interview_start', '2026-11-12 14:00:00-07:00')]),
    ('scheduling', 'I can offer:\n\nMon 9/11 7:15a\nTue 10/11 3:45p', [('slots', '2026-11-09 07:15:00+00:00'), ('slots', '2026-11-10 15:45:00+00:00')]),
    ('scheduling', "I've two others for you, 19th at 0600 or 24th at 2200.", [('slots', '2026-11-19 06:00:00+00:00'), ('slots', '2026-11-24 22:00:00+00:00')]),
    ('scheduling', 'Groups go on the 24th, 25th and 26th November at 07:00. Reply with the one you prefer.', [('slots', '2026-11-24 07:00:00+00:00'), ('slots', '2026-11-25 07:00:00+00:00'), ('slots', '2026-11-26 07:00:00+00:00')]),
    ('scheduling', 'How about Wednesday 11.11 at 10:00 or 16:00?', [('slots', '2026-11-11 10:00:00+00:00'), ('slots', '2026-11-11 16:00:00+00:00')]),
    ('scheduling', 'Please send me three options by Tuesday 1730.', [('deadline', '2026-11-10 17:30:00+00:00')]),
    ('interview-invitation', 'Come by the shop Thursday about 2.', [('interview_start', '2026-11-05 14:00:00+00:00')]),
    ('interview-invitation', 'We would like to see you on 12/11/2026 (Wednesday) at 3 PM.', [('interview_start', '2026-11-12 15:00:00+00:00')]),
    ('reference-request', 'Kan du sende navn og telefonnummer innen onsdag kl. 12?', [('deadline', '2026-11-04 12:00:00+00:00')]),
    ('information-request', 'Please let me have them by Tuesday (10th).', [('deadline', '2026-11-10')]),
    ('delay', 'I will ring you on the 3rd whatever the outcome.', [('decision_by', '2026-12-03')]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "said"), SAID_DATES)
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
        ('place', 'interview-invitation', 'Could you do Thursday 12 November at 2pm or Friday at 11? Tell us in which works best, or at a time that works.', 0, []),
        ('place', 'interview-invitation', 'We can meet in our Leith office, either on Tuesday at 10 or on Wednesday at 2pm.', 0, ['our Leith office']),
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
        ('salary', 'offer', 'Full contract from the 1st of July, 2.250 brut, Mondays closed.', 1, ['2250 EUR month']),
        ('salary', 'offer', 'Monthly 265,000 yen, and half of the rent.', 9, ['265000 JPY month']),
        ('salary', 'counter-offer', '47.000 DKK is not possible, 45.500 DKK is.', 1, ['45500 DKK month']),
        ('salary', 'counter-offer', 'The CTC stands at N9.6m, as we told you.', 1, ['9600000 NGN year']),
        ('salary', 'offer', 'You join a town of 12,000 people and 1,400 applicants wanted this.', 0, []),
        ('feedback', 'rejection', "Unfortunately, we won't be taking you forward. You interviewed well, but another candidate had more experience with children.", 0, ['You interviewed well, but another candidate had more experience with children']),
        ('feedback', 'rejection', 'Your answers on safeguarding were strong; we would have liked more detail on data.', 0, ['Your answers on safeguarding were strong; we would have liked more detail on data']),
        ('feedback', 'rejection', 'Thank you for your interest. Your application was carefully considered.', 0, []),
        ('feedback', 'rejection', 'If I may give one piece of advice: slow down a little when you answer.', 0, ['slow down a little when you answer']),
        ('feedback', 'rejection', 'The panel were impressed with your work with tracheostomy patients, however we are unable to offer you the post as another candidate scored higher on the leadership questions.', 0, ['The panel were impressed with your work with tracheostomy patients', 'another candidate scored higher on the leadership questions']),
        ('feedback', 'rejection', 'Your answers were good to hear, and if you have any questions, ring me.', 0, []),
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
        ("information-request", "We would like to invite you to an interview at 4 Mill Lane, Leeds.", []),
        ("information-request", "What shirt size are you?", ["shirt size"]),
        ("information-request", "Kindly share the following: 1) Updated resume 2) Expected CTC", ["Updated resume", "Expected CTC"]),
        ("information-request", "To complete your file I require:\n\n* Original certificate\n* Two photos\n", ["Original certificate", "Two photos"]),
        ("interview-invitation", "Please let us know if you need any adjustments.", []),
        ("interview-invitation", "We will give you a tour and lunch.", []),
        ("offer", "Let me know your T-shirt size and any dietary needs.", ["T-shirt size", "dietary needs"]),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_a_noun_phrase(kind: str, text: str, said: list[str]) -> None:
    assert [value for _, value in read(kind, text, ("requested_items",))] == sorted(said)


#: The judge of pieces is taught by these too (scripts/train_fact_items.py).
SAID_ITEMS: list[tuple[str, str, list[str]]] = [
    ("information-request", "I'm missing your signed consent form. We still don't have your transcripts.", ["signed consent form", "transcripts"]),
    ("information-request", "Can I get your National Insurance number and bank details for payroll?", ["National Insurance number", "bank details"]),
    ('information-request', "Before your first shift we'll need sight of your passport and a recent bank statement.", ['bank statement', 'sight of your passport']),
    ('information-request', "We can't process you without a P45 or, failing that, a starter checklist.", ['P45 or', 'starter checklist']),
    ('information-request', 'Just two things outstanding: your DBS update service number and proof of your address.', ['DBS update service number', 'proof of your address']),
    ('information-request', 'HR are chasing me for your right-to-work share code.', ['right-to-work share code']),
    ('information-request', 'What are your salary expectations and how much notice do you have to give?', ['notice period', 'salary expectation']),
    ('information-request', 'Your application is missing a cover letter. You can add it through the portal.', ['cover letter']),
    ('information-request', 'To set you up on payroll:\n- bank details\n- NI number\n- emergency contact\nA quick email with those is fine.', ['NI number', 'bank details', 'emergency contact']),
    ('information-request', "I've attached a health declaration for you to complete.", ['health declaration']),
    ('information-request', 'Attached is our equal opportunities form. Please fill it in and send it back to me.', ['equal opportunities form']),
    ('information-request', 'Do you have a clean driving licence, and are you able to work weekends?', ['able to work weekends', 'clean driving licence']),
    ('information-request', 'We would be grateful for certified copies of your degree and your transcript of records.', ['certified copies of your degree', 'transcript of records']),
    ('information-request', 'The visa officer asked for a letter from your last employer stating your dates of employment.', ['letter from your last employer stating your dates of employment']),
    ('information-request', "There's one more thing I'd like from you: a short paragraph on why you want to move to Orkney.", ['short paragraph on why you want to move']),
    ('information-request', 'When would you be able to start, and do you have any holidays booked?', ['earliest start date', 'holidays booked']),
    ('information-request', 'Can you send over your portfolio (PDF, no larger than 10 MB) together with the names of your last two employers?', ['names of your last two employers', 'portfolio']),
    ('information-request', 'The following documents are still to come from you:\n1. Degree certificate\n2. Two passport photographs\n3. Police clearance certificate', ['Degree certificate', 'Police clearance certificate', 'Two passport photographs']),
    ('information-request', 'Your online profile is incomplete. Please log in and add your work history for the past five years and your nationality.', ['nationality', 'work history for the past five years']),
    ('information-request', 'I will also require your student loan plan type.', ['student loan plan type']),
    ('information-request', 'Please could you reply with your availability for weekend shifts and your uniform size?', ['availability for weekend shifts', 'uniform size']),
    ('interview-invitation', 'Please bring some form of photo ID and your original certificates.', ['form of photo ID', 'original certificates']),
    ('interview-invitation', 'You will be asked to give a five-minute presentation on a topic of your choice. Please email your slides the day before.', ['five-minute presentation on a topic of your choice', 'slides the day']),
    ('interview-invitation', "Don't forget your passport, as security will not let you in without it.", ['passport']),
    ('interview-invitation', 'Could you prepare a short lesson on fractions for Year 4?', ['short lesson on fractions for Year 4']),
    ('interview-invitation', "On the day you'll need your NMC PIN and proof of your right to work in the UK.", ['NMC PIN', 'proof of your right to work in the UK']),
    ('interview-invitation', 'Please have two examples of your work ready to show us.', ['two examples of your work']),
    ('scheduling', 'Please send me three times that would suit you next week.', ['three times']),
    ('assessment', 'Please submit your code as a zip file, along with a short note on your design choices.', ['code as a zip file', 'short note']),
    ('assessment', 'We would like you to write a one-page press release about the new ferry.', ['one-page press release about the new ferry']),
    ('assessment', 'Send us a recording of you playing two contrasting pieces.', ['recording of you playing two contrasting pieces']),
    ('reference-request', 'Please could you give me the names of two people we can contact for a reference, one of them your current manager?', ['names of two referees']),
    ('reference-request', "Your second referee hasn't replied. Can you suggest somebody else?", ['another referee']),
    ('reference-request', 'I just need a number for your old gaffer.', ['number for your old gaffer']),
    ('reference-request', 'Kindly provide names, positions, email addresses and telephone numbers of three referees.', ['email addresses and telephone numbers of three referees']),
    ('offer', 'To accept, sign the enclosed contract and return one copy to us.', ['signed contract']),
    ('offer', 'Please confirm in writing that you accept, and let me have your bank details and P45.', ['P45', 'bank details', 'written acceptance']),
    ('offer', 'The offer depends on two satisfactory references and a medical.', []),
    ('offer', 'Send us your shoe size so we can order your boots.', ['shoe size']),
    ('offer', 'Let me know either way by Friday.', []),
    ('counter-offer', "If that works, reply with a yes and I'll have the contract redone.", []),
    ('question', 'Quick one: which software did you use for the model you showed us?', []),
    ('question', 'Could you send me the link to the article you mentioned?', ['link to the article you mentioned']),
    ('question', 'Would you mind sharing the recipe?', ['recipe']),
    ('question', 'How did you get on with the trains?', []),
    ("information-request", "Please send your passport to HR before 12 noon on Friday.", ["passport"]),
    ("scheduling", "Please send me three dates that would suit you.", ["three dates"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "said"), SAID_ITEMS)
def test_what_is_asked_for_is_told_by_who_is_to_do_what(kind: str, text: str, said: list[str]) -> None:
    assert [value for _, value in read(kind, text, ("requested_items",))] == said


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ('rejection', 'In the end it came down to experience with older children, where you were a little light.', [('feedback', 'In the end it came down to experience with older children, where you were a little light')]),
        ('rejection', 'Your lesson was lively and the children loved it, but the panel wanted to see more differentiation.', [('feedback', 'Your lesson was lively and the children loved it, but the panel wanted to see more differentiation')]),
        ('rejection', 'My one suggestion: slow down when you explain your reasoning.', [('feedback', 'slow down when you explain your reasoning')]),
        ('rejection', 'As feedback, the panel thought your answers on safeguarding were excellent and that your budget answer was thin.', [('feedback', 'the panel thought your answers on safeguarding were excellent and that your budget answer was thin')]),
        ('rejection', 'Your welds were tidy. Speed was the issue.', [('feedback', 'Your welds were tidy')]),
        ('rejection', 'We scored you highest on customer care but not on stock control.', [('feedback', 'We scored you highest on customer care but not on stock control')]),
        ('rejection', 'We have had many applications and will not be taking yours further.', []),
        ('rejection', 'We received a large number of strong applications and the standard was very high.', []),
        ('interview-invitation', 'Come to the Harbour Office, 12 Quay Street, on Friday at 10.', [('place', 'the Harbour Office, 12 Quay Street')]),
        ('interview-invitation', "We'll meet in Room 3.14 of the Town Hall on Friday at 10.", [('place', 'Room 3.14 of the Town Hall')]),
        ('interview-invitation', "Your interview is on Friday 13 November at 10am at St Mary's Primary School.", [('place', "St Mary's Primary School")]),
        ('interview-invitation', 'Please report to the main reception of Leeds General Infirmary on Friday at 10.', [('place', 'the main reception of Leeds General Infirmary')]),
        ('scheduling', 'It will now be in the boardroom on the second floor, Friday at 11.', [('place', 'the boardroom on the second floor')]),
        ('assessment', 'The practical is on Friday 13 November at 8 at our workshop on Mill Lane, Bradford.', [('place', 'our workshop on Mill Lane, Bradford')]),
        ('interview-invitation', 'Venue: Village Hall, Main Street, Crail KY10 3RE\nDate: Friday 13 November\nTime: 2pm', [('place', 'Village Hall, Main Street, Crail KY10 3RE')]),
        ('interview-invitation', 'The interview takes place in our shop at 41 High Street, Stirling, on Friday 13 November at 2pm.', [('place', '41 High Street, Stirling')]),
        ('interview-invitation', 'See you on Friday at 2 at the depot (Unit 6, Carr Lane Industrial Estate).', [('place', 'the depot (Unit 6, Carr Lane Industrial Estate')]),
        ('interview-invitation', 'Meet me at the stage door of the Theatre Royal on Friday at 2.', [('place', 'the stage door of the Theatre Royal')]),
    ],
)  # fmt: skip
def test_places_and_what_is_said_of_the_candidate(kind: str, text: str, said: list[tuple[str, str]]) -> None:
    assert read(kind, text, ("feedback", "place")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is on 20 November (Friday) at 11 am.", [("interview_start", "2026-11-20 11:00:00+00:00")]),
        ("We work a four-day week here.", []),
        ("Can you come this afternoon at 4 pm?", [("slots", "2026-11-03 16:00:00+00:00")]),
    ],
)
def test_a_weekday_beside_its_date_is_no_other_day(text: str, said: list[tuple[str, str]]) -> None:
    assert read("interview-invitation", text, DATES) == said


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("information-request", "Four things please: notice period, day rate, security clearance, and an up to date CV in Word.", ["CV in Word", "day rate", "notice period", "security clearance"]),
        ("information-request", "Accounts need your tax number, a voided cheque and two photographs so they can set you up.", ["tax number", "two photographs", "voided cheque"]),
        ("question", "Did you say your team works in Lisbon?", []),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_seen_without_a_verb_of_asking_too(kind: str, text: str, said: list[str]) -> None:
    assert [value for _, value in read(kind, text, ("requested_items",))] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Come to the boatyard on Thursday 12 November. 1.30 pm at the slip, please.", [("interview_start", "2026-11-12 13:30:00+03:00")]),
        ("Interview date: Tuesday 10 November 2026\nInterview time: 11:00\nInterviewers: Rezwana Qazi, Tolbert Okpala", [("interview_start", "2026-11-10 11:00:00+03:00"), ("people", "Rezwana Qazi"), ("people", "Tolbert Okpala")]),
        ("Kindly confirm by noon on Friday.\n\nWith my warm thanks and kind regards,\n\nRuzgar Adisesan\nPartner", [("deadline", "2026-11-06"), ("people", "Ruzgar Adisesan")]),
        ("Kindly confirm by noon on Friday.\n\nRegards,\nWorkforce Planning", [("deadline", "2026-11-06")]),
        ("Could you do Tuesday 10 or Thursday 12 November? Venue: 2nd floor, Harbour Road 4", [("place", "2nd floor, Harbour Road 4"), ("slots", "2026-11-10"), ("slots", "2026-11-12")]),
        ("Rob, I've booked your interview for Friday at 3 pm. May I ask you to say yes to J. Trewin?", [("interview_start", "2026-11-06 15:00:00+03:00")]),
    ],
)  # fmt: skip
def test_an_appointment_is_in_the_zone_of_the_date_a_deadline_a_day_and_an_office_nobody(
    text: str, said: list[tuple[str, str]]
) -> None:
    names = ("deadline", "interview_start", "people", "place", "slots", "time_zone")
    assert read("interview-invitation", text, names, east(3)) == said
