"""What speaks for pressing, blaming and belittling oneself, by classes of words.

One cue a line: its weight (three are enough), then the pattern; `<NAME>` is a class from `word_classes`.
"""

from __future__ import annotations

from sincerely.core.letters.checks.acts import cues

# A demand on the reader, a yes taken for granted, guilt, a siege, a reproach for the time it took.
PRESSING = cues(
    r"""
    # what the reader must, should have, will surely
    3 you(?: really| now| simply)? (?:must|have to|need to|ought to|had better|should) (?:really |now |please |also )?(?:<DECIDE>|have (?:decided|answered|told|called|written|let|known)|give|help|get me|let me|stop|consider|take me)
    -3 (?:if|when|that|whether|what|before|unless|do|did|should|anything|everything) you (?:must|have to|need to|should)
    3 (?:know|sure|certain|convinced)(?: that)? you(?:'ll| will| would|'d| won't| are going to)(?: not)? (?:say yes|help|agree|take me|understand|come through|do it|make it|put|give|pick|choose|let)
    3 surely (?:it|this|that|you|some\w+|one|an?|by now)
    3 (?:do|make|be) the (?:decent|right|only|honou?rable|fair) (?:thing|choice|decision)
    3 the least (?:i|one|we) (?:can|could|should|may) (?:expect|ask|hope)
    3 (?:top|front|head) of (?:the|your) (?:pile|list|queue|line)|make sure (?:that )?(?:i get|i am|i'm|my (?:name|application|file))
    2 , (?:will|won't|would) you\?$|, (?:ok|okay|right|yes|alright)\?$
    1 ^<SOMEHOW>*(?:<DECIDE>|put|give|get|make|do|let)
    3 (?:speed|hurry|move|get) (?:this|it|things|that|your\w*|the \w+) (?:up|along|over with|going|moving|done)
    # the count of days and of reminders
    3 (?:told|said|promised|spoke of|mentioned|wrote)(?: me| us)? (?:\w+ ){0,3}(?:days?|weeks?|months?|<DAY>)(?=.*(?:it has (?:now |already )?been|it's (?:now |already )?been|it is now|nothing|no (?:word|answer|reply|news)|gone by|passed|are over|and still|that was))
    3 (?:left|sent|written|made) (?:you |your \w+ )?(?:two|three|four|five|six|several|many|countless|\d+|a dozen) (?:\w+ )?(?:messages|mails?|e-?mails|letters|calls|voicemails?|reminders)
    3 ^(?:and |so )?(?:i'm|i am|we're|we are)(?: still)? waiting[.!]*$
    3 (?:is it|is this|is that) (?:\w+ )?(?:normal|usual|how you|the way you|customary|too much to ask)|how (?:many more|often|many times)(?: \w+){0,3} (?:do|must|should|will|have) i|what does it take|is any(?:one|body) (?:there|alive|reading)
    2.5 (?:keep|keeping|hold|holding|put|putting) (?:\w+ ){1,4}(?:waiting|on hold|hanging|off)(?=.*\b(?:you|your|forever|for ever|longer|indefinitely)\b)
    3 i(?:'ll| will| shall)(?: \w+){0,12} until (?:i|somebody|someone|anyone|you) (?:have|get|hear|tells?|answers?|know|decide|gives?)
    5 when (?:can|do|may|will|should|shall) i (?:start|begin|join|pick up|collect|sign|come in|get (?:my|the)|expect (?:my|the)|move|have my|meet my)
    5 (?:don't|do not|never) forget (?:that i|what i|who i|how i)|remember (?:that i|what i|who) (?:helped|did|covered|gave|lent|stood)
    3 (?:refuse|unwilling|not prepared|not going|not ready) to accept (?:this|that|it|your|the)|(?:look|go) (?:at|over|through) my (?:\w+ ){1,2}again
    # the reader told to act, and when
    3 (?:^|[,;:] |- )<SOMEHOW>*<DECIDE>(?: [^.?!]*?)? (?:<SOON>|<BY>)(?=[,.!;]| (?:please|at|so|or|as|because)|$)
    -3 i(?:'ll)? expect to (?:be|finish|have finished|arrive|land|move|graduate|pass|start in|complete)|a (?:\w+ )?like this
    -3 (?:do not|don't|no|never) (?:\w+ )?(?:feel|think|need)
    -3 urgent (?:care|cases?|calls?|referral\w*|repairs?|orders?|jobs?)|(?:customers?|patients?|clients?|visitors?|guests?)(?= (?:who|wait|want|need|are))
    -2 (?:could|would|can|may|might) (?:you|i|we) |(?:if|when|whenever|should) (?:you|it|that|this|there|possible|convenient|your|anything)|if possible|would you mind|would it be|when it suits|no rush|no hurry|whether
    -1.5 (?:^|[,;:] )please(?=.*\b(?:by|before|within|<DAY>)\b)(?!.*\b(?:today|tonight|tomorrow|now|at once|immediately|this week|asap|right away|by return)\b)
    2 (?:today|tonight|tomorrow|at once|immediately|right (?:away|now)|straight away|asap|in the course of (?:today|the day)|first thing)(?=[^.]*(?:!|please|as i|because i|since i|so that i can))
    1 !$
    1 as i(?:'m| am| have| need| must| want)|because i (?:must|need|have)
    # need and expectation
    3 i (?:really |just |simply |urgently |absolutely |do |now )?(?:need|must have|require|want|demand|insist on|expect)(?: to (?:have|get|see|know|hear))? (?:your|an?|the|this|it|that|my|some|to know|to hear|you to) ?(?:\w+ ){0,4}(?:<ANSWER>|settled|sorted|done|finished|confirmed|fixed|arranged|decided|over with|in writing|signed|<SOON>|<BY>)
    3 i(?:'ll| will)? (?:trust|assume|presume|take it|expect|understand|am sure|am certain|am confident|know|have no doubt)(?: that)? you(?:'ll| will| would|'d| are going to| can)(?: \w+){0,3}? (?:<DECIDE>|reconsider|let me know|do the right|make the right|see (?:sense|reason|it my way)|not (?:let|keep|disappoint|refuse|say no|forget|delay)|understand)
    2.5 (?:trust|assume|presume|take it)(?: that)? (?:\w+ ){0,3}(?:there(?:'s| is)|nothing|no(?:thing)? (?:now |longer )?|the (?:job|post|role|position|offer|contract|matter|rest)|we have a deal|it(?:'s| is) (?:settled|a yes|a formality))
    3 (?:kindly|please|just|so|and|now) (?:tell|let|inform|advise)(?: me)? (?:know )?when (?:i|do i|should i|can i) (?:begin|start|join|come in|report)
    3 (?:kindly |please )?(?:revert|send|come back|get back|answer|reply)(?: \w+){0,3} with (?:the|my|an|your) (?:offer|contract|decision|answer|date)
    # a yes taken for granted
    3 (?:the |this |that )?(?:job|post|role|position|place|desk|ward|spot)(?:'s| is| will be) (?:as good as |surely |clearly |practically |already )?(?:mine|in the bag)
    2.5 as your (?:new|next|future|newest) (?!\w+ (?:told|said|asked))\w+|my (?:new|future) (?:desk|office|colleagues|team|boss|employer|locker|classroom|workplace|post|job)
    2.5 when i(?:'m| am)? (?:start(?! in| on)|begin|join|move in|take over|working (?:for|with) you|on (?:the|your) team)(?: \w+)*,? (?:i will|i'll|we will|we'll|the first|you)
    3 see you (?:at work|in the office|on my first day|on day one|when i start)|looking forward to (?:my first day|my contract|signing|starting with you)
    2.5 (?:i|we)(?:'ve| have)? already (?:\w+ )?(?:told|given|put|named|listed|informed|handed|quit|resigned|cancel?led|booked|bought|signed|turned down|promised|announced|cleared|packed|moved|ordered|arranged|mentioned to)(?=.*\b(?:you|your|notice|boss|landlord|goodbye|employer|flat|lease|tickets?|desk|family|everyone)\b)
    1.5 no (?:way )?(?:back|turning back|going back|way out)(?: for you)?
    1 so (?:please|there|you|don't|do not|kindly|i expect|now)
    3 (?:^|, |and |so |but )you(?:'ll| will)(?: please| kindly| of course| surely| certainly| no doubt| have to| need to| just)? (?:put in|put me|give me|send me|call me|tell them|tell her|tell him|write me|write a|introduce me|refer me|recommend me|make sure|find me|agree|say yes|speak to|talk to|choose me|hire me|reconsider|think again|come round|see that i)
    2.5 (?:surely|certainly) (?:\w+ )?(?:can|could|able to|have)(?=.*\bfor me\b)|you can surely|surely you (?:can|could|will|have)
    1.5 it (?:only|just) (?:takes|needs|costs)|(?:won't|will not|doesn't|does not|wouldn't|would not) (?:take|cost|hurt) you|how hard can it|that can't be (?:so )?hard
    1 (?:by|before) (?:tomorrow|tonight|noon|today)
    # whose answer it is: the writer's own, or one the reader asked for
    -3 (?<!do )(?<!must )(?:i|we)(?:'ll| will| shall| can| must| need to| have to| am to| was asked to|'m to| promised to| owe| hope to| expect to| plan to| aim to| mean to)(?: \w+){0,3} (?:answer|reply|respond|decide|give (?:you|them|him|her|my)|let (?:you|them|him|her)|tell (?:you|them|him|her)|sign|send|choose|return|write|confirm|have (?:it|this|them|my)|come back)|my (?:answer|decision|reply)|(?:owe|promised|told) (?:them|him|her|you)
    -3 you (?:ask|asked|want|wanted|wrote|set|named|gave|requested|wish)(?: \w+){0,4} (?:by|before|until|within)
    # guilt
    3 after (?:all|everything|the \w+) (?:that )?(?:i|we)(?:'ve| have|'d| had)? (?:\w+ )?(?:did|done|told|shown|given|gave|went through|gone through|been through|put (?:in|into)|sacrificed|helped|invested)
    3 (?:it's|it is|that's|that is|this is|was|would be) (?:really )?the (?:very )?least (?:you|anyone|they)|the least you (?:can|could|should)
    2.5 you owe (?:it to )?(?:me|us)|(?:i'm|i am|i feel|i do feel|i do think|i think)(?: that)? (?:i'm |i am )?owed|owe me
    2.5 (?:count(?:ing)?|rely(?:ing)?|bank(?:ing)?|depend(?:ing|s)?|pin(?:ning|ned)?(?: all)?(?: my| our| his)? hopes?|hang(?:s|ing)?) (?:everything )?(?:on|upon) (?:you|it\b|this|your)(?! (?:department|team|size|needs))
    1.5 (?:everything|all|my (?:whole )?(?:future|life|career)|our future) (?:\w+ )?(?:depends|hangs|rests|rides|hinges) (?:up)?on|in your hands
    3 (?:don't|do not|never) (?:you )?(?:dare )?(?:let (?:me|us|an old friend|a friend) down|disappoint (?:me|us)|fail me|forget (?:me|about me)|leave me|make me (?:wait|beg|ask)|keep me|waste my|ignore)
    2 (?:will|would|could|can) not let (?:me|us|down|an?|your)|won't (?:let|disappoint|fail|leave) (?:me|down|us|an old)
    1.5 (?:me and|my wife and i|my husband and i|my family|the (?:wife|kids|family)|we|all of us)(?: \w+)* (?:is|are) (?:counting|waiting|relying|depending)
    # laying siege
    3 i(?:'ll| will| shall|'m going to| am going to| can)(?: just| simply| then| be)? (?:com(?:e|ing)|stop(?:ping)?|drop(?:ping)?|turn(?:ing)? up|show(?:ing)? up|wait(?:ing)?|stand(?:ing)?|sit(?:ting)?|camp(?:ing)?)(?: \w+){0,3} (?:by|in|round|over|to your|at your|outside|until|till|in your|on your)(?=.*(?:until|till|anyway|unannounced|\bwait\b|moment|whether|in person|find you|<SOON>|your (?:office|desk|door|house|reception|school|ward|site)))
    -3 (?:as|when|where|what|if|whenever|like) (?:we |you )?(?:agreed|arranged|suggested|asked|like|suits?|said|planned|proposed|wish|prefer)|at the time (?:we|you)|for (?:the|my|our) (?:interview|appointment|trial|shift|first)
    3 (?:i|we)(?:'ve| have)? (?:already |now |also )?(?:rung|rang|called|phoned|written|wrote|e-?mailed|texted|messaged|tried|asked|chased|knocked|left)(?: you| your \w+| messages?| word| the \w+)* (?:\w+ )?(?:twice|\w+ times|every (?:single )?(?:day|morning|hour)|again and again|repeatedly|all (?:day|week|morning))
    2.5 (?:pick up|answer) (?:the|your) (?:phone|mails?|e-?mails?|messages?)|so pick up|call me back
    2 every (?:single )?(?:day|morning|evening|hour|minute)(?=.*(?:check|refresh|look|phone|inbox|site|wait|hop))|(?:check|refresh|look)\w*(?=.*every (?:single )?(?:day|morning|hour|minute))
    1.5 (?:when|why|how long)(?: \w+){0,4} (?:finally|at last|still|ever|on earth)|finally (?:going to|gonna)
    2 when (?:are|will) you (?:\w+ )?(?:finally |ever )?(?:going to )?(?:hire|decide|answer|pick|choose|make up)
    2.5 (?:nudge|push|chase|hurry|press|poke|prod|lean on) (?:her|him|them|your|the (?:manager|team|recruiter|panel|others))(?: \w+)*
    # the time it took
    2 (?:your|you|the|this|that)(?: \w+){0,4} (?:took|taken|takes|taking|needed|has been|have been|has had)(?: you)? (?:so|too|this|that|very|rather|quite|awfully|almost|nearly|over|more than|all of)? ?(?:long|\w+ (?:days|weeks|months)|forever|ages)
    1.5 please (?:be aware|note|bear in mind|remember|understand)|i(?:'d| would) remind you|let me remind you|may i remind you
    1.5 hurry(?:ing)?|rush(?:ing)? me
    -3 (?:please )?(?:don't|do not|no need to) (?:hurry|rush)(?! me)|take your time|in no hurry|no hurry
    2.5 you (?:might|could) (?:at least )?have (?:told|let|said|written|called|warned|answered|rung|asked|given|sent)
    2 (?:had |'d )?(?:hoped|expected|thought|imagined)(?: to (?:have )?hear[d]?|(?: that)? (?:you|i) (?:would|'d|might) (?:have )?(?:heard|hear|answer\w*|decid\w+|know))(?: \w+)* (?:by now|already|long ago|sooner|earlier|before now|last week)
    1.5 (?:i hope|let us hope|hopefully)(?=.*\b(?:last|final|only|for good|settled|no more|once and for all)\b(?=.*(?:change|delay|time|postpone\w*|form|question|document|paper|email|mail|round)))|(?:is|was) (?:now |hopefully |surely )+the last
    2 (?:one|nobody|no one|a person|people|i) (?:cannot|can't|can not|could not) (?:\w+ )?(?:plan|wait|live|put|arrange|organi[sz]e|keep)(?=.*\b(?:your|you|forever|for ever|any longer|much longer|around|on hold)\b)
    1 (?:your|such a|this) (?:diary|calendar|pace|silence|delays?|slowness)|(?:long|strange|deafening|continued|total) silence
    3 (?:still|yet)(?: \w+){0,2} (?:no|not a|nothing|without)(?: \w+){0,2} (?:<ANSWER>|from you|heard)|have not (?:written|answered|replied|called|rung|been in touch) since
    # a no that is not taken
    3 (?:you(?:'ll| will| must| should| need to| ought to)|please|to|could you|would you|ask you to|urge you to)(?: \w+)? (?:reconsider|rethink|change your mind|think (?:it over )?again|look (?:at (?:my|me|it)\w* )?(?:\w+ )?again)(?=.*(?:me|my|decision|file|application|mind|no\b|case))
    3 (?:not|n't|never|refuse to|cannot|decline to) (?:take|accept|believe)(?: \w+){0,2} (?:no for an answer|your (?:no|decision|answer|refusal|rejection)|this (?:decision|no|rejection|refusal|as final))
    3 (?:accept|add|follow|connect with|approve) (?:me|my (?:request|invitation))(?: \w+){0,3} (?:today|now|right|immediately|asap|tonight)
    """
)

