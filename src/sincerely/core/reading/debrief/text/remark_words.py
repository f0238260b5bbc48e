"""Words by which a remark is known: how people are judged, how places are, how the writer feels, what is the writer's own affair."""

from __future__ import annotations

from sincerely.core.reading.debrief.text.words import words_of

# What a person is said to be, kindly or not. Both stay out of a letter: praise of a face is as odd there as blame.
PERSONAL = words_of("""
    abrasive abrupt absent-minded alright decent adorable affable aggressive aloof amazing amicable angry annoyed annoying anxious apathetic approachable arrogant arsey arsy ashamed asleep attractive austere authoritarian
    awesome awful awkward bad-tempered baffled bald bark battleaxe beautiful bigheaded bitchy bitter bland blase bloody blunt boastful bold bonkers boorish bored boring bossy brash brazen breathtaking brill brilliant
    brisk broody brusque brutal bubbly bully bullying bumbling burnt-out burned-out callous calm careless catty caustic charming chatty cheeky cheerful cheesy chilled chilly childish chubby chuffed clueless clumsy coarse cocky cold
    combative competent competitive complacent conceited condescending confident confused confusing contemptuous cool cordial courteous cow crabby cranky crap crass crazy creepy cringe cringey cringy critical cross crotchety crude
    cruel curt cute cutthroat cynical daft daunting deaf defensive delightful demanding depressed depressing desperate detached devious difficult dim dire dirty disappointed disappointing disengaged disgusting dishonest disinterested dismissive
    disorganised disorganized distant distracted distracting ditzy dodgy domineering dopey dotty dour dozy drained dreadful dreary dry dull dumb eccentric egotistical elderly emotional evasive evil exhausted exhausting fab fabulous fake
    fantastic fat fed-up feisty fidgety fierce fine flaky flashy flat flirty flustered foolish forceful forgetful formal formidable frail frantic frazzled freaky friendly frightening frigid frosty frumpy funny furious fussy gentle genuine ghastly
    gloomy glum goofy gorgeous gossip gossipy grave great greedy grim grouchy gruff grumpy guarded gutless half-asleep handsome hapless haughty headstrong heartless heavy helpful hilarious honest horrible horrid horrendous hostile hot humble humourless
    humorless hungover hurried hyper hypocritical icy idiot idiotic idle ignorant immature impatient imperious impersonal impolite incompetent inconsiderate indifferent inept insecure insensitive insincere insufferable insulting intense intimidating intrusive
    irritable irritated irritating jaded jealous jerk jittery jolly joyless judgemental judgmental jumpy kind knackered know-it-all lackadaisical laid-back lazy lethargic likable likeable lonely loud loudmouth lousy lovely lukewarm mad marvellous mean
    meek meh mental messy miffed militant miserable misogynist moany monotone moody moron morose motherly muddled mumsy muttering naff naive nasty neat needy nervous nervy nice nitpicky nitwit nosy nosey nuts obnoxious odd off-hand offhand off-putting
    oily okay old old-fashioned old-school opinionated outstanding over-confident overbearing overconfident overworked pale passive passive-aggressive paternal pathetic patronising patronizing peculiar pedantic perfect perky petty phenomenal phoney
    phony picky pissed plain pleasant polite pompous poor posh power-hungry pregnant pretentious pretty prickly prig proud prudish pushy puzzled quick-tempered quiet racist rattled ratty reserved resentful restless rigid robot robotic rough rubbish rude rushed
    ruthless sad sarcastic sarky scary scathing scatterbrained scatty scornful scruffy secretive self-absorbed self-centred self-centered self-important selfish serious severe sexist sexy shady shallow sharp shifty shouty shrewd shy sickly
    sincere slack sleazy sleepy slick slimy sloppy slow slovenly sly smarmy smart smelly smiley smug snappy sneaky sneering snide snippy snobby snooty snotty sound sour spiky spiteful splendid spoilt spoiled sprightly stale standoffish stand-offish stern sticky
    stiff stoned strange stressed stressy strict stroppy stubborn stuck-up stuffy stunning stupid sulky sullen superb supercilious superficial superior supportive surly suspicious sweary sweet sweetheart sweetie tactless talkative tall tearful tedious
    temperamental tense terrible terrific terrifying terse tetchy thick thick-skinned thin thoughtful thoughtless timid tired tiresome toxic traditional tricky tubby twitchy two-faced tyrant ugly unapproachable uncaring uncomfortable underdressed underwhelmed
    underwhelming unenthusiastic unfair unfriendly unhappy unhelpful unimpressed uninterested unkempt unkind unpleasant unprepared unprofessional unreasonable unsmiling unstable unwelcoming unwell uptight useless vague vain vicious vile vindictive vulgar wary weak
    weary weird welcoming wet whiny wild wishy-washy witty wonderful wooden worn-out wound-up young youngish zany angel bitch bore bullshitter charmer clown creep dear dick dickhead dinosaur diva dragon drama-queen dude-bro dream fool geezer gem genius hero
    jobsworth knob legend loser madman maniac menace micromanager misery moaner muppet mess nightmare numpty pain pig plonker prat prick psycho rock saint schmuck shark slob snake snob softie star stickler sweetpea treasure tosser tw*t twat wally weirdo
    whinger windbag witch wimp wreck simpatica simpatico antipatica antipatico seria serio nett unfreundlich komisch streng arrogante aburrido aburrida pesado pesada sympa desagradable gentil chata chato aardig
""")
# Said of a person, these are interest in a subject when something follows ("keen on", "worried about", "happy with that"), a remark only when bare.
INTEREST = words_of("""
    happy desperate pleased glad keen interested impressed surprised worried concerned curious excited passionate enthusiastic proud sure clear open relaxed strict serious big nervous anxious honest frank formal great good cool fine ok okay
    positive negative sceptical skeptical doubtful angry annoyed upset cross frustrated fed-up disappointed busy strong critical sharp funny careful quick slow kind helpful supportive polite sorry hot tough hard patient brilliant fantastic
    fascinated intrigued reassured unsure stressed tired bored amazing lovely nice vague suspicious wary cynical demanding picky fussy blunt direct sad shocked amused tense
""")
# What a room, a building or an outing is said to be.
PLACES = words_of("""
    nursery surgery salon garage farm studio clinic library lab hangar bakery pub cafe restaurant hotel home centre center college campus gym hall parking place office building offices ward room rooms shop store kitchen canteen reception toilets toilet loo loos parking car-park carpark corridor corridors classroom classrooms staffroom depot yard warehouse site factory workshop premises
    lobby lift lighting carpet decor furniture equipment commute journey location area town atmosphere vibe culture coffee tea lunch biscuits house food uniform uniforms chairs desks facilities changing-rooms bathrooms bathroom unit school company firm outfit whole-thing interview it
""")
SHABBY = words_of("""
    awful bare basement-like battered bleak boiling broken bland chaotic cheap clinical cold cramped crumbling damp dank dark dated depressing derelict dilapidated dim dingy dire dirty disgusting disorganised disorganized draughty drafty dreadful dreary drab dull
    dump dusty eerie empty falling-apart filthy fancy far freezing fusty ghastly gloomy gorgeous grim gross grotty grubby hideous horrible horrendous hot joyless joke knackered lovely mess messy miles miserable mouldy moldy murky musty naff nasty nightmare nice nippy
    noisy odd old-fashioned outdated pants pokey poky posh quirky rammed ramshackle rank rough rubbish run-down rundown ropey sad scary scruffy shabby shambles shambolic shoddy sketchy sleepy small smelly soulless spartan spooky sterile sticky stifling stinky
    stuffy tacky tatty terrible threadbare tight tiny tip tired toxic ugly unheated unloved unwelcoming weird worn worse worst cattle-call circus zoo farce waste
""")
# How the writer feels, and what the writer does when feeling it.
FEELINGS = words_of("""
    afraid annoyed anxious ashamed awful bad bored burnt-out confused confident crap cringing crushed depressed desperate devastated disappointed dizzy done drained dread dreading dreadful elated embarrassed embarrassing emotional exhausted faint fed-up flat
    flustered frazzled frightened frustrated fuming furious gutted guilty happy hopeful horrified humiliated hungover ill intimidated jealous jittery knackered lonely lost low mortified mortifying nauseous nervous numb optimistic overwhelmed panicked panicky
    pathetic pessimistic poorly positive pleased proud queasy rattled regret relieved rubbish rough rushed rusty sad scared shaken shaky shattered shy sick silly sleepy small stressed stupid sweaty sweating tearful tense terrible terrified tired torn trapped unconfident uneasy
    unsure unwell upset useless vulnerable wary weak weird wired worn-out worried worthless wrecked wobbly sceptical skeptical tempted underwhelmed underdressed overdressed excited
""")
# Feelings that are nobody's but the writer's, also where no "I" stands before them.
SHAKEN = words_of("""
    gutted nervous anxious sweating shaky shaking terrified scared embarrassed mortified exhausted knackered relieved stressed worried panicked panicking hungover annoyed disappointed flustered upset overwhelmed drained
    ashamed humiliated devastated frustrated furious miffed queasy nauseous trembling blushing
""")
# The writer's own affairs: body, home, law, money.
AFFAIRS = words_of("""
    back knee knees shoulder hip wrist neck arm leg ankle foot feet heart eyes eyesight hearing migraine migraines anxiety depression adhd autism dyslexia therapy therapist meds medication pregnancy divorce separation diabetes epilepsy asthma condition illness
    surgery operation panic nerves cancer burnout chemo disability diagnosis treatment stammer stutter tattoo tattoos weight drinking rehab recovery visa childcare daycare custody debts debt overdraft mortgage rent eviction bankruptcy ex probation conviction caution
    record points tribunal grievance dismissal sacking warning suspension redundancy gap wedding honeymoon holiday maternity baby kids son daughter mum mom mam dad mother father wife husband partner boyfriend girlfriend sister brother family marriage ivf benefits pension
    union religion faith age accent hair teeth breath sleep boss manager employer
""")
# Nouns for people, which a judging word may stand before ("lovely woman", "grumpy so-and-so").
FOLK = words_of("""
    guy guys bloke blokes man men woman women lady ladies chap chaps fella fellow person people girl lad lads dude geezer boss bosses manager managers team panel interviewer interviewers receptionist recruiter chair owner couple crowd laugh smile voice manner accent tie hair suit eyes tattoo handshake
    bunch lot folk folks sort character soul one ones duo pair
""")
# Who or what a judgement may be about, at the head of it.
SUBJECTS = words_of("""
    candidate candidates applicant applicants
    he she they everyone everybody nobody someone panel boss manager mgr head chef owner chair lead foreman supervisor recruiter hr director principal receptionist secretary guy guys bloke man woman lady ladies men women chap fella lad girl team
    face voice tone manner handshake laugh suit breath hair accent eyes staff interviewer interviewers other others rest younger older one ones both deputy assistant sister matron governor inspector insp sergeant colleague colleagues atmosphere
""")
COPULA = words_of("""
    is was are were am be been being 's 're seem seems seemed look looks looked feel feels felt sound sounds sounded come comes came strike strikes struck act acts acted turn turned appear appears appeared wasn't isn't weren't aren't wasnt isnt werent arent
    got gets getting kept stayed became smell smells smelled smelt
""")
HEDGES = words_of("""
    a an the of so really very too quite rather pretty v vv super little bit tad kind kinda sort like as somewhat slightly total totally complete completely proper properly real such most mostly mainly half utterly absolutely just also all both well dead right awfully terribly
    fairly more less not never always still clearly obviously honestly frankly tbh even actually extremely incredibly seriously deeply off across me us to be that this bloody fucking effing flipping sooo soo veryy over ever lot always deffo def definitely overall generally at first
    today though and
""")
# What somebody did, told as a complaint or as gossip.
CONDUCT = words_of("""
    shouts shouted shouting yells yelled yelling barks barked snaps snapped sneers sneered scoffs scoffed smirks smirked glares glared glaring yawns yawned yawning sighs tuts tutted moans moaned moaning whines whined rants ranted gossips gossiped interrupts interrupted
    interrupting patronised patronized mansplained mansplains flirts flirted swears swore bullies bullied smokes drinks drank stinks stank reeks reeked smells smelled mumbles mumbled fidgets fidgeted stares stared scowled scowls frowned bitched bitches slagged fawned
    boasts boasted brags bragged dozes dozed snored ignored belittled mocked mocks gloated stormed cried sulked
""")
# What may stand between somebody and what is said of them.
ASIDES = words_of("""
    however though although really honestly just also both all only always clearly obviously certainly definitely def himself herself themselves who i
    thought think tbh imo
""")
# Said of somebody, what was not done is manners ("never smiled") ...
NEGATIONS = words_of("""
    never hardly barely scarcely rarely not didnt doesnt hadnt hasnt wouldnt couldnt
""")
# ... unless it is work: what a panel leaves unsaid or does not have is a fact.
FACTS = words_of("""
    want need know mind work use start have hire do make give take ask say tell mention explain answer promise offer commit confirm show send expect plan
    think care worry believe decide get go come see asking saying telling coming returning pushing going talking writing explaining be been using run
    running train training hiring allow allows allowed teach open close pay find found join attend speak pick choose chosen set settle fix finish finalise
    finalize met meet got had heard hear
""")
# Words of praise and blame that of a person are mostly a fact or a post.
NO_JUDGEMENT = words_of("""
    able active sure clear interested important certain ready available free responsible accountable senior chief leading main special specialist trained
    qualified certified involved engaged present busy open new ill sick off away absent late missing leaving gone retired injured dead hurt fired lost
    alone united top best natural critical acute emergency intensive like safe safety risk security support supporting help helping care caring supportive
    concerned worried hoping happy convinced afraid adamant sceptical glad please pleased keen agreed promised accepted grand
""")
# What may follow a judging word without making it part of a longer name ("critical care").
AFTER_JUDGEMENT = (
    words_of("""
    and but at too as in though when because coz cos bc she he they i wasted tbh lol haha
""")
    | FOLK
)
# Words of praise and blame that in notes of an interview are as often plain: talk of the trade, of agreement, of what went on.
PLAIN = words_of("""
    problem problems fine well good great like liked likes yes no ok okay interesting interested cut care cared cares lost lose lack lacks lacking
    important sure clear clearly precise deep hand help helped share shared create created best better top free play played worth easy super hard
    emergency critical death dead pain injury risk risks safe safety strong win won stop stopped challenge challenges mistake mistakes fail failed missed
    miss hope hopes hoped wish agree agreed lol haha special natural support supported alarm attack abuse crime warning fight fire fired war weapon charge
    charged demand pressure trouble debt burn burned shock shot broke broken leave left alone reach grant thank thanks welcome join joined accept accepted
    able active fair pretty true positive negative confirm confirmed promise promised promises proud pleased happy glad laugh laughed smile smiled loved
    love loves impressed loose convinced afraid own sick ill tension cancel cancelled delay delayed late hurt hold drop dropped wrong doubt mad
    number
""")
# Of these a clause may be the subject: "she was clear she can say nothing".
MENTAL = words_of("""
    clear sure happy glad worried certain pleased concerned surprised afraid aware proud convinced adamant interested
""")
