"""The words of tone: one phrase a line, as a person would say it; what each list stands for is said above it.

A phrase may hold small patterns (`(?:a|b)`, `\\w+`); a space is any white space. A new phrase is a new line.
"""

from __future__ import annotations

from sincerely.core.letters.checks.kinds import phrases

# Slang and chat shorthand, with what to write instead; "-" where the sentence itself must change.
SLANG_WORDS: dict[str, str] = {
    word.strip(): "" if instead.strip() == "-" else instead.strip()
    for line in """
    l8r = later; m8 = -; 2day = today; 2moro = tomorrow; 2morrow = tomorrow; any1 = anyone; some1 = someone; every1 = everyone; msg = message; ppl = people
    nvm = -; rn = now; irl = -; tmi = -; ftw = -; wyd = -; hmu = write to me; omw = -; g2g = -; gtg = -; ily = -; istg = -; jk = -; kk = -; k thx = -; kthx = -; thnx = thanks; thks = thanks; tks = thanks; wud = would; shud = should
    cud = could; wot = what; luv = -; nite = night; thru = through; abt = about; bc = because; rly = really; srsly = really; obv = -; prolly = probably; whassup = -; howdy = -; yessir = -; yasss = -; woah = -; whoa = -; yikes = -; oops = -; whoops = -; ugh = -; meh = -; duh = -; nah = no; nuh = no; uh = -; y'all = you all; ur = your; ya = you; wannabe = -; ol' = old; doin = doing; goin = going; nothin = nothing; somethin = something
    haha = -; ha ha = -; ha-ha = -; lolz = -; teehee = -; no joke = -; no lie = -; legit = really; my mates = my friends; my crew = my friends
    gotcha = -; gutted = sorry; innit = -; defo = certainly; deffo = certainly; obvs = of course; probs = probably; imma = I will
    finna = -; tryna = trying to; whatcha = -; c'mon = -; okey-dokey = -; no sweat = gladly; adorbs = -; jeez = -; sheesh = -; gosh = -
    heck = -; ass = -; arse = -; bollocks = -; crikey = -; knackered = tired; natch = of course; ridic = -; cray = -; ikr = -; bestest = best
    coolio = -; awesomesauce = -; yass = -; yasss = -; fomo = -; hangry = -; bougie = -; glow up = -; spill the tea = -
    gonna = going to; wanna = want to; gotta = have to; kinda = rather; sorta = rather; gimme = give me
    lemme = let me; dunno = do not know; cuz = because; coz = because; 'cause = because; thx = thanks
    thanx = thanks; tnx = thanks; tysm = thank you very much; pls = please; plz = please; btw = by the way
    lmk = let me know; tbh = to be honest; ngl = -; imo = in my view; imho = in my view; lol = -; lmao = -; rofl = -
    omg = -; wtf = -; smh = -; fyi = for your information; idk = I do not know; b4 = before; gr8 = great
    2nite = tonight; tho = though; y'all = you all; yall = you all; ain't = is not; yeah = yes; yep = yes; yup = yes
    nope = no; dude = -; bruh = -; homie = -; bestie = -; you guys = you all; peeps = people; stoked = very glad
    psyched = very glad; jazzed = very glad; badass = -; kickass = -; kick-ass = -; freakin = -; freaking = -
    frickin = -; hella = very; crap = -; crappy = poor; shit = -; bullshit = -; fucking = -; fuck = -; rockstar = -
    yolo = -; xoxo = -; woohoo = -; yay = -; woot = -; haha = -; hahaha = -; hehe = -; phew = -; no biggie = -
    my bad = my mistake; no probs = gladly; hit me up = write to me; holla = -; cya = -; catch ya = -; peace out = -
    later gator = -; ttyl = -; brb = -; a ton = a great deal; tons of = a great deal of; a bunch of = several
    super duper = very; totes = -; vibed = got on; convo = conversation; deets = details; info dump = -
    cool beans = -; chillin = -; nailed it = did well; aced it = did well; crushed it = did well
    killed it = did well; killing it = doing well; crushing it = doing well; knock it out of the park = do it well
    no cap = -; lowkey = -; highkey = -; asf = -; bummed = sorry; bummer = a pity; buddy = -; amigo = -
    holy cow = -; holy moly = -; oh my god = -; heck of a = very good; hell of a = very good; helluva = very good
    """.strip().splitlines()
    for word, instead in (item.split("=") for item in line.split(";"))
}

