"""Sentences of every act of tone, and sentences that only look like one: whoever adds a cue adds both."""

from __future__ import annotations

PRESSURE = """
I still haven't heard from you.
I look forward to your positive reply.
You won't find anyone better.
Let me know by Friday.
I know I got the job.
I expect an answer from you by close of business on Thursday.
You told me two weeks, and it has now been three.
Please get this done today.
I will ring your office every morning until somebody tells me something.
Let me know tomorrow at the latest, I have other things to plan.
I am sure you will make the right choice and hire me.
I have told my landlord I am moving, so I hope you will not make me look foolish.
Surely it cannot take a month to read four applications.
When can I pick up my uniform?
Send me the contract this week so that I can give notice.
I already see myself at the desk by the window, so when do I start?
You really should have decided by now.
I would like to remind you that I am still waiting.
I'm going to drop by the shop on Saturday whether you've decided or not.
My wife and I are relying on this, so please do not let us down.
After everything I have told you about my situation, I hope you'll do the decent thing.
Kindly treat this as urgent and reply by return.
I have left four messages with your secretary.
Answer this mail today.
You must introduce me to her this week.
I know you will say yes.
Just sign it and send it back by tonight.
I've given your name to three employers already, so be ready.
It would only take you five minutes.
I can't keep my other employer waiting for ever because of you.
Is it normal with you that people wait five weeks?
I trust you will not disappoint me a second time.
You promised to get back to me and nothing has happened.
I will assume the job is mine unless you tell me otherwise.
Do not forget that I helped you when you were new.
I need a firm date from you now, not another maybe.
Please speed this up.
I took a day off for this, so the least I can expect is a quick decision.
Can you tell me today whether I have got it, because I want to book my holiday?
I shall be in your reception on Monday morning at eight and will stay until I have an answer.
How many more times do I have to write?
Please make sure my application goes to the top of the pile.
I refuse to accept this and ask you to look at my application again.
Put in a word with the director before Friday, will you?
I'm waiting.
Hurry up and decide!
Don't make me wait until next week.
""".strip().splitlines()

BLAME = """
I think this is unfair.
I am disappointed in you.
Your interviewer had obviously not read my application.
I have rarely been treated with so little respect.
It is a strange company that lets a good man sit in the corridor for an hour.
Perhaps next time somebody could read the CV before the interview.
If that is how you treat applicants, I do not want to know how you treat your staff.
You never intended to give me the job.
I think you have made a mistake, and you will see it in a few months.
The test was badly written and half of the questions made no sense.
With all due respect, your manager has no idea what a welder does.
I find it quite incredible that you would hire a beginner over me.
Your offer is an insult.
You wasted my whole Tuesday.
Do you even read what people send you?
Thanks a lot for keeping me in the dark for six weeks.
Nobody in that room was interested in anything I said.
Is this a serious offer?
Maybe you should train your recruiters before you let them loose on people.
I was told one thing in the interview and read another in your letter, so somebody is lying.
That was the most chaotic interview I have ever had.
You clearly wanted somebody younger.
I hope the person you chose stays longer than the last one did.
It seems that honesty is not valued in your firm.
Because of you I lost another offer.
Your colleague spent the whole time looking at her phone.
I should have known that your word is worth nothing.
Anyone with eyes could see that I was the strongest in the room.
I was only there so that you could say you had interviewed three people.
You could have had the courtesy to ring me.
It's disappointing to see that a school like yours does not value experience.
That you did not even mention my lesson plan says it all.
I do not understand how a panel of five people can be so wrong.
Enjoy your cheap trainee.
""".strip().splitlines()

THREAT = """
Unless you go up to 48,000 I will be signing with Harrow on Friday.
Either you pay the going rate or you find yourself another driver.
If I do not hear from you by Wednesday, I'll consider the matter closed and go to your competitor.
This is my last word: 52,000 or nothing.
I won't start for a penny less.
Without the title there is no point in talking any further.
This is my final offer.
That is my final figure.
You have until Monday to decide, then I'm gone.
Should you not be able to match this, I will have no choice but to refuse.
Give me the Fridays off or I walk.
If you can't do better than that, we are done here.
I will only sign if all four points are met.
Take it or I take the other job.
""".strip().splitlines()

