"""Small talk: what members say to a bot that is no question about the franchise.

Keys are those of the message catalogue; no fact is ever told in reply.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.answering.normalise import plain_tokens

PERSONAL = "talk.personal"
"""Questions about the bot's own life and taste: there is nothing to answer."""

_WORDINGS: dict[str, str] = {
    "talk.hello": """
        hello | hi | hey | hey there | good morning | good evening | yo | sup | hiya | greetings
        hi bot | whats up | hello there bot | howdy | good afternoon | heya | good night everyone | gm
        hola | wassup | morning all | good day | hiii | heyyy | hello everyone | hello my friend
        hi again | im back | anyone there bot | are you there | you there | ahoy | salutations | hey bot
        hi how can you help | evening | top of the morning | hello hello | long time no see | hey buddy
        bonjour | hallo | ciao | ola | namaste | aloha | good to see you""",
    "talk.how_are_you": """
        how are you | how are you doing | how is it going | how do you feel today | how was your day
        are you ok | you good | how you been | hows life | are you tired | are you happy
        how are things | you alright | how do you do | hows your day going | whats new with you
        what is up with you | how are you feeling | everything good with you | hope you are well
        you doing okay | how have you been bot | how goes it | hows it hanging | did you sleep well
        having a good day""",
    "talk.thanks": """
        thanks | thank you | thank you so much | thx | ty | cheers | much appreciated | nice one thanks
        thanks bot | that helped | great answer | perfect thank you | good bot | you are awesome
        love you bot | you rock | well done bot | you are the best bot | i love you | you are so helpful
        nice work | good job | thank you very much | many thanks | thanks a lot | thanks a million
        tysm | thnx | tyvm | thanks for the help | thanks for the info | appreciate it
        i appreciate you | bless you | you are a lifesaver | youre a star | you helped me a lot
        that was helpful | that is exactly what i needed | good answer | brilliant thanks
        amazing answer | great bot | best bot | smart bot | clever bot | you are cool | you are amazing
        you are so smart | ilysm | you are a legend | respect | kudos | bravo | keep up the good work
        i like you | youre cute | merci | gracias | danke | thanks mate | thx for that | ok thanks
        got it thanks | cool thanks | nice bot""",
    "talk.bye": """
        bye | goodbye | see you | see ya later | good night | later | gotta go | bye bot | cya
        talk to you later | im off to bed | bye bye | farewell | take care | have a nice day
        have a good one | see you tomorrow | see you soon | catch you later | ttyl | gtg | g2g
        peace out | i have to go | im leaving now | im out | good night bot | sleep well | nighty night
        until next time | so long | brb | adios | au revoir | ciao ciao | cheerio | im going to sleep
        laters""",
    "talk.who_are_you": """
        are you a bot | are you human | are you real | who are you | what are you | are you an ai
        are you chatgpt | who made you | who created you | who built you | are you a person
        is this a bot | what is your name | do you have a name | are you a language model
        how do you work | are you alive | what kind of bot are you | how old are you
        where do you get your answers from | what are your sources | do you use gpt | who programmed you
        are you sentient | are you a real person or automated | am i talking to a human
        is there a person behind this | is anyone behind this account | are you a robot
        are you a machine | who is your creator | who coded you | who develops you | who runs you
        who owns you | who is your owner | who is your maker | which company made you
        what are you exactly | tell me about yourself | introduce yourself
        are you an artificial intelligence | are you open source | what model are you | are you gpt 4
        which llm are you | are you claude | are you siri | what is your version | when were you made
        what language are you written in | what programming language are you made in | who pays for you
        do you have a creator | are you conscious | are you self aware | do you have a brain
        can you think | do you learn | do you remember me | do you remember what i said
        do you save my messages | do you spy on us | do you read my messages | are you listening to us
        how smart are you | how were you trained | do you make stuff up | how do you know all this
        can i trust you | are you always right | are you a boy or a girl | what gender are you
        what should i call you | is your name bot | who gave you your name
        real person here or automated reply | human or machine""",
    "talk.what_can_you_do": """
        what can you do | what can i ask you | help | what do you know | what can i ask you about
        how can you help me | what topics do you know | commands | how does this work
        what are you good for | what is your job | what questions can you answer | what are you here for
        how do i use you | what stuff do you know about | what should i ask
        what languages do you speak | do you speak spanish | can you speak german | do you speak english
        can i ask you in french | which languages do you understand | what are your commands
        list your commands | show me the commands | show help | help me | i need help
        what are your features | what are you able to do | what is your purpose | why are you here
        can you help me | can you answer questions | can i ask you something | i have a question
        may i ask a question | i want to ask something | what kind of questions can i ask
        give me some example questions | give me an example question | how should i ask
        do i have to mention you | do you work in dms | are you online | how do i talk to you
        tell me what you know | what else can you do | what else do you know""",
    "talk.sorry": """
        you are wrong | that is wrong | bad bot | you are stupid | you are useless | that is not right
        nope wrong answer | dumb bot | you suck | shut up | i hate you | worst bot ever
        that did not help | you made a mistake | you got it wrong | thats not what i asked
        not what i meant | you did not answer my question | that makes no sense | that is not true
        thats a lie | liar | you are lying | stop lying | that is incorrect | i think you are wrong
        are you sure about that | really are you sure | you dont know anything | you know nothing
        you never know anything | useless bot | stupid bot | what a dumb answer | idiot | you idiot
        moron | trash bot | garbage bot | you are annoying | you are boring | you are broken
        are you broken | are you stupid | whats wrong with you | you misunderstood me | learn to read
        go away | leave me alone | stop it | be quiet | nobody likes you | i will replace you
        you are terrible | boo | you failed | get lost | screw you | wtf bot | you are bad at this
        worst answer ever | try again | dumbass | you are dumb""",
    "talk.personal": """
        do you like movies | what is your favourite movie | do you have feelings | do you have friends
        tell me a joke | do you sleep | what did you eat | do you have a girlfriend | are you single
        what is your favourite colour | do you love me | can you sing | do you dream
        what did you have for lunch | do you ever get bored | will you marry me | where do you live
        who is your favourite person here | do you like pizza | what are you doing tonight
        do you play games | sing me a song | which member do you like the most | can we be friends
        what is your opinion on love | do you want to hang out | what do you do for fun
        which one do you personally prefer | do you have a favourite | what do you like
        what are your hobbies | what is your favourite food | what music do you like
        who is your favourite actor | who is your favourite character | what do you think of me
        what do you think about us | do you like me | do you hate me | are you in love | do you get sad
        are you lonely | are you bored | are you angry | are you afraid of anything
        do you have parents | do you have a family | do you have siblings | do you have a pet
        are you married | where are you from | where were you born | when is your birthday
        what is your star sign | what do you look like | what are you wearing | can you dance
        can you cook | can you see me | can you drive | do you drink coffee | do you eat | do you pray
        do you have a soul | what are your dreams | what makes you happy | what is your biggest fear
        what is your secret | say something nice | make me laugh | tell me something funny
        entertain me | tell me another joke | flirt with me | go out with me | will you be my friend
        what would you do | what is your favourite song | do you watch movies | do you play football
        do you like your job | what time do you get up | do you want to take over the world
        will you destroy humanity | are you going to replace us | are you smarter than me
        do you like cats or dogs | are you hungry | whats your favourite game
        which team do you support""",
    "talk.ok": """
        ok | okay | cool | lol | haha | nice | i see | got it | wow | alright | sure | interesting
        no way | oh | yes | no | yeah | great | awesome | never mind | forget it | lmao | fine
        makes sense | fair enough | good to know | noted | ah ok | hahaha | hehe | lmfao | rofl | xd
        ha | that is funny | thats hilarious | lolol | kek | okay cool | ok then | alright then
        understood | i understand | of course | yep | yup | nope | nah | maybe | perhaps | i guess
        i guess so | whatever | meh | hm | hmm | huh | omg | oh my god | oh no | oh well | damn | dang
        whoa | woah | really | seriously | for real | no kidding | you dont say | i knew it
        thats crazy | insane | sweet | neat | perfect | very good | very nice | excellent | sounds good
        good point | good one | well ok | never mind then | nvm | forget about it | doesnt matter
        not important | idk | i dont know | i dont care | dont worry | no problem | no worries
        all good | its fine | yes please | no thanks | sure thing | based | poggers | pog | yay | woohoo
        congrats | gg | welp | i was just kidding | just joking | jk""",
}


def wordings() -> dict[str, tuple[str, ...]]:
    """Message keys to the things that members say."""
    return {
        key: tuple(part.strip() for line in text.splitlines() for part in line.split("|") if part.strip())
        for key, text in _WORDINGS.items()
    }


_SAID: Mapping[tuple[str, ...], str] = {
    tuple(plain_tokens(wording)): key for key, said in wordings().items() for wording in said
}


def key_of(words: Sequence[str]) -> str | None:
    """The message key for words that are small talk as they stand; None for any others."""
    return _SAID.get(tuple(words))
