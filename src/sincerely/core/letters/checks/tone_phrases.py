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
    haha = -; ha ha = -; ha-ha = -; lolz = -; teehee = -; no joke = -; no lie = -; legit = really; my mates = my friends
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
    no cap = -; lowkey = -; highkey = -; asf = -; bummed = sorry; bummer = a pity; amigo = -
    holy cow = -; holy moly = -; oh my god = -; heck of a = very good; hell of a = very good; helluva = very good
    """.strip().splitlines()
    for word, instead in (item.split("=") for item in line.split(";"))
}

# Words that are slang in some places only: these are the places.
SLANG_IN_PLACES = phrases(
    r"""
    (?!www)(?!iii)[^\W\d_]*?(?:([aeiouy])\1\1[^\W\d_]*|([^\W\d_])\2\2+)(?![^\W\d_])|bloody (?:good|great|hell|marvellous|brilliant|lovely|well|love)|(?:a|what a|real|total|such a) (?:laugh|blast|hoot|riot|rush|trip|vibe)(?=[.,!]| (?:to|with|and|talking|meeting))|y'know|ya know|props to|hook (?:me|you) up|(?:as|like) hell|my (?:peeps|homies|crew here)
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
    champ|chief(?! (?-i:[A-Z]))|boss man|(?<!\ba\s)(?<!\bthe\s)(?<!each\s)(?<!their\s)buddy(?=\s*(?:[,.!?;]|$))|(?:my|new|good|old|best) budd(?:y|ies)(?=\s*(?:[,.!?;]|$)|\s+(?:and|at|who|from)\b)|bestie|old pal|my man|my guy|girlfriend|sis
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