PLEA = """
I am so sorry to steal your time again with my little worries.
I know I am not worth your trouble, but please read this.
I was a total wreck in the interview and I am so ashamed.
Please forgive me for writing to somebody as important as you.
I beg you to give me one more chance.
I can't apologise enough for being so nervous.
I know I made a fool of myself.
Sorry for being such a pain.
I would do anything, even sweep the yard for nothing.
A nobody like me has no right to ask this of you.
I hardly dare to write to you.
I feel terrible for asking, you must be sick of me.
Please don't think less of me because of my stupid answer.
I cried all night after the interview.
My English is very bad and I am sorry for it, and sorry for my clothes too.
I am deeply sorry for taking up your valuable time with my silly questions.
You are my last hope.
I am probably the worst candidate you have ever seen.
""".strip().splitlines()

NONE = """
Please let me know by Friday if the time does not suit you.
Could you tell me by when you expect to decide?
I must give the other school my answer by Tuesday, and you are my first choice.
If the start date can move to March, I would be glad to sign this week.
I will call you on Thursday at ten, as we agreed.
I will send the certificates by Wednesday.
You said that you would decide in the second week of May; is that still so?
I know the decision takes time, and there is no hurry on my side.
If you need anything else before Monday, I am easy to reach.
I have told my manager that I am leaving, and she took it kindly.
When I start in March, I would like to shadow the night team for a week.
My last day here is 28 February, so I could begin on 2 March.
I expect to finish the course in June.
I expect to be in Leeds on Thursday and could come by at any time that suits you.
I assume that the interview is at the Leith workshop and not at the new one.
I trust that you are well and that the move went smoothly.
Would it be possible to have until 9 October to decide?
I need a day or two to read the contract properly.
You will find the scans below.
You will have my signed copy by Friday.
If it's easier, call me on my mobile after four.
I'd like to decide by Friday so that neither of us loses time.
Please do not feel that you need to answer this.
Your note about the delay reached me, thank you; I am still here.
The bus took so long that I read your whole report on the way.
I need to be home by six because of the dog.
I have another offer, and I would rather come to you.
Another employer has asked me for an answer by 12 June; could you tell me where things stand?
You told us that customers who wait five weeks never come back.
I have called the two referees, and both are expecting you.
You said the ward was a mess when you took it over, and look at it now.
What a terrible week you must have had with the flood.
The old boiler was a disgrace, you said, and I laughed because ours is worse.
I was surprised that a house of your size does all its own binding.
The question you asked about angry parents has stayed with me.
I am sorry to hear that the post went to somebody else, and I wish her a good start.
Of course I am disappointed, but I understand the decision.
I made a mistake in my second answer: the pump is a 40, not a 60.
It was my fault that the file did not open; here it is again.
I did not get the last question right, and I have looked it up since.
Your feedback was hard to read and fair in every line.
I can see why you chose somebody with more theatre experience.
I had no idea how slow cheese is.
Is it true that the oven is older than you are?
Did anyone ever tell you that the sign on the gate is upside down? It made me smile.
Customers were rude, the till broke, and I have never liked a Saturday more.
Clearly the hard part is the handover, and I would like to help with it.
You clearly love the place, and it shows.
I was nervous on Monday, and you noticed and slowed down; thank you.
Sorry for the late reply, I was on nights.
I am sorry to have missed your call.
Apologies for the two mails, the first one went without the file.
I am sorry that I cannot take the post.
I cried with laughter when the goat came in.
If the weather holds I will bring the boat, otherwise we meet at the station.
If you would rather not, just say so, I will not mind at all.
If that is not possible, I understand and would still like to come.
If the salary cannot move, perhaps the holidays can.
If the file does not open, I will send it another way.
I'd be happy with either shift, so take whichever you need.
Do you want the certificates as well, or is the list enough?
There is no rush with the reference, any day before the 20th is fine.
Would you be willing to act as my reference? They will call by the end of next week.
I hope I am not too late to say how good your talk was.
As a beginner I am glad of every hint.
I would do the early shift with pleasure.
My old boss is retiring, and nobody knows who gets the job.
I promised my daughter an answer by Sunday, so I asked the school too.
It took me a while to see what you meant about the margins.
Nobody at my present school teaches it, which is why I read about it at night.
You were right about the gearbox, and I was wrong.
The worst part of the job is the paperwork, you warned, and I like paperwork.
I wrote to you in March, and you kindly answered the same day.
I have been waiting for a post like this since I saw your first show.
Please send the parcel to the depot, they are open today until six.
Tell your mother that the soup recipe worked.
No need to reply.
I would have walked home happy even without the offer.
I look forward to hearing from you.
I look forward to hearing what the panel decides.
I hope we can find a figure that suits us both.
Please find the licence attached; the second page is the important one.
Let me know if I should bring my own boots.
Let me know when it suits you to talk.
Thank you for answering my question so quickly.
""".strip().splitlines()

