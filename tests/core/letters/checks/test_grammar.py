"""Slips of grammar and wrong words: each sentence with its slip must be seen, and as it should be must pass in silence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.letters.review import review
from sincerely.integrations.proofreading import proofreader

# wrong | right
PAIRS = """
Our barn is belonging to the county. | Our barn belongs to the county.
We managed to saved the herd. | We managed to save the herd.
My diploma was award by the college in Pune. | My diploma was awarded by the college in Pune.
Was the candidates from Tralee told? | Were the candidates from Tralee told?
How long the trial shift will last? | How long will the trial shift last?
I find hard to speak about it. | I find it hard to speak about it.
If the post would not have been filled, I would have come. | If the post had not been filled, I would have come.
I am not enough old to retire. | I am not old enough to retire.
I keep goats since my uncle died in 2003. | I have kept goats since my uncle died in 2003.
Since the end of July I am the only porter. | Since the end of July I have been the only porter.
I know Mr Baran for nine years. | I have known Mr Baran for nine years.
I work as a courier for the past six years. | I have worked as a courier for the past six years.
In 2012 I have moved from Faro to Cork. | In 2012 I moved from Faro to Cork.
Two weeks ago the college has sent me the form. | Two weeks ago the college sent me the form.
When the bell rang, we are loading the van. | When the bell rang, we were loading the van.
By the time the cook came, we have already cleaned the pans. | By the time the cook came, we had already cleaned the pans.
I will phone you when I will arrive at the station. | I will phone you when I arrive at the station.
I thought that you are the owner. | I thought that you were the owner.
The label on my boxes do not match the list. | The label on my boxes does not match the list.
My trousers was white with flour. | My trousers were white with flour.
There are nothing in the contract about tools. | There is nothing in the contract about tools.
These is the only boots I have. | These are the only boots I have.
My brother and his wife runs a ferry. | My brother and his wife run a ferry.
Anyone who have sheared a goat can do it. | Anyone who has sheared a goat can do it.
Where does the drivers sleep? | Where do the drivers sleep?
I am not afraid of get wet. | I am not afraid of getting wet.
I am sorry to hearing that the mill is closed. | I am sorry to hear that the mill is closed.
I was asked demonstrating the press. | I was asked to demonstrate the press.
They told me not worrying about it. | They told me not to worry about it.
I forgot mention that I can swim. | I forgot to mention that I can swim.
I have nothing hide. | I have nothing to hide.
I succeeded in to mend the pump. | I succeeded in mending the pump.
I have never drove a crane. | I have never driven a crane.
I once drunk the paint water. | I once drank the paint water.
She introduced me with the tuners. | She introduced me to the tuners.
They blamed me of the broken crane. | They blamed me for the broken crane.
I can carry two box of tiles. | I can carry two boxes of tiles.
How many notice would you need? | How much notice would you need?
A friend of me works in Dundee. | A friend of mine works in Dundee.
On no account I would leave a child alone. | On no account would I leave a child alone.
The ferry was late because the fog. | The ferry was late because of the fog.
She is best baker in the valley. | She is the best baker in the valley.
The different in pay is small. | The difference in pay is small.
Punctuality is very importance in my trade. | Punctuality is very important in my trade.
My decide has nothing to do with the rent. | My decision has nothing to do with the rent.
The forge was extreme hot. | The forge was extremely hot.
I know myself as a carefully roofer. | I know myself as a careful roofer.
I felt calmly during the test. | I felt calm during the test.
It was an interested tour of the mint. | It was an interesting tour of the mint.
You spoke so honest about the wages. | You spoke so honestly about the wages.
I was very impressive by your looms. | I was very impressed by your looms.
My uncle was locksmith in Ghent. | My uncle was a locksmith in Ghent.
I have brother in the navy. | I have a brother in the navy.
As child I sorted buttons. | As a child I sorted buttons.
In evenings I mend clocks. | In the evenings I mend clocks.
On way home I wrote it down. | On the way home I wrote it down.
My trainer told me, that the kiln needs a day to cool. | My trainer told me that the kiln needs a day to cool.
I check always the rope twice. | I always check the rope twice.
She asked me what were my weak points. | She asked me what my weak points were.
The foreman he showed us the pit. | The foreman showed us the pit.
The night bus is more cheap. | The night bus is cheaper.
Two knifes were missing. | Two knives were missing.
It was nobodys fault. | It was nobody's fault.
My landlords office is closed. | My landlord's office is closed.
Two of the trainee's who came with me are from Cork. | Two of the trainees who came with me are from Cork.
I am writing in behalf of my sister. | I am writing on behalf of my sister.
The change of day would suit my wife and I. | The change of day would suit my wife and me.
The both ovens were cold. | Both ovens were cold.
They lent me there new drill. | They lent me their new drill.
I have never seen nothing like that kiln. | I have never seen anything like that kiln.
First I learned to plane, than I learned to join. | First I learned to plane, then I learned to join.
We spoke about role of the night porter. | We spoke about the role of the night porter.
The forms you asked for is in the post. | The forms you asked for are in the post.
I was in Riga in march. | I was in Riga in March.
The childrens room was bright. | The children's room was bright.
The choir was proud of it's hall. | The choir was proud of its hall.
I would not leave it to late. | I would not leave it too late.
I am waiting to your decision. | I am waiting for your decision.
I could not answer the question 9. | I could not answer question 9.
We borrowed each others ladders. | We borrowed each other's ladders.
I was told that I will be assign to the dye house. | I was told that I will be assigned to the dye house.
I liked the looms, which we talked about it at length. | I liked the looms, which we talked about at length.
If there will be a second round, I would like to come. | If there is a second round, I would like to come.
I not understood the second form. | I did not understand the second form.
The most of my pupils are nine. | Most of my pupils are nine.
I hope I did not ask so silly questions. | I hope I did not ask such silly questions.
The water stood below of the mark. | The water stood below the mark.
I think they trust they're apprentices. | I think they trust their apprentices.
Now I know were to park. | Now I know where to park.
The ward was so quite that I could think. | The ward was so quiet that I could think.
You have three looms, isn't it. | You have three looms, haven't you?
Would you be so kind to write back? | Would you be so kind as to write back?
I am back in nine days time. | I am back in nine days' time.
I do not want to lose your time. | I do not want to waste your time.
My trial period end on 4 May. | My trial period ends on 4 May.
I have a new address since May. | I have had a new address since May.
The forge was warm, the floor was covered in ash. | The forge was warm; the floor was covered in ash.
I enjoyed the tour of the dye house, the colours are still in my head. | I enjoyed the tour of the dye house; the colours are still in my head.
I have finished the course in 2022. | I finished the course in 2022.
We have cleaned the vats yesterday. | We cleaned the vats yesterday.
I wait on the platform since Monday. | I have waited on the platform since Monday.
I am weaving since six years. | I have been weaving for six years.
Since then I repair clocks. | Since then I have repaired clocks.
I seen the new loft last week. | I saw the new loft last week.
The post has came this morning. | The post has come this morning.
I've rewrote the menu. | I've rewritten the menu.
The output was fell by a third. | The output had fallen by a third.
I am not understanding the third column. | I do not understand the third column.
The course take nine weeks in Cork. | The course takes nine weeks in Cork.
Thank you to whoever look after the roses. | Thank you to whoever looks after the roses.
Nine crates was missing on Friday. | Nine crates were missing on Friday.
I liked them benches. | I liked those benches.
This are the drawings of the hull. | These are the drawings of the hull.
I checked the datas twice. | I checked the data twice.
I was a beekeeper for nine year in Bihar. | I was a beekeeper for nine years in Bihar.
There was several buckets under the leak. | There were several buckets under the leak.
The foreman who have shown me the lathe was kind. | The foreman who has shown me the lathe was kind.
I was glad to meet you on the careers fair. | I was glad to meet you at the careers fair.
Please send me the form until Thursday. | Please send me the form by Thursday.
You told that the lamps are new. | You said that the lamps are new.
I would like to do same thing in your bakery. | I would like to do the same thing in your bakery.
I wonder how such machine is cleaned. | I wonder how such a machine is cleaned.
Do I need to bring own gloves? | Do I need to bring my own gloves?
The trial went good. | The trial went well.
Please answer them quick. | Please answer them quickly.
The map was real useful. | The map was really useful.
The plan was very good explained. | The plan was very well explained.
I help people which have lost a job. | I help people who have lost a job.
You are the one what fixed the boiler. | You are the one that fixed the boiler.
I am free in the three next weeks. | I am free in the next three weeks.
Please tell me what do you think. | Please tell me what you think.
I look forward to join the choir. | I look forward to joining the choir.
I interest me for old maps. | I interest myself in old maps.
I am interesting in the dairy. | I am interested in the dairy.
Two forks are too less for nine people. | Two forks are too few for nine people.
Thank you that you waited. | Thank you for waiting.
I sailed during six years. | I sailed for six years.
The list of spare parts were on the bench. | The list of spare parts was on the bench.
The notes from the last two shifts was clear. | The notes from the last two shifts were clear.
My references from the bakery has arrived. | My references from the bakery have arrived.
Each of the drivers have a key. | Each of the drivers has a key.
One of the porters were late that night. | One of the porters was late that night.
Everybody in the kitchen know the rule. | Everybody in the kitchen knows the rule.
You was right about the second boiler. | You were right about the second boiler.
She have a good eye for colour. | She has a good eye for colour.
There was three candidates before me. | There were three candidates before me.
There is many ways to prune a pear. | There are many ways to prune a pear.
He work with glass all day. | He works with glass all day.
I thinks that the rota is fair. | I think that the rota is fair.
My supervisor say that I can start in March. | My supervisor says that I can start in March.
The children learns to share the tools. | The children learn to share the tools.
I liked this ideas of yours. | I liked these ideas of yours.
I have worked there for two year. | I have worked there for two years.
Several patient asked for a second blanket. | Several patients asked for a second blanket.
It was one of the best lesson I have seen. | It was one of the best lessons I have seen.
You gave me a good advice about the exam. | You gave me good advice about the exam.
Thank you for the informations about the course. | Thank you for the information about the course.
There are too much machines for one fitter. | There are too many machines for one fitter.
The box of fuses that you lent us are in the van. | The box of fuses that you lent us is in the van.
My sister, who were a midwife, knows your ward. | My sister, who was a midwife, knows your ward.
Could you tell me where will the trial shift be? | Could you tell me where the trial shift will be?
I can would start in May. | I can start in May.
I have has my eyes tested. | I have had my eyes tested.
We very keen on the new looms. | We are very keen on the new looms.
I born in Gdansk and moved here at six. | I was born in Gdansk and moved here at six.
Is important to me that the hours are fixed. | It is important to me that the hours are fixed.
We did not have no trouble with the lift. | We did not have any trouble with the lift.
When I will move to Hull, I will need a locker. | When I move to Hull, I will need a locker.
He is the foreman which showed me the kiln. | He is the foreman who showed me the kiln.
I managed mending the pump by noon. | I managed to mend the pump by noon.
I am thinking to apply for the night desk. | I am thinking of applying for the night desk.
I prefer nights than days. | I prefer nights to days.
They gave we a tour of the dock. | They gave us a tour of the dock.
The contract stops at end of June. | The contract stops at the end of June.
I gave six weeks notice. | I gave six weeks' notice.
I was asked to setup the till. | I was asked to set up the till.
The nursery is closed last week. | The nursery was closed last week.
I was impress by the ward. | I was impressed by the ward.
I had a seat by the winndow. | I had a seat by the window.
We keep chikens behind the school. | We keep chickens behind the school.
I want to become electrician. | I want to become an electrician.
I am nurse with nine years on a night ward. | I am a nurse with nine years on a night ward.
I would like to work in same building as you. | I would like to work in the same building as you.
I did went to the open day. | I did go to the open day.
She didn't wanted a second cup. | She didn't want a second cup.
I have went through your list. | I have gone through your list.
He has already call the office. | He has already called the office.
I can helps on Saturdays. | I can help on Saturdays.
We could of finished by noon. | We could have finished by noon.
I am agree with what you said. | I agree with what you said.
I look forward to hear about the next step. | I look forward to hearing about the next step.
I hope to met your colleagues soon. | I hope to meet your colleagues soon.
I am interested in learn the trade. | I am interested in learning the trade.
Thank you for show me the workshop. | Thank you for showing me the workshop.
I would like discuss the hours. | I would like to discuss the hours.
Yesterday I meet your deputy at the gate. | Yesterday I met your deputy at the gate.
I have spoken with him last week. | I spoke with him last week.
We discussed about the new ward. | We discussed the new ward.
Could you explain me the last step? | Could you explain the last step to me?
I live here since three years. | I have lived here for three years.
I can come on next week Tuesday. | I can come on Tuesday next week.
She is more better with numbers. | She is better with numbers.
I was interested on the post. | I was interested in the post.
Despite of the rain we opened. | Despite the rain we opened.
The firm is proud of it's apprentices. | The firm is proud of its apprentices.
Its a long way, but I have a car. | It's a long way, but I have a car.
Thank you for you help with the form. | Thank you for your help with the form.
I hope your well after the move. | I hope you're well after the move.
The parents left there coats in the hall. | The parents left their coats in the hall.
He is taller then his brother. | He is taller than his brother.
I would rather wait then rush. | I would rather wait than rush.
My wife liked the plan to. | My wife liked the plan too.
It was far to late to call. | It was far too late to call.
I do not want to loose the chance. | I do not want to lose the chance.
Your advise was worth a year of school. | Your advice was worth a year of school.
The cold weather did not effect the concrete. | The cold weather did not affect the concrete.
I heard form your office on Monday. | I heard from your office on Monday.
We where waiting by the lift. | We were waiting by the lift.
Nobody knew who's turn it was. | Nobody knew whose turn it was.
I gladly except your offer. | I gladly accept your offer.
Everyone came accept the driver. | Everyone came except the driver.
It was a quite room with a good lamp. | It was a quiet room with a good lamp.
I could not decide weather to stay. | I could not decide whether to stay.
I was vary glad of the map. | I was very glad of the map.
The hole team came in early. | The whole team came in early.
I herd about the post from a friend. | I heard about the post from a friend.
I send you two photo's of the wall. | I send you two photos of the wall.
Thank you for last weeks visit. | Thank you for last week's visit.
She said that that the the van was full. | She said that the van was full.
How it works on the night shift? | How does it work on the night shift?
I will write as soon I have the date. | I will write as soon as I have the date.
I am one those people who like a list. | I am one of those people who like a list.
Some them were late. | Some of them were late.
Most of pupils in my class spoke Gujarati. | Most of the pupils in my class spoke Gujarati.
I came by tram, according your map. | I came by tram, according to your map.
Please do not hesitate contact me at the depot. | Please do not hesitate to contact me at the depot.
Tomorrow I am going collect my tools. | Tomorrow I am going to collect my tools.
I am grateful you for the tour of the mill. | I am grateful to you for the tour of the mill.
I do not know if is possible to start in May. | I do not know if it is possible to start in May.
Has been a change in my notice period. | There has been a change in my notice period.
It was pleasure to meet the crew. | It was a pleasure to meet the crew.
I lived in Netherlands for a year. | I lived in the Netherlands for a year.
I have degree in marine biology. | I have a degree in marine biology.
My task to check the eggs under a lamp. | My task was to check the eggs under a lamp.
I thought about you said on the stairs. | I thought about what you said on the stairs.
Although I am new to this, but I learn fast. | Although I am new to this, I learn fast.
The new kiln is as deep than the old one. | The new kiln is as deep as the old one.
It was neither cold or wet on the roof. | It was neither cold nor wet on the roof.
The second way was more easy than the first. | The second way was easier than the first.
This is the most best bakery in town. | This is the best bakery in town.
I have others interests as well. | I have other interests as well.
The spill was happened on my day off. | The spill happened on my day off.
I am understanding the rules on data. | I understand the rules on data.
I feel me comfortable on ropes. | I feel comfortable on ropes.
I made my placement at a hospice. | I did my placement at a hospice.
I have to decide until Friday. | I have to decide by Friday.
I like very much your garage. | I like your garage very much.
I can send to you the photos. | I can send you the photos.
I must tell goodbye to my clients first. | I must say goodbye to my clients first.
I thought the trial went good. | I thought the trial went well.
She plays the organ beautiful at our services. | She plays the organ beautifully at our services.
My cousin and me built the shed. | My cousin and I built the shed.
You sent a leaflet to my wife and I. | You sent a leaflet to my wife and me.
I missed the second round, what I regret. | I missed the second round, which I regret.
The vicar and the sexton, were at the gate. | The vicar and the sexton were at the gate.
Infact, I would do the shift for nothing. | In fact, I would do the shift for nothing.
There was no where else to go. | There was nowhere else to go.
I do the early round everyday except Sunday. | I do the early round every day except Sunday.
I new the signalman well. | I knew the signalman well.
I want to teach in a school were the music matters. | I want to teach in a school where the music matters.
Could I have a day or too to think? | Could I have a day or two to think?
The mussels in my back have healed. | The muscles in my back have healed.
I needed the dough by hand. | I kneaded the dough by hand.
The waist from the dialysis bay is bagged in orange. | The waste from the dialysis bay is bagged in orange.
He steered the barge into the birth. | He steered the barge into the berth.
I am sorry for the inconvience. | I am sorry for the inconvenience.
My daughter's vacination was that morning. | My daughter's vaccination was that morning.
I met teh crew. | I met the crew.
Before to join the navy I mended clocks. | Before joining the navy I mended clocks.
I am used to work at height. | I am used to working at height.
I avoid to lift alone. | I avoid lifting alone.
I suggest to meet on Monday. | I suggest meeting on Monday.
I look forward meeting the crew. | I look forward to meeting the crew.
We had difficulties to find the gate. | We had difficulties finding the gate.
If I will get the visa, I will come. | If I get the visa, I will come.
I wish I have more hours in the day. | I wish I had more hours in the day.
The mill was build in 1920. | The mill was built in 1920.
Having meet the crew, I am keen to join. | Having met the crew, I am keen to join.
I have been work with glass since school. | I have been working with glass since school.
I packed my tools and leaved the bar. | I packed my tools and left the bar.
I catched the early tram. | I caught the early tram.
I have a five-years contract. | I have a five-year contract.
The desk is staffed between nine to five. | The desk is staffed between nine and five.
Yesterday I have finished the quilt. | Yesterday I finished the quilt.
The people at the desk was kind. | The people at the desk were kind.
Neither of the dates suit me. | Neither of the dates suits me.
The bus leave at six. | The bus leaves at six.
I requested for a copy of the plan. | I requested a copy of the plan.
I want that you know how it ended. | I want you to know how it ended.
I am good in reading drawings. | I am good at reading drawings.
I have attached three reference and my certificate. | I have attached three references and my certificate.
My managers daughter will drive. | My manager's daughter will drive.
I have scene the plans at your office. | I have seen the plans at your office.
The heal of the boot was worn. | The heel of the boot was worn.
Dear mrs Achebe read it first. | Dear Mrs Achebe read it first.
We studied the british rules. | We studied the British rules.
I finished in by own time, in my point of view. | I finished in my own time, from my point of view.
"""
# What good writers of every trade write, and what a rule could take for a slip.
QUIET = """
I held the ladder, she held the lamp.
The salmon come in at four, the bread at five, and the chef at six.
The scissors you lent me are in the post.
How many beds does the new ward have?
Attached is the plan; below it are the two changes I would make.
I would that it were otherwise, but the commute has beaten me.
What we did there was shift the ewes down behind the wall.
You will agree, I am sure, that it is high time.
Plenty of the work is dull, you warned me; plenty of work is.
I am married to the foreman's cousin, I should confess.
The first violins were flat, the seconds were not.
You know about the sprinkler head, a story I've already told them.
Meeting the children at the gate was the best part.
Were that difficult in the first year, a review in June, once both have passed, would suit me too.
I was ill last week, and third engineer on a bulk carrier before that.
At the age of sixteen I went to sea with my uncle.
You're one of two people I wanted to thank for my answer on the drains.
I haven't heard since the second interview.
It has been a month since we spoke, and nothing has changed since Thursday.
The guarantee is for three years, and the board is down for the last week of August.
Would one in five work in place of one in four?
The pumps in hall three leak.
You need take no step yourself.
The children I look after speak four languages.
You talked about rework on the tailgates, and how we cut it.
The price of bolts and nuts is on page two.
What you told us about the nights and the bonus was clear.
I know what to say, and I know when I will be asked.
They were promised grazing access in writing.
The work was done slowly and carefully.
I hope there was cake, and I would be glad to show you my portfolio.
I signed the register and had a think over the weekend.
The report she wrote was on your desk.
I know, that is, I believe, that it was the left pump.
You said your apprentices sign for what they borrow.
We ask more good people than we can hire.
I came as second man, and the post is stage manager.
They were most taken with the looms.
Neither of us had seen a press like that, and both of us wanted one.
The number of falls on the ward is down; a number of nurses have said so.
If I were you I would keep the old lathe.
I wish it were nearer.
The team are kind and the pay is fair.
What I did was call the ward and wait.
All I could do was hold the ladder.
Does your brother have the key, or do the porters?
Let the children have the last word.
I saw him work for an hour without a break.
My manager suggested that she take the early shift.
The person I spoke to was very patient.
It is the door that I have the key to.
You taught me everything I needed to.
I have work to do before the frost.
I have had that dream since I was ten.
There is a lathe, two drills and a saw.
I used to weld; I am used to welding outdoors.
He had had enough, and said so.
More than half of the class were away.
Two thirds of the wall is done.
Your being there made it easy.
Their going so soon surprised me.
It's its own reward.
Who's on nights this week, and whose turn is it on Monday?
Back then we did it by hand, and then we bought the machine.
No more, then, about the paint.
Ten years is a long time to wait for a window.
The ten o'clock bus was early, as buses never are.
I teach maths, which is not the same as liking it.
Physics was my worst subject.
The data is in the folder.
The police were there before us.
One of them I know well; the other I have only met.
Each summer we cut the hedges; every two years we lay one.
This means a lot to me, and that helps.
I know that patients notice.
Those present were kind.
Ours is a small shop, and theirs is smaller.
She let us go early and made me promise to come back.
I helped carry the boards.
I can't help smiling.
The affected rooms were closed, and the effects wore off.
The effect on me was that I slept.
The purlins are sound, and the draught in the hall is gone.
I painted the manger in the stable.
Two gimmers went to Kirkby; you told me that that was so.
Were you to offer me the post, I would take it.
There is still one question about the fees.
The woman you said was in charge is kind.
He may run the till, and I have run one.
The people who came in were wet; the dos and don'ts were clear.
Lucky in that I had a key, I went in.
I can wait until you will have heard.
Please advise, and thank you for the advice.
To lose one is bad luck; a loose tooth is worse.
We passed the site in the past week.
I'd rather you asked.
Had I known, I would have come.
She is a teacher of the deaf and mother of two.
He works as head of sales and acting director.
I am on call.
By train it takes an hour, on foot a day.
Go in Tuesday, they said, and I did.
I look forward to Monday, as ever.
I want you to know that it helped.
Thank you for help given so freely.
Without love of the work nobody stays.
The form is three pages, and I filled it in from memory.
I listen to the ward more than to the charts.
Thanks to you I found the shop.
We discussed it, and everything about it.
An hour on a unicycle is a year in the saddle.
A one-off, an MRI and a European tour.
As a nurse I see a lot; as nurses we say little.
Whatever the weather, ask me whether I mind.
Those who know you say so.
What you plan is sound.
None of the pipes was tight; none of the taps were shut.
Where there's a will there's a way.
The shop sells sheet metal, and has for years.
You were kind, as were they.
Not only was the talk good, so were the cakes.
The stew had mussels from the rope farm and a pain in its crust.
Please let me have your answer by noon, or wait until Monday.
I am afraid our talk was too short.
I pipetted for eight hours.
The body of the van is sound, and no body was found.
It is good to have had less work and fewer hours.
The people who came in in the rain were given towels.
My tutor gave her her first loom.
How much time do I have to find a flat?
He taught me to cut leaded lights.
You asked what we worked on yesterday.
One of the panel asked me, and I am used to that.
If you will excuse me, I have a shift.
"""


def _letter(sentence: str) -> str:
    return f"Dear Ms. Olsen,\n\nI write about the post we spoke of. {sentence.strip()}\n\nKind regards,\nAda Brandt"


def _heavy(sentence: str) -> list[str]:
    found = review(_letter(sentence), "keep-in-touch", proofreader=proofreader())
    return [
        f"{f.code} {f.quote!r} {f.message}"
        for f in found
        if f.type in ("grammar", "spelling") and f.severity != "advice"
    ]


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_a_slip_is_seen_and_its_right_form_passes(pair):
    wrong, right = pair.split("|")
    assert _heavy(wrong)
    assert not _heavy(right)


@pytest.mark.parametrize("sentence", QUIET.strip().splitlines())
def test_what_good_writers_write_passes(sentence):
    assert not _heavy(sentence)


WORDS = sorted(set((PAIRS + QUIET).replace("|", " ").split()))


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n", "\u2019", "--", "12", "\U0001f642"]), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_order_of_words_is_read_and_every_finding_points_at_its_quote(words):
    text = _letter(" ".join(words))
    for f in review(text, "keep-in-touch", proofreader=proofreader()):
        assert text[f.start : f.end] == f.quote
