"""Word lists for finding names: short forms, names that are words as well, and words that stand with a capital and name nobody."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """Return the words of a table, blanks and line ends in between."""
    return frozenset(text.split())


# Given names and their usual short forms, one group between semicolons; a form may stand in several.
_NICKNAMES = """
    bert bob bobby rob robbie robert; bill billy liam will william willy; dick rich richard rick ricky; beth
    betty elisabeth eliza elizabeth libby lisa liz lizzie; greta maggie margaret marge meg peggy; catherine
    cathy kasia kat katarzyna kate katherine kathryn kathy katie katrin; alec aleksander aleksandra alex
    alexander alexandra sandy sasha xander; michael mick micky mike mikey; james jamie jim jimmy; jack john
    johnny jon jonathan; thomas tom tommy; jo joe joey joseph; ed eddie edward ned ted; charles charlie chas
    chuck; dan daniel danny; dave davey david; stephen steve steven stevie; chris christopher kit; chris
    chrissy christina christine tina; pat patricia patty tricia trish; paddy pat patrick; andrew andy drew;
    ant anthony antonio toni tony; nicholas nick nicky; sam samantha sammy samuel; ben benjamin benji benny;
    matt matthew; greg gregory; jen jennifer jenny; jess jessica jessie; bec becca becky rebecca; sue susan
    susanna suzie; deb debbie deborah debs; tori vic vicky victoria; abby abigail gail; ted theo theodore;
    fred freddie frederick; fran francis frank; fran frances frankie; francisco paco pancho; jose pepe;
    ignacio nacho; guadalupe lupe; dolores lola; gerald gerry jerry; geoff geoffrey jeff jeffrey; larry
    laurie lawrence; len leo leonard; pete peter; phil philip; ray raymond; ron ronald; tim timothy; vince
    vincent; walt walter; zach zachary zack; dima dmitri mitya; mo mohamed mohammed muhammad; shiv siobhan;
    aleksandr sasha; ekaterina katya; tanya tatiana; natalia natasha; beppe giuseppe; hans jan johannes;
    heinrich heinz; wilhelm willi; friedrich fritz; jackie jacqueline; amanda mandy; pam pamela; sandra
    sandy; babs barb barbara; jude judith judy; eleanor ellie nell nora; dorothy dot dottie; jo josephine
    josie; jo joanna joanne; bella isabel isabella izzy; max maximilian; oluwaseun seun; femi olufemi;
    chukwuemeka emeka; go ngozi; nate nathan nathaniel; doug douglas; don donald; ken kenneth kenny; kim
    kimberly; mel melissa; mel melanie; philippa pip pippa; penelope penny; hal harold harry; hank harry
    henry; bernadette bernie; bernard bernie; al ali alistair; al albert bert; al alan; terence terry;
    terry tess theresa; val valerie; ronnie veronica; george georgie georgina; cindy lucinda lucy;
    nicki nicky nicola nicole nikki; aleksandra ola; agnieszka aga; malgorzata gosia; joanna asia; barbara basia; tomasz tomek; jacek jack; bartosz bartek bartlomiej; wojciech wojtek;
    kehinde kemi; oluwaseyi seyi; babatunde tunde; adebayo bayo; temitope tope; folake folasade; ifeoma ify; nkechi kechi; thandeka thandi thandiwe; nomvula vula; sibusiso sbu;
    bev beverley beverly; lorraine lori; jan janet janice; jill gillian; gill gillian; carol caroline carolyn carrie; lyn lynda lynn lynne linda; mary maria molly; sally sarah sadie;
    ann anna annie nan nancy; roz rosalind ros; rosemary rosie; harriet hattie; winifred winnie; florence flo florrie; imogen immy; isobel izzy; gabriel gabe; gabriela gabriella gabby gaby;
    valentina vale; alejandro alex ale; francesca fran chicca; giovanni gianni gio; lorenzo renzo; salvatore toto; roberto beto robi; enrique kike quique; manuel manolo manu; rafael rafa;
    concepcion concha conchita; mercedes merche; pilar pili; rosario charo; jesus chuy chus; eduardo edu lalo; guillermo memo willy; santiago santi; sebastian seb basti; matthias matze;
    johannes hannes; johanna hanna; katharina kathi; elisabeth lisi sisi; andreas andi; stefan steffen; ulrich uli; wolfgang wolf; gunther gunter; maximilian maxi; aleksei alyosha; sergei seryozha;
    vladimir vova volodya; mikhail misha; nikolai kolya; pavel pasha; yevgeny zhenya; anastasia nastya; svetlana sveta; irina ira; yelena lena elena; ludmila lyuda; galina galya;
    hyejin hye-jin; minjun min-jun; mohan mo; venkatesh venkat; subramaniam subra; krishnan kris; balasubramanian bala; lakshmi laxmi; harpreet harry; gurpreet guri; siddharth sid;
    abdulrahman abdul; ibrahim ibby; yusuf joe; zainab zee; roberta bobbie; fernanda fer nanda; bernardo beno; nathalie nat natalie; rebekah becks; rachel rach; hannah han; gareth gaz;
    darren daz; barry baz; sharon shaz; kieran kier; declan dec; padraig podge; conor con; aoife eefa; caoimhe keeva; theodora thea dora; alexandros alekos; konstantinos kostas; dimitra dimi; dimitris mitsos