# Words that are slang in some places only: these are the places.
SLANG_IN_PLACES = phrases(
    r"""
    (?!www)(?!iii)[^\W\d_]*?([^\W\d_])\1\1[^\W\d_]*|bloody (?:good|great|hell|marvellous|brilliant|lovely|well|love)|(?:a|what a|real|total|such a) (?:laugh|blast|hoot|riot|rush|trip|vibe)(?=[.,!]| (?:to|with|and|talking|meeting))|y'know|ya know|props to|hook (?:me|you) up|(?:as|like) hell|my (?:peeps|homies|crew here)
    (?:you|that|it|talk|this|she|he) (?:\w+ )?(?:rocks|rocked|slaps|slapped|rules|ruled|kicks|kicked) ?(?:ass|butt)?(?=[.!,])|mega (?:excited|cool|happy|keen|interested|impressed|fun)|(?:dead|well|proper) (?:chuffed|good|nice|interesting|impressed|excited)|gagging (?:to|for)|bang up for|up for it|buzzing(?=[.,!]| (?:about|to|after|for))
    (?:was|is|were|are|it's|that's|place is|so|super|totally|pretty|really) (?:lit|dope|epic|fab|fire|sick|legit|rad|gnarly|wicked)(?=[\s]*[.!,]|\s+(?:to|and|that))
    (?:super|so|pretty|really|way|totally|freaking|very) (?:cool|awesome|chill|pumped|hyped|amped|stoked|psyched|rad)
    (?:how|that's|that was|it was|is|was|were|are) (?:\w+ )?(?:cool|awesome)(?=\s*[.!,]|\s+(?:to|and|that|how|when|place|team|crew|company))
    (?:good|great|awesome|cool|amazing|positive) vibes?|vibes?|vibed with|vibing
    (?:hey|hi|thanks|you|u|love|these|those|great) (?:guys|fam|mate|pal|peeps|gang|bro)|guys
    (?:c|see|hope|thank|thanks|miss|love|get|if|are|r|can|do) (?:u|ya)
    (?:u|ya) (?:guys|know|were|are|have|said|r)|ur (?:time|team|company|office|help|place)|ty (?:so|for)
    (?:oh )?wow(?=\s*[,!.])|dang(?=\s*[,!.])|damn(?:ed)?|darn|what a blast|had a blast|blast talking
    (?:that|it|this|which) (?:sucks|sucked)|bro(?=\s*[,!.])|mate(?=\s*[,!.])
    hang out|hanging out|hang with|chill(?:ing)? with|shoot(?:ing)? the breeze|chew the fat|spitball\w*
    on fleek|take a crack at|have a go at it|smash(?:ing|ed)? it
    (?:you|he|she|they|it|that|guys|team|all)(?:'re|'s| are| is| was| were) (?:\w+ )?(?:the|an?|total|real|absolute|utter|complete|pure|such an?) (?:\w+ )?(?:bomb|goat|ninja|legend|boss|beast|rock ?star|weapon|unit|machine|diamond|gem|star|hero|angel|saint|savage|monster)s?(?=[.,!?;]|$)|(?:absolute|total|utter|complete|proper) (?:legends?|weapons?|units?|scenes|banger|gold|fire|mare|beauty|star|angel|babe|diamond)|you (?:cheeky|sly|naughty|crazy|absolute|total|utter|beautiful|gorgeous) (?:\w+)(?=[.,!?;]|$)|you (?:old|big|little|mad|clever|lucky) (?:dogs?|rascals?|rogue|devil|fox|git|bear|beauty|beast|thing|sausage|softie|so-and-so)|legends?(?=[!,])|long time no see|(?:see|see you|catch you|in a while,?|later,?|alright,?) ?(?:later,? )?(?:ya|alligator|gator|crocodile|skater|tater)|(?:massive|mad|big|huge|major|serious|many) (?:props|kudos|respect|love|shout-?out|ups)|shout-?out to|do (?:me|us|you|them) a solid|i owe you (?:one|a pint|a beer|big)|me (?:dears?|lovelies|hearties|darlings?|old mate)|let'?s g+o+(?=[.,!]|$)|let'?s do this(?=[.,!]|$)|we'?re golden|get in(?=!)|come on(?=!)|back at (?:ya|you)|hit me (?:up|back)|sort me out|bob's your uncle|easy peasy|(?:lit|cool|good|sick|tired|keen|funny|hot|weird|nice|hard|fun|excited|happy) af|(?:i'd|i would|would|could) (?:kill|die) (?:for|to)|(?:a )?(?:real |right )?piece of work|pain in the (?:ass|arse|neck|butt)|well (?:posh|fancy|fit|cool|hard)|what a (?:legend|hero|guy|dude|laugh|babe|crew|gem of a)|job done(?=!)|what'?s up|wassup|'?sup(?=[.,!?])|how'?s tricks|how goes it|mwah|ta (?:very much|muchly|for (?:the|your|that|all)|mate)|ta(?=[.,!])|tata|toodle\w*|laters|nighty|sesh|bants|banter(?:ing)? with|(?:you|the|these|right,?) (?:lads|fellas)(?=[.,!])|mucker|duck(?=[.,!]$)|chuck(?=[.,!])|petal|poppet|treacle|guv|sista|brother(?=[.,!]$)|brah|fam(?=[.,!])|gurl|slay(?:ed|ing)?|sus|cringe|rizz|bussin|no cap|deadass|periodt?(?=!)|lowkey|highkey|yeet(?:ed)?|simp(?:s|ing|ed)|stan(?:ning)? (?:you|your)|living for (?:it|this|your)|here for it|obsessed with (?:you|your)|iconic|(?:you|it|that|place) slaps|banger|banging|peng|(?:was|is|were|proper|well|absolutely|totally) (?:mint|ace|class|mega|banging|bangin|wicked|savage|unreal|epic)(?=[.,!])|belter|cracking (?:day|time|chat|place)|top notch lads?|nice one|good on ya|no drama(?:s|mas)?|too easy(?=[.,!])|g'?day|strewth|bonza|ripper|(?:so|really|super|totally|am|i'm) (?:pumped|hyped|amped|fired up|jazzed|psyched)|over the moon lol|made up(?=[.,!])|dead (?:good|nice|keen|excited|chuffed)|well (?:good|nice|excited|chuffed|jel)|proper (?:good|nice|lovely|buzzing)|(?:i'm|am|was|were|so|all) buzzing|big time|for real
    no worries|all good(?=\s*[.!])|talk soon[,!]* (?:buddy|pal|friend|champ)|catch you later
    cheers,? (?:mate|pal|buddy)|dig (?:the|your)|i(?:'m| am) (?:so )?(?:down|game) (?:for|to)
    right up my alley|freak(?:ed|ing)? out|geek(?:ed|ing)? out|nerd(?:ed|ing)? out|blew my mind
    mind[- ]blown|off the hook|slam[- ]dunk|knocked my socks off|a no[- ]brainer
    rock (?:this|the|it|that)|rocks(?=\s*[.!])|kick (?:ass|butt)|kill it|crush it|nail it|ace it
    """
)