# In these forms the writer speaks of their own deadline, or of a post that is theirs already.
SETTLED = cues(
    r"-3 (?:as your (?:new|next|future)|my (?:new|future)|when i(?:'m| am)? (?:start|begin|join)|when (?:can|do|may|will|should|shall) i|my first day|my contract|see you|already)"
)

# A day named for what others wait for is no pressure of the writer's own.
ASKED_FOR_OTHERS = cues(r"-2 (?:by|before|until) (?:<DAY>|the|\d|<MONTH>|next|end)")

# A summary repeats who does what; "you'll send me the names" is what was agreed.
AGREED = cues(r"-3 you(?:'ll| will)|you said")

# Blame, sarcasm, suspicion, argument with what was decided.
BLAMING = cues(
    r"""
    # said outright
    3 (?:you|your (?:team|company|staff|school|ward|manager|boss|people|process|panel|colleague|predecessor|hiring|last \w+)) (?!said|told|called|mentioned|described|asked|spoke)(?:\w+ ){0,3}(?:a (?:complete |total |real )?(?:mess|shambles|disaster|disgrace)|chaos|chaotic|amateur\w*|nonsense|to blame|at fault|sloppy|clueless|out of touch|backward|negligent|badly run|poorly run)
    3 (?:should|ought to|must) (?:really |frankly )?(?:be ashamed|be embarrassed|have known better|know better|have done better|admit)|ashamed of yoursel\w+|embarrassing (?:for you|that you)|you people|you lot|what (?:is|was) wrong with (?:you|your)
    3 (?:to be (?:blunt|brutally honest)|with (?:all )?due respect|no wonder (?:you|your|people|they|nobody)|if you had (?:only )?(?:listened|asked|read|bothered|looked)|you (?:didn't|did not|don't|do not) (?:seem to )?(?:understand|listen|know what|know how|care|get it)|you missed the point|you were (?:\w+ )?(?:late|unprepared|distracted|rude|dismissive|cold|hostile))
    3 (?:not|hardly|scarcely) (?:a )?(?:fair|serious|professional|decent|competent) (?:question|process|interview|way|answer|treatment)|(?:silly|stupid|pointless|ridiculous|trick|unfair|insulting) (?:question|questions|test|exercise|remark|comment)|i (?:did not|didn't|don't) appreciate (?:your|the|how|being)
    3 baffling|baffled (?:that|by)|(?:i think|surely|as) you (?:know|must know) (?:that|it|this|why)
    3 i don't see what(?:'s| is| was) so|nobody (?:over )?(?:there|at your)
    3 your (?:way|fault|doing|mistake|negligence|failure|problem) (?:is|was|that)
    3 you (?:are|were|have been|must be) (?:\w+ )?(?:foolish|careless|naive|wrong|mistaken|blind|lazy|slow|negligent|ignorant|arrogant|kidding|lucky i)
    3 (?:either )?(?:careless|lazy|useless|clueless|hopeless) or worse
    3 (?:was|were) (?:either )?(?:careless|lazy|useless|a fool|fools)|what (?:were|are) you thinking
    3 frankly,? (?:it|your|you|this|the)|if you (?:really|truly|actually) cared
    3 for years(?= (?:you|nobody|no one))
    3 a (?:complete |total |bad )?(?:sham|farce|charade|slap in the face)|sour grapes|nepotism|favou?ritism
    3 (?:can't|cannot|can not|could not|couldn't|don't|do not|find it (?:hard|difficult) to|hard to|fail to) (?:\w+ )?(?:believe|understand|see|fathom|comprehend|accept|imagine) (?:that |how |why |what |on what |your )?(?:you(?:'d|'ve)?|anyone|somebody|someone|i was|i wasn't|i am not|the (?:decision|panel|company|reason)|this (?:decision|outcome)|your (?:decision|choice|reasons?|reasoning)|they)
    3 (?:strongly |respectfully |really |simply |completely |have to |must )?disagree with (?:your|the|this|that)
    3 (?:wrong|bad|poor|terrible|questionable|strange|odd|baffling|puzzling|mistaken|short-?sighted|foolish) (?:decision|choice|call|judg\w+|person|hire|candidate)
    3 (?:reconsider|rethink|revisit|reverse|change|explain|justify|defend|question|challenge|contest|appeal) (?:your|this|the|that|its) (?:decision|choice|mind|rejection|reasons?|reasoning|outcome|verdict)
    3 chang(?:e|ed|ing) your mind(?=[^.]{0,20}(?:mistake|regret|wrong))
    3 (?:wasted|wasting) (?:\w+ )?(?:my|our|everyone's|all that) ?(?:\w+ )?(?:time|day|hours|effort|morning|afternoon|week)
    3 your (?:own )?loss|(?:will|'ll|going to|may|might|come to|live to) regret
    3 big(?:gest)? mistake
    3 (?:you(?:'re| are| have|'ve)?|was|is) (?:\w+ )?(?:making|made|make) (?:a|the) (?:\w+ )?(?:mistake|error)
    3 mistake (?:not to|to (?:reject|pass|turn|overlook|choose))|missed (?:out|your chance)|missing out
    3 good luck (?:finding|with (?:that|whoever|your (?:other|next)|the other))|dodged a bullet
    3 i would(?:n't| not) (?:have )?(?:want|wanted) to work (?:for|with|at|there)
    3 never (?:again )?(?:apply|recommend|work|buy)
    3 tell (?:everyone|others|people|my friends|all)(?= (?:how|about|not|what|i know))
    3 (?:bad|negative|honest) review|glassdoor|my (?:lawyer|attorney|solicitor|union)|legal action|(?:file|make|lodge|put in) a(?: formal)? complaint
    3 report (?:you|this) to|there will be consequences
    3 (?:less|not (?:as|more|half as)|far less|fewer|under-?) ?(?:qualified|experienced|competent|capable|skilled|talented)(?= (?:candidate|person|than|people|applicant|as|colleague|someone))
    3 (?:more|better|far more|clearly more) (?:qualified|experienced|suited|skilled) than
    3 i (?:clearly |obviously |certainly |really |truly )?(?:deserved|was (?:clearly |obviously |by far |definitely )?the (?:best|strongest|most|right|better)|should have (?:got|gotten|been|had|won|received))
    3 (?:you|the panel|they|he|she|your (?:team|panel|company|colleague|manager|recruiter|people)) (?:\w+ )?(?:clearly|obviously|evidently|apparently|plainly) (?:did|do|does|have|had|never|not|already|don't|didn't|doesn't|lack|were|was|value|prefer|wanted)
    3 (?:clearly|obviously|evidently|apparently),? (?:you|the panel|they|my|your|nobody|no one|it|experience|loyalty|honesty|hard)
    3 you (?:\w+ )?(?:failed to|led me|lied|misled|strung|never (?:gave|intended|meant|read|looked|bothered|had)|did not (?:even|bother)|didn't (?:even|bother)|could at least|could have at least|should have (?:told|said|been|known)|have no idea|don't (?:care|know|deserve))
    3 (?:led me on|lied to|misled|strung (?:me )?along|wrote me off|mis-?treated|treated (?:me )?(?:badly|poorly|unfairly|like)|deceiv\w+|betray\w*|cheated|toyed with)
    3 (?:disappointed|let down|upset|angry|annoyed|shocked|hurt|dismayed|bitter|irritated|stunned|disgusted|frustrated) (?:\w+ )?(?:(?:with|in|by|at) (?:you\b|your|the (?:way|process|panel|decision|company|team|treatment|lack|handling|recruit|interview|manner|fact|unprof)|how|this)|(?:that you|you (?:chose|did|have|decided|would|didn't|picked)))
    3 (?:very|deeply|extremely|bitterly|beyond|quite|so|really) (?:disappointing|upsetting|frustrating|shocking|angry|upset|annoyed|annoying)
    3 how (?:dare|could) you|what (?:a|an) (?:\w+ )?(?:joke|waste|disgrace|disappointment|letdown|way to)
    3 shame on|seriously\?|are you (?:kidding|serious|joking)|nice try|whatever\b(?=\s*[.!])
    3 thanks for nothing|(?:supposedly|so-called)
    3 i guess (?:you|it|being|my|experience|honesty|that|loyalty)(?= |'s)
    # respect missed, and what it says of them
    3 (?:so little|lack of|no|without (?:any|the slightest|a shred of)|a minimum of|zero) (?:respect|courtesy|decency|manners|consideration|interest in (?:me|what i)|common sense)|(?:have|had|has) (?:\w+ )?the (?:courtesy|decency|grace|guts|courage|manners|honesty|nerve|cheek) to
    3 (?:never|rarely|seldom|hardly ever)(?: in my life| before)? (?:been|felt|seen|met|had|experienced)(?: \w+){0,3} (?:treated|spoken|humiliated|so (?:little|badly|poorly|unwelcome|rude)|such (?:a |an )?<BAD>|worse)
    2 ^(?:it's|it is|that's|that is|what)(?: a| an| some)? (?:strange|odd|funny|sad|fine|sorry|nice|great|peculiar|curious)(?: sort of| kind of)? (?:company|firm|school|place|way|manager|people|team|boss|employer|hospital|business)
    2 (?:that|which|who) (?:lets|makes|treats|keeps|sends|puts|hires|cannot|can't|does not|doesn't)
    2 (?:next time|in (?:the )?future|perhaps|maybe)(?: \w+){0,2} (?:you|somebody|someone|your \w+|they|he|she)(?: \w+)? (?:could|should|might|ought|may want|will)
    1.5 (?:read|train|listen|learn|check|teach|bother|prepare|look at|ask)(?: \w+){0,5} (?:before|first|properly|for once|the (?:cv|resume|application)|your (?:recruiters?|people|staff|managers?|interviewers?))
    3 (?:if |so |is )(?:that|this)(?:'s| is)? (?:how|the way|what) (?:you|people|things|your)(?: \w+){0,3}(?: treat| run| do| work| call| handle| deal)
    3 (?:find|found) (?:it|this|that) (?:\w+ )?(?:incredible|unbelievable|strange|odd|remarkable|astonishing|curious|ironic|telling|hard to (?:believe|swallow)|difficult to (?:believe|accept)) (?:that|how)
    2 (?:over|instead of|rather than|ahead of) me(?=[.,!?]|$)
    3 (?:do|did|does|has|have) (?:you|anyone|anybody|somebody|your \w+) (?:even|ever (?:read|look|listen|bother|answer)|actually|really (?:think|believe|read))(?=.*\?)
    3 (?:is|was) (?:this|that|it) (?:(?:meant|supposed) to be )?(?:a |an |your )?(?:serious|honest|joke|real offer)(?: \w+)?\?
    5 (?:thank you|thanks)(?: a lot| so much| very much)? for (?:keeping (?:me|us)|making (?:me|us) (?:wait|look|feel (?:small|stupid|like))|wasting|nothing|leaving|letting me (?:wait|hang|down|know so)|ignoring|telling me so late|the (?:runaround|silence|waiting|insult))
    1 (?:in|on|at) (?:that|the|your) (?:room|panel|table)
    2 (?:nobody|no one|not one (?:of you|person)|none of (?:you|them))(?: \w+){0,6} (?:interested|listened|listening|cared|bothered|read|looked|knew|asked|prepared|smiled|had)
    3 (?:somebody|someone|one of you) (?:is|was|must be|has been) (?:\w+ )?(?:lying|lied|wrong|mistaken|dishonest)|(?:word|promise|promises)(?: \w+)? (?:is|are|was|were|mean|means) (?:worth )?(?:nothing|worthless|empty|little)
    3 (?:honesty|loyalty|experience|hard work|merit|quality|manners|talent|skill|decency|age)(?: \w+)? (?:is|are|does|do|counts?|means?) (?:not|nothing|little|n't|clearly not|no longer|apparently)|(?:do|does|did)(?: not|n't) (?:value|appreciate|respect|recogni[sz]e|deserve) (?=\w)(?!to\b|it if|that you)
    3 (?:because of|thanks to) (?:you|your)(?: \w+){0,3}(?=.*\b(?:lost|lose|missed|cost|turned down|without|too late)\b)
    2.5 (?:looking at|checking|playing with|staring at|typing (?:on|in)|glued to|busy with) (?:her|his|their|your) (?:phone|watch|laptop|screen|e-?mails?|nails)|yawn(?:ed|ing)|rolled (?:her|his|your|their) eyes|sneer(?:ed|ing)?|smirk\w*
    1 (?:the )?(?:whole|entire) (?:time|interview|hour|day|afternoon|morning)|(?:your|the) (?:colleague|interviewer|manager|director)
    3 (?:was|were|am|been) only (?:there|invited|asked|called|interviewed|seen|used|brought)(?: \w+)? (?:so|to|for|because|as)
    3 hope (?:that )?(?:the (?:person|one|candidate|man|woman)|whoever|your) (?:\w+ ){0,3}(?:stays?|lasts?|turns? out|is worth|knows how|lives up|can (?:even|at least))
    3 enjoy (?:your|the) (?:\w+ )?(?:cheap|trainee|choice|chosen|bargain|yes-?m[ae]n)|says it all|speaks? volumes|tells (?:me|you) everything|says (?:a lot|much|more) about (?:you|your|how)
    2.5 (?:be|been|was|were|are|is) so (?:wrong|blind|stupid|rude|careless|short-?sighted|unfair|cruel|cold|badly|poorly|disorgani[sz]ed|unprepared|dismissive)
    2 (?:had|has|have) (?:obviously|clearly|evidently|apparently|plainly|certainly) not
    2 (?:should|ought to) have (?:known|guessed|expected|read|listened|told|asked)(?! (?:brought|sent|mentioned|said))
    2 worst (?:interview|experience|company|process|panel|organi[sz]ed|run)|most (?:chaotic|unprofessional|badly|disorgani[sz]ed|confusing|insulting)
    # a judgment on the reader's doing
    1.5 <BAD>(?=.*\b<YOU>\b)|<THEM>\b.*\b<BAD>
    1.5 (?:you|your (?:\w+ )?(?:team|company|staff|school|manager|people|process|panel|colleague|hiring|receptionist|recruiter|office|offer|number|figure|letter|message|e-?mail|instructions?|test|task|form|website|portal|questions?|decision|choice|reasons?|feedback|interview))(?: \w+){0,3} (?:is|are|was|were|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded)(?: \w+){0,3} <BAD>
    2 (?:is|are|was|were|it's|that's|seems?) (?:\w+ )?not (?:very|exactly|particularly|really|so|especially|at all|even) (?:clear|professional|kind|fair|nice|polite|helpful|clever|smart|serious|encouraging|generous|friendly|honest|respectful|impressive|well \w+|organi[sz]ed)
    1.5 (?:,|-) (?:is|isn't|are|aren't|was|wasn't|were|weren't|did|didn't|do|don't|does|doesn't|have|haven't|has|hasn't|could|couldn't|would|wouldn't|can|can't) (?:it|he|she|they|you|that|there)\?
    # a question that is no question
    2 ^(?:and |so |but )?(?:did|do|does|has|have|is|are|was|were|could|can|would)(?:n't)? (?:any(?:one|body)|some(?:one|body)|nobody|no one|you|your \w+|it|that|this)(?: \w+)* (?:even|ever|actually|really|at all|seriously|honestly|bother\w*|before (?:sending|writing|you))(?=.*\?)
    2 (?:^|, )(?:or )(?:are we|am i|is (?:it|this|that)|do you|did you|was (?:it|that|this)|were we)(?=.*\?$)(?=.*(?:guinea|just|only|always|supposed|meant|joke|too|test|bad|game|mind|waste|toy))
    1.5 guinea pigs?|for show|a formality|going through the motions|tick(?:ing)? (?:a|the) box|window dressing
    2 (?:what|who|why|how)(?: \w+){0,4} (?:were you thinking|do you think you|on earth|in the world|the hell|exactly)(?=.*\?)|what is wrong with|how dare|how could you
    # sarcasm
    3 told you so|so much for|thanks for nothing|(?:wouldn't|would not)(?: have)? (?:kill(?:ed)?|hurt|harm(?:ed)?) (?:you|anyone|anybody|them|to)
    2 (?:i'd|i would|you'd|you would|one would|one might|anyone would|anybody would|people would)(?: have)? (?:think|thought|expect|expected|hope|hoped|imagine|imagined|suppose|supposed)(?: that)? (?:you|a |an |the |your|someone|somebody|anyone|that|at least|better)
    1.5 any (?:normal|sane|decent|sensible|reasonable|serious|half-decent|proper|self-respecting|other|competent) (?:person|people|company|employer|manager|firm|school|one|human|team|panel|recruiter)
    0.5 (?:a|an) (?:\w+ ){0,2}of your (?:size|standing|reputation|experience|age|rank|wealth|means|importance)
    -2 in a good way|pleasantly|it made me smile|delighted
    2 (?:surprised|astonished|amazed|shocked|taken aback|astounded|stunned|appalled|baffled|bewildered|dismayed|puzzled|disappointed|saddened)(?: \w+){0,2} (?:that|by|at|to (?:see|read|find|learn|hear)|how|with|when|since|because)(?=.*\b(?:<YOU>|decision|chosen|another|such|panel|process|interview|number|figure|offer)\b)
    1 (?:frankly|quite frankly|to be (?:blunt|frank|honest)|i must say|i have to say|let me be (?:blunt|frank|clear|honest)|with (?:all )?(?:due )?respect|i dare say|no doubt|needless to say|for the record|if you ask me)
    2 (?:guess|know|imagine|work out|figure out|tell me)(?: \w+){0,2} (?:the reason|why)(?=[.!]|$)|(?:you (?:can|may|might) (?:\w+ )?guess)|i think you know (?:it|that|why|this)|you know (?:it|why|very well|full well|perfectly well)|as you well know
    2 (?:shame|pity|too bad|what a pity|a pity) (?:that )?(?:you|nobody|no one|your|they)|shame on
    1.5 no (?:surprise|wonder)|hardly (?:a surprise|surprising)|as (?:usual|always|ever)(?=.*\byou)|of course you (?:did|didn't|had|would|chose|were|have)|(?:yet|once) again you
    2.5 (?:congratulations|congrats|well done|bravo|hats off|good luck|i hope you(?:'re| are) (?:happy|proud|pleased))(?= (?:on|for|with|to|finding)?(?: \w+){0,3} (?:losing|wasting|missing|ignoring|hiring the wrong|whoever|the person you|your (?:other|next|chosen|favou?rite)|yourselves|finding (?:someone|somebody|anyone)|that\b|now))
    2.5 you(?:'ll| will| only| just)* (?:get|deserve|attract|keep|end up with|have|find)(?: only| just)?(?: what)? ?(?:the )?(?:\w+ )?(?:you pay for|nobody|no one|who (?:are|is) left|leftovers|desperate|those|for that money|peanuts)|nobody else (?:wants|would)|pay peanuts
    2 (?:try|maybe|perhaps|next time|you (?:should|ought to|might want to|may want to|could)|i suggest you|learn to|somebody should) ?(?:\w+ ){0,3}(?:reading|listening|answering|paying|being (?:honest|fair|polite|on time|clear)|read (?:the|my|it|what)|listen|learn|look up|check your|teach|train|tell your|treat|hire (?:someone|people)|proofread|get (?:your|someone))
    # what was done to the writer, and what it cost
    2.5 (?:after|given|considering|because of|despite) the way (?:that )?(?:<THEM>|i|we|they|he|she|people|things|it|this)
    2 the (?:way|manner in which|tone in which) (?:that )?(?:you|your (?:\w+ ){1,2}|they|i was|i have been|i am|we were|he|she) ?(?:\w+ )?(?:treat(?:ed)?|spoke|spoken|talk(?:ed)?|dealt|handle[d]?|kept|let go|left|dismiss(?:ed)?|behave[d]?|act(?:ed)?|run|ran|reject(?:ed)?|ask(?:ed)? that|look(?:ed)? at)
    1.5 <THEM>(?: \w+){0,3} <WRONGED>(?! (?:the \w+ (?:contract|rota|bid|tender)|to mention))|i (?:was|have been|am|had been|felt) (?:\w+ )?<WRONGED>(?= |[.,!])
    1 <WRONGED> (?:me|us|it|my|our|people)
    1.5 (?:it )?(?:took|takes|taken|taking) (?:you|them|your \w+) (?:so|too|this|that|\w+ (?:weeks|months))|(?:so|too) long that
    2 (?:cost|costs|costing|robbed|deprived) (?:me|us)(?= )|ruined my|spoil(?:t|ed) my|lost (?:me|us) the
    1 (?:last time|twice already|again and again|every time|never once|not once|not even|for the (?:second|third) time)
    1.5 you (?:also |then |even |simply |just |never |clearly |obviously )*(?:forgot|ignored|lost|neglected|failed|overlooked|dropped|broke|lied|misled|cheated|wasted|refused|laughed|interrupted|couldn't be bothered|could not be bothered|didn't (?:bother|even|care|listen|read)|did not (?:bother|even|care|listen|read)|never (?:answered|called|replied|read|bothered|gave|had|looked|meant))
    1 you (?:didn't|did not|couldn't|could not|never) (?:even )?(?:tell|say|warn|write|call|ask|think|mention|let)
    3 (?:couldn't|could not|can't|cannot) (?:even )?be bothered
    # suspicion
    1.5 (?:cannot|can't|could not|couldn't) help (?:thinking|feeling|wondering|suspecting|noticing|but)
    2 (?:promised|given|gone|going|reserved|earmarked|meant|intended) (?:to|for) (?:someone|somebody|a friend|a cousin|a relative|your|another|the boss|an? (?:internal|insider|friend))(?=.*(?:before|already|long|beforehand|from the (?:start|beginning)|anyway|all along))|(?:was|were|had)(?: \w+)? (?:decided|settled|chosen|fixed|rigged|made up)(?: \w+){0,3} (?:before|beforehand|in advance|from the start|all along|long)|foregone conclusion|inside job|made up (?:your|their) minds?
    2 (?:friend|nephew|niece|cousin|son|daughter|relative|golf|mate)(?:s)? of (?:the|your|somebody|someone)(?=.*\b(?:got|job|post|chosen|hired|picked)\b)|somebody's (?:nephew|cousin|friend|son)
    2 whoever (?:\w+ ){0,3}(?:wrote|made|designed|chose|decided|set|put|read|runs|interviewed|came up|drew|drafted|picked|thought)
    1 (?:clearly|obviously|evidently|apparently|plainly|certainly)(?: \w+)?(?= (?:never|not|no|nobody|does|do|did|has|have|had|hates?|dislikes?|prefers?|better|more|the best|lacks?|didn't|doesn't|don't))
    1.5 (?:has|have|had) (?:clearly |obviously |evidently |apparently |plainly )?never (?:\w+ )?(?:made|done|held|worked|seen|read|met|heard|used|driven|taught|stood|spoken|had to|been near|set foot)(?=.*)
    2.5 hates? (?:women|men|people|foreigners|immigrants|the young|older|old|anyone|everyone)|(?:because|since) i(?:'m| am) (?:a (?:woman|man|foreigner|mother)|old|over|black|foreign|pregnant|too old|not (?:white|local|english|british|american))
    # comparison with those preferred
    2 (?:picked|chose|chosen|preferred|took|hired|wanted|selected|put)(?: \w+){0,3} (?:over|instead of|rather than|ahead of|before|above) me
    2.5 (?:better|more) (?:qualified|experienced|suited|skilled|capable|competent|able)(?: \w+)? than (?:any|who|the|most|all|those|your|him|her|them|half)|better than (?:anyone|whoever|the (?:person|one|other))(?: \w+)* you
    2.5 (?:you are|you're) (?:likely|going|ever going|unlikely|not going) (?:to )?(?:ever )?(?:find|get|meet|see)
    2 (?:didn't|did not|won't|will not) last|(?:will|'ll|going to|come to|live to) regret|(?:your|their) loss\b|(?:big|huge|costly|terrible|grave) mistake
    3 you people|(?:you|your) lot (?:are|should|never|did|do|don't|have|think)|your (?:kind|sort) (?:of people|are|always|never)|people like you|the likes of you
    3 (?:be |ought to be |should be |are you not )(?:\w+ )?ashamed of (?:your|it|this)|ashamed of yoursel\w+
    1 i (?:deserve|deserved|had|was)(?: \w+){0,2} (?:better|more|the right|entitled|owed)
    # what takes the sting out
    -2 thank(?:s| you)(?! for nothing)(?=.* for)|i(?:'m| am) (?:grateful|glad|happy|thankful)|kind of you|(?:my|our) (?:own )?(?:fault|mistake|slip|oversight)|i (?:forgot|misread|was wrong|should have)|you (?:were|are|was) right
    -1.5 you (?:said|told|mentioned|described|called|asked|explained|spoke|laughed)|we (?:laughed|joked|talked|spoke)
    -1 (?:patients?|pupils?|customers?|residents?|children|sensor|data|machine|engine|weld|soil|roof|boiler|weather|winter|traffic|train|students?|visitors?|guests?)
    """
)