"""
NICKNAMES = tuple(words_of(group) for group in _NICKNAMES.split(";"))

# First names that are words as well: written small, they are taken for the word.
WORD_NAMES = words_of("""
    amber an angel april art bay bill can carol case chance chase colt crystal max mo sal sol dawn do drew duke earl faith frank
    fae gale gene grace grant guy hope iris ivy jack jean joy june king lily long love mae mark may miles my page pat rain
    ray rich rob rose ruby sandy sky so star su sue summer sun wade will young
""")

# Of these and others, the names that people do bear: with a capital in mid-sentence they are somebody.
NAMES_TOO = words_of("""
    amber april august bill carol chase chuck crystal daisy dawn drew earl faith frank gene grace grant heather holly hope hunter iris ivy jack jan jasmine jean joy june
    lily mark max may mere miles olive pat pearl penny poppy ray rich rob robin rose ruby sandy sue summer victor violet wade will
    ash ben dean don gill kit mac mason mercy norm paddy peg pip raj shah verity
""")

# Words that often stand with a capital in notes, at the head of a line or as a label, and are no names.
NOT_NAMES = words_of("""
    ofsted ofcom ofgem ofwat ofqual estyn ciw acas unison usdaw defra cqc hse hmrc dvla dvsa ico mhra nmc gmc hcpc ucas unicef unesco oxfam interpol osha
    whatsapp linkedin skype telegram facebook instagram messenger webex sharepoint powerpoint xero sap
    phd msc bsc mba mphil advert ad apart bit brochure contract dear either end hello hi hey invite invites invitation jd job jobs letter listing mate madam nobody notice off out overall
    plus point points possible ps pps saw seen sign site sits sorry stuff such suddenly supposed sure system than thanks theatre tick total totally tour trains tried turns
    under unsure until up walked wait waiting want was website weird whole whose wifi within won wow wrote yeah yep app form portal reply response
    asked chatted discussed explained interviewed met talking telephoned rang texted thing things think thinking
    a about abt action actions address administration african after afternoon all also am american an analyst and
    answer answered answers anyway api apparently apr april arabic are arrival arrived asap asian ask asked at aug
    august australian autumn aws background bad basically be been before behavior behaviour benefits big boss both
    bring british btw building but by call came can canadian candidate candidates cares ceo cfo chair check chef
    chinese christmas clinic closed closing coffee college come company cons could couldn't cto cv data date
    deadline debrief dec december decide decision demo department dept deputy did didn't director discussed diwali
    do doctor does don't driver dudas due during dutch easter eid eight eleven email emailed end ended engineer
    english eu european evening everybody everyone excel exercise experience extra extras faq feb february feel
    feeling feelings felt final finally finished finnish first five floor follow followup for foreman forgot four
    french fri friday from fyi gave gdpr general german get give go going good google got governor great gut had
    half halloween has have he head hear heard her here his history honestly hospital hotel hours how hr hundred i
    i'd i'll i'm i've if in interview interviewer interviewers intro introduction irish is it italian its jan
    january japanese job jul july jun june junior just key kitchen knew know kpi lab last later lead leave led
    left lesson letter liked likes location logistics long looked looking looks lovely lunch made mail main make
    manager mar march maths may maybe me meet meeting mentioned met might minus misc mon monday money morning mtg
    must my near need needed needs new next nhs nice nine no nobody not note notes nov november nurse oct october
    of offen office officer ok okay old on only open opening or other others our outcome outlook overall owner
    panel parking pattern pay pdf people person personal phone place plazos plus polish portuguese position post
    powerpoint present presentation principal private probably promise promised promises pros pto put q qa
    question questions quite ramadan re really reception recruiter remember result results ring role room rota
    round said salary sat saturday says school science second seem seemed seems send senior sent sep sept
    september session seven she shift shifts shop short should shouldn't show showed site six skype small so
    somebody someone sop sounded sounds spanish spoke spring sql staff stage start started step steps stood
    strengths summary summer sun sunday supervisor take talk talked task tasks tbh tea teacher team teams ten test
    thank thanks that the their them then there these they think third this those thought thousand thu til thur thurs
    thursday time to today todo told tomorrow took topic topics tour train travel trial tue tues tuesday twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety two uk university upload us usa use used very via vibe vibes video w/ waited walked wanted wants ward warm-up
    was we weaknesses webex wed wednesday weds welsh went were wfh what when where which who why will winter with
    without word would wrap wrap-up xmas yard year yes yesterday you young zero zoom
""")