# Said lightly between people on first names, where it is manner and no slip.
LIGHT = phrases(
    r"""
    up for it|i owe you (?:one|a (?:pint|beer|coffee|drink)|big)|no worries|nice one|big time|for real|guys|hang(?:ing)? out|ta|too easy|all good|come on|job done|yay|phew|oops|yep|yup|nope|yeah|mate|cheers,? mate|wow|(?:a|had a|what a) (?:blast|laugh|hoot)|have a go at it|(?:regards|hello|say hi|hugs?)(?: \w+)? ?(?:to )?(?:your|the) (?:\w+ )?\w+
    """
)

# Remarks on how somebody looks: the gravest of what is too familiar.
LOOKS = phrases(
    r"""
    (?:you|your \w+) (?:look|looked|smell|smelled) (?:\w+ )?(?:great|good|nice|lovely|beautiful|stunning|amazing|gorgeous|handsome|fantastic|wonderful)
    (?:love[ds]?|like[ds]?|adore[ds]?|miss|admir\w+|noticed|stop (?:looking at|thinking (?:of|about))) (?:\w+ )?your (?:\w+ )?(?:smile|eyes|hair|outfit|dress|perfume|cologne|figure|tan|legs|beard|tattoos?|shirt|suit|shoes|voice|accent)
    (?:your|have|got|such|with|'ve) (?:a |an |the |got a |such a )?(?:\w+ )?(?:lovely|beautiful|gorgeous|amazing|stunning|pretty|cute|sexy|handsome|charming|dreamy|hot|nice) (?:smile|eyes|hair|dress|outfit|legs|face|figure|voice|accent|suit|shirt|shoes|looks)
    (?:gorgeous|beautiful|stunning|handsome|pretty|cute)(?= (?:lady|woman|man|smile|eyes|person|as you))
    """
)

# Drinks, endearments, family, friendship claimed.
FAMILIAR = phrases(
    r"""
    (?:grab|get|have|go for|share|buy you|over|meet for|catch up over|do) (?:\w+ ){0,3}(?:beers?|drinks?|cocktails?|pints?|glass of wine|margaritas?|happy hour|shots)
    (?:hug|hugs|kisses|big hug|sending love|lots of love|much love|love ya|love you|luv)(?! to)(?=\s*[,.!\n]|\s+(?:and|to you|guys|all)|$)
    (?:big|huge|warm|massive|virtual) hugs?|hugs (?:to|and|from|all|for)|xx+(?=\W*$)|fancy (?:a|some|going for|meeting for) (?:\w+ )?(?:pints?|beers?|drinks?|cocktails?|wine|gin|night out)|(?:drinks?|beers?|pints?|rounds?) (?:is |are )?on me|cheeky (?:beer|pint|drink|one|wine)
    (?:favou?rite|best) (?:new )?(?:boss|person|human|interviewer|manager)(?= (?:already|ever|in the world)|[.,!])|(?:your|the|her|his) (?:love life|sex life|hangover)|you(?:'d| had|'ve had| must have had)? (?:\w+ ){0,3}(?:rough|heavy|wild|big) night(?! shift| duty)
    (?:photos?|pics?|pictures|selfies?|stor(?:y|ies)) (?:\w+ )?on (?:facebook|insta\w*|tiktok|snapchat)|(?:facebook|instagram|insta|tiktok|snapchat) (?:photos?|page|profile|pics?)|your dms?|slide into
    (?:tell|give|say|kiss|hug) (?:\w+ ){0,3}your (?:\w+ )?(?:girl|boy|daughter|son|kids?|little one|wife|husband|missus|mum|mom|dog)(?= (?:i said|hi|hello|a (?:hug|kiss)|my love|from me))
    i (?:already )?(?:miss|adore|love) you(?= |[.!,])(?! (?:have|are|were|all have))
    (?:my|dear) (?:dear )?friend|my dear(?! (?:colleague|old))|sweetie|sweetheart|darling|babes?|hun|cutie|hottie|sweetpea|(?:^|, )(?:honey|dear|sunshine|queen|pet|doll|gorgeous|handsome|beautiful)(?=[,.!]|$)|(?:hey|hi|hello|thanks|bye) (?:gorgeous|handsome|beautiful|sexy|honey|love|darling)(?=[,.!]|$)
    champ|chief(?! (?-i:[A-Z]))|boss man|buddy|bestie|old pal|my man|my guy|girlfriend|sis
    (?:we|i feel (?:like )?we|felt like we|feel as if we) (?:\w+ ){0,3}(?:clicked|hit it off|vibed|bonded|are soulmates|have known each other|were old friends|go way back|are kindred|could be (?:great |best |good )?friends)
    (?:known you|known each other) (?:for years|forever|all my life|my whole life)|like old friends
    become (?:great |good |best )?friends|be friends|new best friend|best friends?|best boss ever
    you're the best|you are the best|you rock
    you're (?:awesome|amazing|a legend|a star|the man|hilarious)|partner in crime|soul ?mates?
    (?:say hi to|hello to|hug|kiss|love to|regards to|give my love to|hope (?:that )?)(?: \w+)? ?(?:your|the) (?:\w+ )?(?:wife|husband|kids?|children|baby|partner|girlfriend|boyfriend|dog|cat|family|little ones?|divorce|date|hangover)
    your (?:lovely |beautiful |sweet )?(?:wife|husband|girlfriend|boyfriend|divorce|love life|hangover)
    hope (?:you're|you are) not (?:too )?hung ?over
    (?:follow|friend|add|text|snap|dm|message) me on (?:instagram|insta|facebook|tiktok|snapchat|whatsapp)
    (?:found|looked|looking|stalked|stalking|scrolled|creeping) (?:\w+ ){0,4}(?:facebook|instagram|insta|personal (?:page|profile)|photos)
    come over (?:for|to my)|our (?:kids|wives|husbands|dogs) (?:should|could|would)
    """
)