# After a refusal a remark on the decision is about the reader, whatever it is called.
REFUSED = cues(
    r"""
    3 (?:this|it|that|which|the (?:decision|process|outcome|result|test|interview))(?: \w+)? (?:is|was|seems|seemed|feels|felt)(?: \w+){0,2} <BAD>|(?:think|feel|find|call|consider)(?: that| it| this| the \w+){1,2}(?: \w+){0,2} <BAD>
    1 (?:decision|chosen|choice|another candidate|the other|process|panel|interview|reason|post|job|position)(?=.*<BAD>)
    2 (?:don't|do not|cannot|can't|fail to|hard to|difficult to) (?:\w+ )?(?:understand|see|believe|accept|follow|fathom)(?: \w+){0,4} (?:decision|why|how|reason|you)
    """
)

# Apologies that nobody asked for, self-abasement, begging.
BELITTLING = cues(
    r"""
    3 (?:so |very |really |terribly |deeply |awfully |truly |extremely |incredibly |again |once again,? )*(?:sorry(?! to (?:say|hear|report|learn|see|have missed|miss))|apologi[sz]e|apologies|apology|forgive me|pardon me|excuse me)(?: \w+){0,4}? (?:for (?:\w+ )?(?:being|my|the (?:bother|nerves|rambling|trouble|mess|silly|stupid|nervous|poor|bad)|taking|wasting|bother\w*|rambling|talking|babbling|stumbl\w+|so (?:many|much)|such|going on|not (?:being|having|knowing|doing|answering|performing|giving)|how|any (?:inconvenience|trouble|awkward|nervous|confusion|bother)|all|everything|another|yet another|this (?:e-?mail|message|long|bother)|disturbing|interrupt\w*|intruding|imposing|troubling|writing|reaching|the (?:long|length|inconvenience|disturbance|intrusion|interruption)|blanking|freezing|forgetting|sounding|coming across|having (?:been|to)|if)|to (?:bother|trouble|disturb|be|keep|take|impose|intrude|ask|interrupt|pester|waste|write)|that i (?:was|wasn't|am|could|couldn't|did|didn't|had|stumbled|froze|rambled|seemed|talked|went|forgot|took|blanked|might|may|made)|if (?:i|my|this|it)|about (?:my|how|the|that|being|all))
    3 (?:i )?(?:really |truly |do )?hate to (?:bother|trouble|disturb|ask|be|impose|take|pester)
    3 (?:don't|do not|didn't|did not) (?:want|mean|wish) to (?:bother|trouble|disturb|be a (?:bother|nuisance|pest|burden|pain)|impose|waste|pester|take up|annoy|seem)
    3 hope (?:that )?(?:i|this|it)(?:'m| am| is|'s)? (?:not|didn't|did not|haven't|have not|wasn't|don't|won't|do not) (?:\w+ )?(?:bother\w*|waste\w*|disturb\w*|annoy\w*|a (?:bother|nuisance|burden|disappointment|pest)|disappoint\w*|take(?:n)? (?:up )?(?:too )?much|bore\w*|talk too|too much (?:of )?(?:trouble|a))
    3 (?:being|be|am|i'm) (?:such )?a (?:bother|nuisance|pest|burden|pain|disappointment|mess|failure|fool|idiot)
    3 (?:waste|wasted|wasting|taken up|taking up|took up) (?:\w+ ){0,3}(?:your|so much of your|too much of your)(?: \w+){0,3} time
    3 (?:your )?(?:humble|lowly|unworthy|insignificant) (?:servant|self|person|candidate|applicant|request)?
    3 i(?:'m| am| was| know i(?:'m| am)?| realise i am| realize i am)? (?:\w+ )?(?:not (?:really |quite |even )?(?:worthy|deserv\w+|good enough|qualified enough|the (?:best|strongest|most|ideal|perfect|smartest|brightest)|as (?:qualified|good|experienced|smart|strong))|unworthy|undeserving|(?:so|very|terribly|extremely|incredibly|too|far too|awfully|painfully|visibly) (?:nervous|anxious|scared|embarrassed|ashamed|awkward|tongue-tied|flustered|intimidated)|mortified|a nervous wreck|an? (?:awful|terrible|horrible|bad) (?:interview\w*|speaker|candidate))
    3 (?:do not|don't|didn't|did not) deserve|(?:far )?beneath you|(?:bombed|botched) (?:it|my|the|that)
    3 messed (?:it |that |things )?up|screwed (?:it |that )?up|blew (?:it|the interview)
    3 did (?:badly|poorly|terribly|so badly)
    3 my (?:poor|bad|terrible|weak|awful|embarrassing|clumsy|stumbling|dreadful|lousy) (?:answer|answers|performance|interview|english|showing|nerves|explanation|response)
    3 my nerves (?:got|took)|nerves got the better
    3 (?:i )?(?:beg|implore|plead(?:ing)?(?: with)?|beseech|begging) (?:you|your|for|of you)?|beggars?
    3 desperate(?:ly)?|would do anything
    3 (?:will|i'll|would|i'd|willing to) do (?:absolutely |literally )?(?:anything|whatever it takes|any job)
    3 please,? please|pretty please|on my knees|(?:last|only) hope|at your mercy|mercy
    3 eternally (?:grateful|indebted)|forever (?:grateful|indebted|in your debt)
    3 a thousand (?:thanks|apologies|pardons)|words cannot (?:express|describe|convey)
    3 i would be (?:nothing|lost) without|(?:someone|a person|somebody) (?:like|such as) me(?= )
    3 (?:lowly|mere|just a|only a) (?:candidate|applicant|student|nobody|beginner|junior)
    3 honou?red (?:and humbled )?that (?:someone|a person|somebody) (?:as|of|like|so)|took pity|take pity
    3 give me a chance|one (?:small |last |tiny )?chance
    3 even (?:consider|considering|looking at|talking to|speaking with|meeting|seeing) (?:me|someone like me|my application)
    """
)
