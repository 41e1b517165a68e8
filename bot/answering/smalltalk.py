"""Small talk: what members say to a bot that is no question about the franchise.

Keys are those of the message catalogue; no fact is ever told in reply.
"""

from __future__ import annotations

PERSONAL = "talk.personal"
"""Questions about the bot's own life and taste: there is nothing to answer."""

_WORDINGS: dict[str, str] = {
    "talk.hello": """
        hello | hi | hey | hey there | good morning | good evening | yo | sup | hiya | greetings
        hi bot | whats up | hello there bot | howdy | good afternoon | heya | good night everyone
        gm | hola | wassup""",
    "talk.how_are_you": """
        how are you | how are you doing | how is it going | how do you feel today | how was your day
        are you ok | you good | how you been | hows life | are you tired | are you happy""",
    "talk.thanks": """
        thanks | thank you | thank you so much | thx | ty | cheers | much appreciated
        nice one thanks | thanks bot | that helped | great answer | perfect thank you | good bot
        you are awesome | love you bot | you rock | well done bot | you are the best bot
        i love you | you are so helpful | nice work | good job""",
    "talk.bye": """
        bye | goodbye | see you | see ya later | good night | later | gotta go | bye bot | cya
        talk to you later | im off to bed""",
    "talk.who_are_you": """
        are you a bot | are you human | are you real | who are you | what are you | are you an ai
        are you chatgpt | who made you | who created you | who built you | are you a person
        is this a bot | what is your name | do you have a name | are you a language model
        how do you work | are you alive | what kind of bot are you | how old are you
        where do you get your answers from | what are your sources | do you use gpt
        who programmed you | are you sentient""",
    "talk.what_can_you_do": """
        what can you do | what can i ask you | help | what do you know | what can i ask you about
        how can you help me | what topics do you know | commands | how does this work
        what are you good for | what is your job | what questions can you answer
        what are you here for | how do i use you | what stuff do you know about | what should i ask""",
    "talk.sorry": """
        you are wrong | that is wrong | bad bot | you are stupid | you are useless
        that is not right | nope wrong answer | dumb bot | you suck | shut up | i hate you
        worst bot ever | that did not help | you made a mistake""",
    "talk.personal": """
        do you like movies | what is your favourite movie | do you have feelings
        do you have friends | tell me a joke | do you sleep | what did you eat
        do you have a girlfriend | are you single | what is your favourite colour | do you love me
        can you sing | do you dream | what did you have for lunch | do you ever get bored
        will you marry me | where do you live | who is your favourite person here
        do you like pizza | what are you doing tonight | do you play games | sing me a song
        which member do you like the most | can we be friends | what is your opinion on love
        do you want to hang out | what do you do for fun | which one do you personally prefer
        do you have a favourite""",
    "talk.ok": """
        ok | okay | cool | lol | haha | nice | i see | got it | wow | alright | sure | interesting
        no way | oh | yes | no | yeah | great | awesome | never mind | forget it | lmao | fine
        makes sense | fair enough | good to know | noted | ah ok""",
}


def wordings() -> dict[str, tuple[str, ...]]:
    """Message keys to the things that members say."""
    return {
        key: tuple(part.strip() for line in text.splitlines() for part in line.split("|") if part.strip())
        for key, text in _WORDINGS.items()
    }