# Pressing, taking the post for granted, reproaching a delay.
PUSHY = phrases(
    r"""
    (?:can't|cannot|can not|won't|will not|not) wait (?:much |any )?longer|time is (?:short|running)|clock is ticking|i trust (?:that )?(?:you will|you'll|i will|i'll|we can|this|the matter|to hear)|kindly (?:revert|expedite|confirm|respond|reply)|(?:appreciate|like|want|welcome|grateful for) (?:a|an|your) (?:prompt|quick|early|speedy|swift|immediate|fast)
    (?:hope|hoping|expect|look(?:ing)? forward) to (?:hear|hearing|receive|receiving|get|getting|have|having)(?: back)?(?: from you)?(?: an? \w+)? (?:by|before|today|tomorrow|this week|immediately|no later|within)
    (?:unless|until) i hear (?:from you|back|otherwise)|i(?:'ll| will| shall) (?:assume|take it|take your silence)|i take it (?:that )?(?:the|i|you)|hold (?:the|this) (?:post|position|job|role) for me|see you (?:at work|in the office|on my first day)|already (?:told|given|handed in|informed) (?:\w+ )?(?:my )?(?:notice|boss|landlord|current employer|manager)|handed in my notice
    when (?:will|would|are|do|can|should) (?:you|i|we) (?:be )?(?:decide|deciding|finally|tell me|let me know|send|get back|make up your|expect the (?:offer|contract))|what(?:'s| is) the (?:hold-?up|delay)|how soon (?:can|will|could|would|do)|i(?:'ll| will) (?:be )?(?:checking|calling|ringing|writing|following up) (?:again|every|daily|until|on \w+day|tomorrow|first thing)
    (?:make|do) (?:the|yourself a|yourselves a) (?:right|smart|wise|favou?r) ?(?:choice|decision|thing|and)?(?= (?:hire|and hire|choose|by)|[.!])|(?:you|your team) (?:really )?(?:need|needs) (?:me|someone like me)|(?:i am|i'm) (?:exactly|precisely|clearly|obviously|easily|by far|without doubt) (?:what|who|the (?:one|person|best|strongest))
    (?:have|'ve) been (?:sitting|staring|checking|waiting|refreshing|watching) (?:\w+ ){0,3}(?:phone|inbox|email|mail|since|every|all)
    (?:need|want|have|like|ought) to (?:hear|know|be told) (?:back )?(?:\w+ ){0,3}(?:by|before|today|tomorrow|this week|now)
    rather not (?:keep|wait|be kept)|keep (?:other|the other) (?:people|employers|offers|companies)
    (?:you|your) (?:said|told me|promised) you(?:'d| would) (?:call|write|answer|reply|let me know|be in touch|decide)
    (?:quick|swift|speedy) (?:answer|decision|reply|response)|the sooner
    let me know (?:by|before|today|tomorrow|asap|when i start)
    (?<!can[ ])(?<!could[ ])(?<!may[ ])(?<!might[ ])(?<!should[ ])i (?:fully |really |do |would |certainly |naturally )?expect (?:to (?:hear|receive|be|get|start|see|have)|an? (?:\w+ )?(?:answer|reply|response|decision|offer|call|update)|your|you to|that you|this)
    i(?:'ll| will| shall)? (?:be )?expecting (?:your|an? |to hear|you)
    expect (?:an|your) (?:answer|reply|offer|response)
    (?:asap|a\.s\.a\.p\.?|as soon as (?:humanly )?possible|by (?:the )?(?:end of (?:the )?(?:day|week|business)|eod|cob|close of (?:business|play))|urgent(?:ly)?)(?=[^.!?\n]{0,60}[.!?\n]|$)
    (?:i )?need (?:an?|your|to (?:know|hear|have)) (?:\w+ ){0,3}(?:answer|reply|response|decision|by|today|tomorrow|now|soon|where i stand|what)
    (?:i|we) (?:need|must|have) to (?:know|hear)(?! more about)
    i must (?:insist|ask you to|know|have|press|receive)|i (?:demand|insist|require)
    you (?:must|need to|have to|had better|ought to|should) (?:reply|respond|answer|let me know|tell|decide|call|hire|pick|choose|hurry|have (?:replied|answered|called|told|let))
    (?:still|yet) (?:have not|haven't|not|no|nothing|waiting|did not|didn't) (?:\w+ ){0,2}(?:heard|hear|received|receive|had|gotten|got|answered|answer|replied|reply|a word|word|an answer|for (?:an|your|a))
    (?:i )?(?:have|'ve|am|'m) (?:still |now )?(?:been )?waiting (?:\w+ ){0,2}(?:for (?:your|an|a (?:reply|word|decision)|you|over|more|\w+ (?:days|weeks))|since|to hear|on you|over|more than|\w+ (?:days|weeks))
    still waiting|kept (?:me )?waiting|keep(?:ing)? me waiting
    left (?:me )?(?:hanging|waiting|in the dark)
    (?:have not|haven't) (?:even )?(?:bothered|had the (?:courtesy|decency)|received (?:any|a single|so much as)|heard (?:anything|a (?:word|thing)|back (?:at all|from anyone))|heard (?:from you|back) (?:yet|despite|after|in))
    never (?:heard back|got back|replied|answered|called|returned)
    no (?:reply|answer|response|word) (?:from you|at all|whatsoever|yet|so far|to my)
    (?:ignored|ignoring) (?:my|me)|ghost(?:ed|ing)
    why (?:have you not|haven't you|hasn't|has no|is it taking|does it take|it(?:'s| is) taking|no one|nobody|you have not|you haven't|are you)
    how (?:much longer|hard (?:can|is) it|long (?:does|do|can|will|is|must|am i|are you|it)(?: \w+)? (?:take|takes|need|expect|supposed|going|to wait))
    what is taking|what's taking|taking (?:so|this|too|far too|awfully|rather) long
    (?:two|three|several|many|\d+) (?:whole |full |long )?(?:days|weeks|months) (?:without|and (?:still|no|nothing|not))
    it(?:'s| has)(?: \w+)? been (?:over |more than |already |nearly |almost |a full )?(?:\w+|\d+) (?:days|weeks|months)(?:,| and| already| now| since (?:you|i have))(?=[^.]{0,80}(?:still|no |not |nothing|heard))
    (?:this is|it's) (?:now )?(?:my|the) (?:second|third|fourth|fifth|2nd|3rd|4th|last|final|\w+th) (?:e-?mail|message|attempt|letter|time|reminder|note|inquiry|follow-up)
    as (?:i )?(?:already |previously |repeatedly )(?:said|asked|wrote|stated|mentioned)
    i have (?:already )?(?:written|called|emailed|asked) (?:\w+ )?(?:twice|three times|several times|repeatedly|many times|\d+ times)
    (?:you )?promised (?:me )?(?:an answer|to (?:answer|call|write|reply|get back)|a decision)
    long overdue|overdue|unacceptable|frustrat(?:ed|ing)|patience (?:is|has|wears|runs)
    running out of patience|losing patience|lost patience
    i(?:'ll| will| shall| am going to|'m going to| plan to| intend to) (?:be )?(?:call|calling|phone|phoning|ring|ringing|stop by|stopping by|drop by|dropping by|come by|coming by|keep (?:calling|emailing|writing|asking)|follow up (?:every|daily|again (?:tomorrow|on))|check in (?:every|daily)|check back (?:every|daily)|be in touch (?:every|daily))(?! you (?:at|when) )
    (?:call|write|email|check) (?:you )?(?:every|each) (?:day|morning|week)|daily until
    when (?:do|can|will|should|am|may) i (?:to )?(?:start(?!ed)|begin|expect (?:the|my|an?) (?:offer|contract|paperwork))
    i (?:assume|trust|take it|presume|am assuming|already know|know|am sure|am certain|am confident|have no doubt) (?:that )?(?:i |you )?(?:\w+ )?(?:(?:(?:got|have|get|will get|'ll get|am getting|will be offered|will be given|landed) (?:the|this) (?:job|role|position|post|offer)|am hired|will be hired|be hired)|(?:will|'ll|would) (?:hire|choose|pick|select|agree|offer|want me|make the right|see that i|find no)|the (?:job|role|position|post|offer) is (?:mine|as good as))
    (?:job|role|position) is (?:already )?(?:mine|as good as mine)
    look(?:ing)? forward to (?:your|a|the) (?:positive|favou?rable|swift|quick|speedy|immediate|prompt|offer|early) ?(?:reply|response|answer|decision|news|letter|offer|feedback)?
    await(?:ing)? (?:your|a|an) (?:\w+ )?(?:positive|favou?rable|immediate|swift|prompt|quick|speedy|offer)
    (?:positive|favou?rable) (?:reply|response|answer|decision)|my offer letter
    send (?:me|over) (?:the|my|an?) (?:offer|contract)
    (?:you|you'll|you will|nobody|no one|not|never)(?: \w+){0,3} (?:find|meet|see|get) (?:anyone|anybody|someone|a candidate|somebody|a) (?:\w+ )?(?:better|more (?:qualified|suited|committed)|as good|like me)
    no (?:one|body|other candidate|need) (?:\w+ ){0,3}(?:better|more qualified|to (?:look|interview|see|keep|search)|matches)
    stop (?:looking|interviewing|your search)|look no further
    (?:the|your) (?:best|perfect|ideal|only|obvious|right|clear) (?:candidate|choice|person|hire|man|woman)(?: for (?:you|this job|the job))? is (?:me|here|obvious|standing)
    i deserve|i am owed|hire me|pick me|choose me
    give me (?:the|this|a) (?:job|role|position|chance|answer|call)
    don't (?:miss|let me|make me|keep me|forget me|pass)|do not (?:miss|let me|make me|keep me|delay)
    you(?:'d| would) be (?:crazy|foolish|mad|silly|lucky|making)|you won't regret|would be a mistake not
    please hurry|hurry up|speed (?:things|it|this|the) \w* ?up|get a move on|chop[- ]chop
    (?:let|tell) me (?:know )?(?:by|before|no later than|today|tomorrow|this week)(?= (?:\w+day|tomorrow|noon|the|end|\d|close)|\b(?= *[.!?]))
    no later than|get back to me (?:by|today|tomorrow|now|quickly|before|on)
    i(?:'m| am) (?:getting|growing|becoming|quite|very|rather|a (?:little|bit))? ?(?:impatient|anxious (?:to hear|for)|tired of)
    other (?:companies|employers|offers|firms) (?:are|have|want|chasing|waiting|will)
    (?:several|many|multiple|two|three) (?:other )?(?:companies|employers|firms|offers) (?:are )?(?:chasing|fighting|interested|want|waiting|lined)
    have (?:\w+ )?other offers
    """
)

