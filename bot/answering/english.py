"""What the engine knows of English: function words, fillers, question words, synonyms.

Only words that mean the same in any franchise; a franchise's own belong into its pack.
"""

from __future__ import annotations

QUESTION_WORDS = frozenset("who what when where why which how whom".split())
"""Words that open a question."""

AUXILIARIES = frozenset(
    "is are was were do does did can could will would should has have had may might am any anyone anybody".split()
)
"""Verbs (and the "any" of "any news?") that open a yes-or-no question."""

REQUESTS = frozenset("tell list name give show explain describe summarise summarize recap remind sum".split())
"""Verbs that open a request."""

DESCRIPTIONS = {
    "lead": "lead actress, leading actress, leading lady, main actress, female lead, lead actor, leading man, male lead",
    "protagonist": "heroine, hero, protagonist, main character, title character",
}
"""Attributes of the main subject to what members call their value instead of its name."""

OPENINGS = QUESTION_WORDS | AUXILIARIES | REQUESTS
"""Words that open a question or a request of any form."""

PREPOSITIONS = frozenset("for in at on by with from to of during until since besides than".split())
"""Words that open a question only where another one came before ("for how long?")."""

RELATIONS = frozenset("between before after than like unlike versus besides without".split())
"""Words before a name that only compares with it or places by it: the question is about something else."""

TOPIC_SHIFTS = frozenset(
    "and or but so what about how no not i mean meant ok okay then also the a oh sorry rather instead for of with in actually well".split()
)
"""Words around a name that only say: the same question, for this one."""

ASIDES = frozenset(
    """lol lmao lmfao rofl haha hahaha fr ngl tbh imo imho lowkey highkey deadass bro bruh fam bestie smh omg oof btw oh um
    uh hmm eh please kindly""".split()
)
"""Words that say nothing of what is asked, wherever they stand."""

PREAMBLES = tuple(
    phrase.strip()
    for line in """
        and | but | so | also | then | plus | ok | okay | well | now | wait | hey | hi | hello | yo | yeah | dude | man | mate | guys
        alright | anyway | right | cool | nice | great | awesome | sorry | actually | honestly | seriously | just
        can you | could you | would you | will you | can i ask | may i ask | can anyone | can anybody | can someone | could someone
        could somebody | does anyone know | does anybody know | anyone know | anybody know | do you know | do we know
        do you happen to know | do you have any idea | any idea | any clue | have you any idea | i wonder | i was wondering
        i am wondering | just wondering | wondering | curious | i am curious | just curious | out of curiosity
        i want to know | i would like to know | i did like to know | i need to know | i have to know | want to know | need to know
        i have a question | quick question | question | one question | quick q | q | random question | serious question
        tell me about | tell us about | tell me | tell us | let me know | remind me | give me | show me | explain to me
        help me out | i forgot | i forget | i do not know | i am not sure | not sure | if
        is it true that | is it right that | is it correct that | is it the case that | is it a fact that
    """.splitlines()
    for phrase in line.split("|")
    if phrase.strip()
)
"""Ways to begin a message before the question itself."""

TAILS = (
    "or nah", "or not", "or what", "or no", "or something", "again", "right", "though", "you know", "do you know", "bot", "man",
    "dude", "mate", "guys", "anyone", "anybody", "thanks", "thank you", "according to the review", "according to the reviewer",
    "according to the critic", "according to the article", "according to the articles", "according to your sources",
    "according to the news", "according to the news article", "per the review", "per the article", "going by the review",
    "if you know", "i forgot", "i forget", "or am i wrong", "for real", "no cap",
)  # fmt: skip
"""Ways to end a message after the question itself."""

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she",
    "they": "they", "them": "they", "their": "they", "those": "they", "these": "they",
}  # fmt: skip
"""Personal pronouns and the form a pack's `pronouns` uses. "It" stands for the pack's main subject first."""

IT_PHRASES = (
    "this one", "this thing", "the thing", "the spinoff", "the spin off", "this spinoff", "this spin off", "it", "this",
)  # fmt: skip
"""Ways to say "the thing we are talking about", whatever its kind."""

WORK_NOUNS = {
    "film": "movie film flick picture",
    "series": "series show",
    "game": "game",
    "book": "book novel",
}
"""What members call a work, by the kind that a pack gives it."""

WORK_PHRASES = ("the new {}", "this new {}", "the {} itself", "this {}", "the {}", "that {}")
"""Ways to mean a work by such a noun."""