CHUMMY = """
We really clicked.
Cheers mate, you absolute star.
It was sick, I had a total blast.
Give my love to your gorgeous wife.
You looked stunning in that green dress.
Can't wait to hang with you and the crew.
Fancy a pint some time?
Hey gorgeous, thanks for today!
That office is lit af.
Thx 4 ur time 2day.
lol I nearly died when you asked that.
Big hugs to the whole team!
I'm proper buzzing about the job.
You're my favourite boss already, xx
I could tell you had a rough night, ha ha.
See ya round, champ.
Let's grab a cheeky beer on Friday.
No worries if not, babe.
You guys rock.
I checked out your holiday photos on Facebook, nice beach!
How's the love life?
Peace and love, bro.
I'm gonna smash it.
That was hella fun.
So yeah, the job sounds dope.
Tell your little girl I said hi!
I feel like we've known each other forever.
You've got a lovely smile.
My mates reckon your place is well posh.
Yo, what's up?
Sweetheart, you made my day.
I'd kill for this job, no joke.
Is your husband OK with you working so late?
You are such a cutie.
Hugs and kisses,
Wow, your boss is a real piece of work!
Cheers big ears!
It's a no-brainer, dude.
I am so stoked rn.
Feel free to slide into my DMs.
What a legend you are.
""".strip().splitlines()

NOT_CHUMMY = """
The goat shed was the best part of the visit.
The boss of the workshop showed me the lathe.
It was cool in the cellar, twelve degrees.
The machine is sick, you said, and needs a doctor.
The stage was lit from below.
We fired up the oven at four.
Your daughter's school is where I trained.
You mentioned that your wife teaches the evening class; I know her book.
The kids in year nine asked the best questions.
I'd be glad to buy you a coffee.
I had a breeze of sea air on the way home.
The class was full by nine.
My mother is over the moon.
Cheers for the tip about the ticket office.
We drank tea with your team and I learnt what a mortice is.
Honey from your own hives, on the table at an interview: I had not seen that.
I reckon I can do it by March.
A mint plant grew in the gutter.
He was king of the yard, you said.
The bet was that nobody would notice the seam.
I know the area like my own kitchen.
The dog slept under the desk the whole time, good dog.
Your smile when the pump started told me enough.
The hot dogs sold out by noon.
Sunshine, at last, on your roof garden.
The ducks have come back.
I am a bit of a nerd about timetables.
That would be a piece of cake if the oven worked, you said.
No problem at all, I can bring the forms.
I have a friend who worked on the same ward.
The ace of the team was the apprentice.
My dear colleague Ana sends her regards.
The old lads in the yard taught me to listen to a bearing.
Um Himmels willen, as my aunt would say.
The def file is attached.
I'll be there at ten, hat in hand.
My gran says hello to the whole bakery.
Three of my friends applied too.
Ta Prohm was the temple in your photo.
It was a real pleasure.
""".strip().splitlines()