# Blame, argument with a decision, sarcasm, threats of another kind.
CONFRONT = phrases(
    r"""
    (?:you|your (?:team|company|staff|school|ward|manager|boss|people|process|panel|colleague|predecessor|hiring|last \w+)) (?!said|told|called|mentioned|described|asked|spoke)(?:\w+ ){0,3}(?:a (?:complete |total |real )?(?:mess|shambles|disaster|disgrace)|chaos|chaotic|amateur\w*|nonsense|to blame|at fault|sloppy|clueless|out of touch|backward|negligent|badly run|poorly run)
    (?:should|ought to|must) (?:really |frankly )?(?:be ashamed|be embarrassed|have known better|know better|have done better|admit)|ashamed of yoursel\w+|embarrassing (?:for you|that you)|you people|you lot|what (?:is|was) wrong with (?:you|your)
    (?:to be (?:blunt|brutally honest)|with (?:all )?due respect|no wonder (?:you|your|people|they|nobody)|if you had (?:only )?(?:listened|asked|read|bothered|looked)|you (?:didn't|did not|don't|do not) (?:seem to )?(?:understand|listen|know what|know how|care|get it)|you missed the point|you were (?:\w+ )?(?:late|unprepared|distracted|rude|dismissive|cold|hostile))
    (?:not|hardly|scarcely) (?:a )?(?:fair|serious|professional|decent|competent) (?:question|process|interview|way|answer|treatment)|(?:silly|stupid|pointless|ridiculous|trick|unfair|insulting) (?:question|questions|test|exercise|remark|comment)|i (?:did not|didn't|don't) appreciate (?:your|the|how|being)
    baffling|baffled (?:that|by)|(?:i think|surely|as) you (?:know|must know) (?:that|it|this|why)
    i don't see what(?:'s| is| was) so|nobody (?:over )?(?:there|at your)
    your (?:way|fault|doing|mistake|negligence|failure|problem) (?:is|was|that)
    you (?:are|were|have been|must be) (?:\w+ )?(?:foolish|careless|naive|wrong|mistaken|blind|lazy|slow|negligent|ignorant|arrogant|kidding|lucky i)
    (?:either )?(?:careless|lazy|useless|clueless|hopeless) or worse
    (?:was|were) (?:either )?(?:careless|lazy|useless|a fool|fools)|what (?:were|are) you thinking
    frankly,? (?:it|your|you|this|the)|if you (?:really|truly|actually) cared
    for years(?= (?:you|nobody|no one))
    a (?:complete |total |bad )?(?:sham|farce|charade|slap in the face)|sour grapes|nepotism|favou?ritism
    (?:can't|cannot|can not|could not|couldn't|don't|do not|find it (?:hard|difficult) to|hard to|fail to) (?:\w+ )?(?:believe|understand|see|fathom|comprehend|accept|imagine) (?:that |how |why |what |on what |your )?(?:you(?:'d|'ve)?|anyone|somebody|someone|i was|i wasn't|i am not|the (?:decision|panel|company|reason)|this (?:decision|outcome)|your (?:decision|choice|reasons?|reasoning)|they)
    (?:strongly |respectfully |really |simply |completely |have to |must )?disagree with (?:your|the|this|that)
    (?:wrong|bad|poor|terrible|questionable|strange|odd|baffling|puzzling|mistaken|short-?sighted|foolish) (?:decision|choice|call|judg\w+|person|hire|candidate)
    (?:reconsider|rethink|revisit|reverse|change|explain|justify|defend|question|challenge|contest|appeal) (?:your|this|the|that|its) (?:decision|choice|mind|rejection|reasons?|reasoning|outcome|verdict)
    chang(?:e|ed|ing) your mind(?=[^.]{0,20}(?:mistake|regret|wrong))
    (?:wasted|wasting) (?:\w+ )?(?:my|our|everyone's|all that) ?(?:\w+ )?(?:time|day|hours|effort|morning|afternoon|week)
    your (?:own )?loss|(?:will|'ll|going to|may|might|come to|live to) regret
    big(?:gest)? mistake
    (?:you(?:'re| are| have|'ve)?|was|is) (?:\w+ )?(?:making|made|make) (?:a|the) (?:\w+ )?(?:mistake|error)
    mistake (?:not to|to (?:reject|pass|turn|overlook|choose))|missed (?:out|your chance)|missing out
    good luck (?:finding|with (?:that|whoever|your (?:other|next)|the other))|dodged a bullet
    i would(?:n't| not) (?:have )?(?:want|wanted) to work (?:for|with|at|there)
    never (?:again )?(?:apply|recommend|work|buy)
    tell (?:everyone|others|people|my friends|all)(?= (?:how|about|not|what|i know))
    (?:bad|negative|honest) review|glassdoor|my (?:lawyer|attorney|solicitor|union)|legal action|(?:file|make|lodge|put in) a(?: formal)? complaint
    report (?:you|this) to|there will be consequences
    (?:less|not (?:as|more|half as)|far less|fewer|under-?) ?(?:qualified|experienced|competent|capable|skilled|talented)(?= (?:candidate|person|than|people|applicant|as|colleague|someone))
    (?:more|better|far more|clearly more) (?:qualified|experienced|suited|skilled) than
    i (?:clearly |obviously |certainly |really |truly )?(?:deserved|was (?:clearly |obviously |by far |definitely )?the (?:best|strongest|most|right|better)|should have (?:got|gotten|been|had|won|received))
    (?:you|the panel|they|he|she|your (?:team|panel|company|colleague|manager|recruiter|people)) (?:\w+ )?(?:clearly|obviously|evidently|apparently|plainly) (?:did|do|does|have|had|never|not|already|don't|didn't|doesn't|lack|were|was|value|prefer|wanted)
    (?:clearly|obviously|evidently|apparently),? (?:you|the panel|they|my|your|nobody|no one|it|experience|loyalty|honesty|hard)
    you (?:\w+ )?(?:failed to|led me|lied|misled|strung|never (?:gave|intended|meant|read|looked|bothered|had)|did not (?:even|bother)|didn't (?:even|bother)|could at least|could have at least|should have (?:told|said|been|known)|have no idea|don't (?:care|know|deserve))
    (?:led me on|lied to|misled|strung (?:me )?along|wrote me off|mis-?treated|treated (?:me )?(?:badly|poorly|unfairly|like)|deceiv\w+|betray\w*|cheated|toyed with)
    (?:disappointed|let down|upset|angry|annoyed|shocked|hurt|dismayed|bitter|irritated|stunned|disgusted|frustrated) (?:\w+ )?(?:(?:with|in|by|at) (?:you\b|your|the (?:way|process|panel|decision|company|team|treatment|lack|handling|recruit|interview|manner|fact|unprof)|how|this)|(?:that you|you (?:chose|did|have|decided|would|didn't|picked)))
    (?:very|deeply|extremely|bitterly|beyond|quite|so|really) (?:disappointing|upsetting|frustrating|shocking|angry|upset|annoyed|annoying)
    how (?:dare|could) you|what (?:a|an) (?:\w+ )?(?:joke|waste|disgrace|disappointment|letdown|way to)
    shame on|seriously\?|are you (?:kidding|serious|joking)|nice try|whatever\b(?=\s*[.!])
    thanks for nothing|(?:supposedly|so-called)
    i guess (?:you|it|being|my|experience|honesty|that|loyalty)(?= |'s)
    """
)