FILLERS = frozenset(
    """a an the of to so well ok okay hey hi yo bro bruh dude man mate lol lmao lmfao rofl haha hahaha fr ngl tbh imo imho
    lowkey highkey deadass please just really actually literally basically like btw oh ah um uh hmm eh yeah yep nah wait
    smh fam bestie guys folks anyone anybody someone somebody know tell me us i you we my your our can could would will do
    does did is are was were be been being am has have had it its this that there here then than now still even also too
    quick quickly exactly right though though anyway again ever already yet some any all on in at for from by about with as
    and or but if wondering curious asking ask question questions think thought guess heard hear saw see say says said mean
    means want wants wanted need get got go going let tf wtf heck hell damn gotta kind sort bit thing things stuff one ones
    real low key sure not no mf asap x xd oof omg pretty lot much many very""".split()
)
"""Words that carry little of what is asked; coverage of a question hardly counts them."""

CONCEPTS: dict[str, str] = {
    word: concept
    for concept, words in {
        "film": "film movie flick picture joint",
        "direct": "direct director directed directing directs helm helmed helmer helms filmmaker",
        "write": (
            "write writer writers wrote written writes penned pen screenplay script screenwriter "
            "scripted author"
        ),
        "produce": "produce producer producers produced produces producing",
        "compose": "compose composer composers composed scored",
        "music": "music score soundtrack ost tunes musical audio",
        "act": "actor actress actors actresses star stars starring cast casting castmates",
        "play": "play plays played playing portray portrays portrayed embody",
        "lead": "lead leading main protagonist heroine hero headline headlines headliner",
        "release": (
            "release released releases releasing premiere premieres premiered debut drop drops "
            "dropping dropped launch hits"
        ),
        "length": "runtime length duration minutes long running",
        "money": (
            "money box office gross grossed earn earned earning earnings revenue takings bank million "
            "commercially"
        ),
        "budget": "budget cost costs spend spent expensive",
        "rating": "rating rated score percent percentage",
        "shoot": "shoot shot shooting filmed filming film-location location locations",
        "story": "story plot storyline premise synopsis narrative summary tale",
        "fight": "fight fights fighting combat brawl brawls battle battles",
        "good": "good great awesome amazing fire dope solid excellent nice goated lit banger slap slaps",
        "bad": (
            "bad worst weak weakness weaknesses flaw flaws complaint complaints criticism criticisms "
            "negative negatives downside downsides cons problem problems issue issues mid trash suck "
            "sucks wrong gripe gripes least dislike disliked hate hated disappointing lacking worse"
        ),
        "best": (
            "best strongest strength strengths highlight highlights positive positives pros favourite "
            "favorite standout"
        ),
        "look": (
            "look looks looking visuals visual visually aesthetic aesthetics cinematography style "
            "appearance imagery"
        ),
        "pace": "pacing pace slow drag drags dragging boring bored dull tempo rhythm",
        "spinoff": "spinoff spinoffs spin-off offshoot",
        "sequel": "sequel sequels followup continuation",
        "delay": "delay delayed delays postponed pushed moved rescheduled bumped shifted",
        "theater": "theater theaters theatre theatres cinema cinemas",
        "critic": "critic critics reviewer reviewers review reviews",
        "character": "character characters role roles part parts",
        "violence": "violence violent brutal brutality gore gory blood bloody killing killings kills",
        "original": "original originality fresh new novel unique innovative groundbreaking different",
        "same": "same similar familiar rehash copy retread derivative formulaic repetitive unoriginal",
        "revenge": "revenge vengeance avenge avenging payback vendetta",
        "family": "family father dad mother mom parents sister brother",
        "motive": "motive motivation motivates motivated drive drives driving goal goals aim reason",
        "say": (
            "say says said told tell mention mentioned state stated comment commented talk talked talking"
        ),
        "announce": (
            "announce announced announcement reveal revealed reveals confirm confirmed disclose disclosed"
        ),
        "watch": "watch watching watched see viewing",
        "worth": "worth worthwhile recommend recommended recommendation hype",
        "fan": "fan fans fandom diehard",
        "big": "big major large huge prominent size",
        "small": "small minor brief tiny short little",
        "cameo": "cameo cameos appearance appearances appear appears appearing",
        "return": "return returns returning reprise reprises reprising comeback back",
        "dead": "dead died die dies death passed late deceased",
        "city": "city town country place",
        "date": "date day month year",
        "training": "train trained training trains",
        "hurt": "hurt hurts pain painful sore bruised bruises injured injury aching ache",
        "group": "group gang faction organisation organization syndicate clan cult society",
        "rumor": "rumor rumour rumors rumours speculation speculated gossip",
        "interview": "interview interviews interviewed show talkshow",
        "name": "name named names called title titled",
    }.items()
    for word in words.split()
}
"""Words to the notion that they share in questions about works of fiction."""