# Either-or: a condition with a consequence.
ULTIMATUM = phrases(
    r"""
    take it or leave it
    (?:my|this is my|is my) (?:final|last|one and only|bottom)(?: and final)? (?:offer|word|position|number|figure|price|line|demand)
    last chance|non-?negotiable|not negotiable|deal[- ]?breaker|no deal|or else|my way or|red line
    final answer|ultimatum
    not (?:willing|prepared) to (?:budge|move|compromise|go (?:any )?lower|accept (?:less|anything))
    (?:won't|will not|cannot|can't|refuse to|am not going to) (?:even )?(?:consider|accept|sign|take|settle|go|work|start|join|move|entertain) (?:\w+ ){0,3}(?:less|lower|anything|below|under|unless|until|without|for)
    (?:nothing|not a (?:cent|penny|dollar)|anything) (?:less|below|under|lower)
    (?:or|otherwise|else)(?:,)? (?:i|i'll|i'd|i am|i'm|we)(?: \w+){0,3}? ?(?:walk|withdraw|decline|leave|reject|refuse|accept (?:the|another|their|a|my)|take (?:the|another|their|a|my)|go (?:elsewhere|with|to)|sign (?:with|the)|look elsewhere|turn|pass|be forced|have (?:no|to)|out|done|gone)
    (?:if|unless|should)[^.!?\n]{3,140}?(?:i(?:'ll| will| shall| would|'d| must|'m| am)|it will leave me|you leave me|then)(?: \w+){0,3}? (?:walk(?:ing)? (?:away)?|withdraw\w*|declin\w+|reject\w*|refus\w+|go (?:elsewhere|with (?:another|the other|them|your))|sign (?:with|the other)|look elsewhere|be forced|forced to|have no (?:choice|option|alternative)|no (?:choice|option)|turn (?:it|this|you|the offer) down|accept (?:the other|another|their|a competing|my other)|take (?:the other|another|their|my talents|my skills|it elsewhere|a different|the competing)|pass on|consider (?:this|the|my) (?:\w+ )?(?:closed|over|withdrawn|rejected)|leave|resign|quit|out\b|done\b|gone\b)
    (?:i(?:'ll| will| shall| am going to|'m going to)|prepared to|ready to|forced to|i can (?:easily|always|just)|free to) (?:\w+ )?(?:walk(?: away)?|go elsewhere|withdraw|look elsewhere|take my (?:talents|skills|experience)|accept (?:the other|another|their|a competing)|sign with|go (?:with|to) (?:your|a|the) (?:competitor|other|rival))(?=[^.!?\n]{0,80}(?:if|unless|should|otherwise|by|tomorrow|friday|monday|instead|elsewhere|competitor|[.!]))
    (?:you have|you've got|i(?:'ll| will)? give you|giving you|you(?:'ve)? (?:only )?have) (?:until|till|\w+ (?:hours|days)|one (?:day|week))(?: \w+){0,3}(?: to (?:decide|answer|reply|match|meet|agree|respond|accept|improve|raise))?(?=[^.!?\n]{0,60}(?:decide|answer|match|or |meet|respond|reply|otherwise|[.!]))
    match (?:it|this|that|their offer|the offer) or
    meet (?:it|this|that|my (?:demand|number|figure|terms)\w*)(?: \w+)? or
    (?:my|these) (?:demands|conditions)|i demand|beat their offer|best and final|put up or
    """
)

# Apologies that nobody asked for, self-abasement, begging.
GROVEL = phrases(
    r"""
    (?:so |very |really |terribly |deeply |awfully |truly |extremely |incredibly |again |once again,? )*(?:sorry(?! to (?:say|hear|report|learn|see|have missed|miss))|apologi[sz]e|apologies|apology|forgive me|pardon me|excuse me)(?: \w+){0,4}? (?:for (?:\w+ )?(?:being|my|the (?:bother|nerves|rambling|trouble|mess|silly|stupid|nervous|poor|bad)|taking|wasting|bother\w*|rambling|talking|babbling|stumbl\w+|so (?:many|much)|such|going on|not (?:being|having|knowing|doing|answering|performing|giving)|how|any (?:inconvenience|trouble|awkward|nervous|confusion|bother)|all|everything|another|yet another|this (?:e-?mail|message|long|bother)|disturbing|interrupt\w*|intruding|imposing|troubling|writing|reaching|the (?:long|length|inconvenience|disturbance|intrusion|interruption)|blanking|freezing|forgetting|sounding|coming across|having (?:been|to)|if)|to (?:bother|trouble|disturb|be|keep|take|impose|intrude|ask|interrupt|pester|waste|write)|that i (?:was|wasn't|am|could|couldn't|did|didn't|had|stumbled|froze|rambled|seemed|talked|went|forgot|took|blanked|might|may|made)|if (?:i|my|this|it)|about (?:my|how|the|that|being|all))
    (?:i )?(?:really |truly |do )?hate to (?:bother|trouble|disturb|ask|be|impose|take|pester)
    (?:don't|do not|didn't|did not) (?:want|mean|wish) to (?:bother|trouble|disturb|be a (?:bother|nuisance|pest|burden|pain)|impose|waste|pester|take up|annoy|seem)
    hope (?:that )?(?:i|this|it)(?:'m| am| is|'s)? (?:not|didn't|did not|haven't|have not|wasn't|don't|won't|do not) (?:\w+ )?(?:bother\w*|waste\w*|disturb\w*|annoy\w*|a (?:bother|nuisance|burden|disappointment|pest)|disappoint\w*|take(?:n)? (?:up )?(?:too )?much|bore\w*|talk too|too much (?:of )?(?:trouble|a))
    (?:being|be|am|i'm) (?:such )?a (?:bother|nuisance|pest|burden|pain|disappointment|mess|failure|fool|idiot)
    (?:waste|wasted|wasting|taken up|taking up|took up) (?:\w+ ){0,3}(?:your|so much of your|too much of your)(?: \w+){0,3} time
    (?:your )?(?:humble|lowly|unworthy|insignificant) (?:servant|self|person|candidate|applicant|request)?
    i(?:'m| am| was| know i(?:'m| am)?| realise i am| realize i am)? (?:\w+ )?(?:not (?:really |quite |even )?(?:worthy|deserv\w+|good enough|qualified enough|the (?:best|strongest|most|ideal|perfect|smartest|brightest)|as (?:qualified|good|experienced|smart|strong))|unworthy|undeserving|(?:so|very|terribly|extremely|incredibly|too|far too|awfully|painfully|visibly) (?:nervous|anxious|scared|embarrassed|ashamed|awkward|tongue-tied|flustered|intimidated)|mortified|a nervous wreck|an? (?:awful|terrible|horrible|bad) (?:interview\w*|speaker|candidate))
    (?:do not|don't|didn't|did not) deserve|(?:far )?beneath you|(?:bombed|botched) (?:it|my|the|that)
    messed (?:it |that |things )?up|screwed (?:it |that )?up|blew (?:it|the interview)
    did (?:badly|poorly|terribly|so badly)
    my (?:poor|bad|terrible|weak|awful|embarrassing|clumsy|stumbling|dreadful|lousy) (?:answer|answers|performance|interview|english|showing|nerves|explanation|response)
    my nerves (?:got|took)|nerves got the better
    (?:i )?(?:beg|implore|plead(?:ing)?(?: with)?|beseech|begging) (?:you|your|for|of you)?|beggars?
    desperate(?:ly)?|would do anything
    (?:will|i'll|would|i'd|willing to) do (?:absolutely |literally )?(?:anything|whatever it takes|any job)
    please,? please|pretty please|on my knees|(?:last|only) hope|at your mercy|mercy
    eternally (?:grateful|indebted)|forever (?:grateful|indebted|in your debt)
    a thousand (?:thanks|apologies|pardons)|words cannot (?:express|describe|convey)
    i would be (?:nothing|lost) without|(?:someone|a person|somebody) (?:like|such as) me(?= )
    (?:lowly|mere|just a|only a) (?:candidate|applicant|student|nobody|beginner|junior)
    honou?red (?:and humbled )?that (?:someone|a person|somebody) (?:as|of|like|so)|took pity|take pity
    give me a chance|one (?:small |last |tiny )?chance
    even (?:consider|considering|looking at|talking to|speaking with|meeting|seeing) (?:me|someone like me|my application)
    """
)

# What stands in every template.
STOCK = phrases(
    r"""
    (?:i )?(?:just |simply )?wanted to (?:express|take a moment|reach out|extend|convey)(?: \w+){0,5}? (?:gratitude|thanks|appreciation|to (?:thank|say|express))
    (?:heartfelt|deepest|sincerest|utmost|profound) (?:gratitude|thanks|appreciation)|esteemed (?:\w+)
    (?:insightful|enlightening|stimulating) (?:conversation|discussion|interview|talk)
    exciting opportunity|dedication to excellence|commitment to (?:excellence|innovation|quality)
    once again,? thank(?:s| you)|thank(?:s| you),? once again
    (?:was|were) particularly (?:interesting|insightful|enlightening|fascinating)|hit the ground running
    think outside the box|(?:proven|solid) track record
    perfect(?:ly)? (?:fit|aligned?|aligns?|match)(?: with| for)?|resonated (?:deeply |strongly )?with me
    i am confident that my (?:skills|experience|background)|valuable asset|at your earliest convenience
    please do not hesitate|do not hesitate to|unique blend|synerg\w+|fast-paced environment
    i believe (?:that )?my (?:skills|experience|background|qualifications) (?:and \w+ )?(?:make|would make|align)
    """
)
