"""The catalogue of attributes that the bot knows how members ask about, whatever the franchise.

A pack states facts with these ids and declares others of its own in `lexicon.yaml`. In the
questions `{subject}` and `{value}` stand for the two ends of a fact.
"""

from __future__ import annotations

from bot.packs.model import Attribute

_QUESTIONS: dict[tuple[str, str], str] = {
    ("identity", "who or what it is"): """
        who is {subject} | what is {subject} | who are {subject} | tell me about {subject}
        what does {subject} do | who is {subject} again | explain {subject}
        what role does {subject} have | {subject} | what has {subject} got to do with this
        what is {subject} job | why is {subject} mentioned | how is {subject} connected to this
        how is {subject} involved | what is {subject} known as | remind me who {subject} is
        what did {subject} do on this | what is the deal with {subject}
        what is the significance of {subject} | where does {subject} come in
        does {subject} have anything to do with it""",
    ("title", "full title"): """
        what is the full title | what is {subject} called | full name of the movie
        what is the official title | is there a longer title | what is the complete name of the film
        what is the exact title""",
    ("director", "director"): """
        who directed {subject} | who is the director of {subject} | director | who directs {subject}
        who is directing {subject} | who helmed {subject} | who is behind the camera on {subject}
        did {value} direct {subject} | is {value} the director | is {value} directing {subject}
        what did {value} direct | who sat in the director chair | who made {subject}
        who called the shots on {subject} | whose direction is it under
        which filmmaker made {subject} | name the director | what movies has {value} directed
        director of {subject} name""",
    ("writer", "writer"): """
        who wrote {subject} | who is the writer of {subject} | writer | who wrote the script
        who penned {subject} | whose screenplay is it | who did the screenplay for {subject}
        screenwriter | did {value} write {subject} | is {value} the writer | what did {value} write
        who came up with the script | who is responsible for the writing | who handled the writing
        who scripted {subject} | author of the script""",
    ("producer", "producers"): """
        who produced {subject} | who are the producers of {subject} | producers
        who is producing {subject} | is {value} a producer | did {value} produce {subject}
        what did {value} produce | name the producers | list all producers
        who serves as producer on {subject} | which people produce it | how many producers are there""",
    ("composer", "composers"): """
        who composed the music for {subject} | who did the music | who made the soundtrack
        composer | who scored {subject} | who wrote the score of {subject}
        did {value} compose the score | who is behind the soundtrack | is {value} the composer
        who is on the soundtrack | names of the composers | who is responsible for the music
        what did {value} compose""",
    ("cast", "cast"): """
        is {value} in {subject} | is {value} in the cast | does {value} appear in {subject}
        will {value} be in {subject} | is {value} in this | does {value} show up
        is {value} part of the cast | is {value} starring in {subject} | has {value} been cast
        is {value} back | did they bring back {value} | {value} in {subject} | can we expect {value}
        is {value} listed | does {value} act in {subject} | any sign of {value}
        do we see {value} in {subject} | is {value} going to be there
        is {value} confirmed for {subject} | does {value} make an appearance
        did {value} get a part | is {value} coming back | does {value} return | is {value} returning
        will {value} be back | does {value} reprise the role | is {value} coming back for {subject}""",
    ("cast_list", "cast"): """
        who is in the cast of {subject} | who stars in {subject} | cast | cast list
        who else is in it | list the actors | which actors are in {subject} | who is in {subject}
        name everyone in the cast | who all is in this movie | full cast please
        what actors appear in {subject} | who is starring | which actors are confirmed
        tell me the whole cast | who are the stars of {subject}""",
    ("lead", "lead"): """
        who plays the main character in {subject} | who is the lead | who is the star of {subject}
        who headlines {subject} | who plays the lead role | lead actress | lead actor | main actor
        who is the protagonist | who is the main star | is {value} the lead | who leads {subject}
        which actress is front and center | who takes the lead role | is {value} the main character""",
    ("protagonist", "main character"): """
        who is the hero of {subject} | what is the protagonist called | name of the heroine
        is {value} the protagonist""",
    ("plays", "role"): """
        who does {subject} play | what character does {subject} play | who plays {value}
        what is {subject} character called | what is the name of {subject} character
        who is {subject} playing | what role does {subject} play | which actor plays {value}
        who portrays {value} | is {value} played by {subject} | {subject} role
        who is the actor behind {value} | {subject} character name | as whom does {subject} appear
        who is {subject} in the movie | actress for {value}""",
    ("returning", "returning cast"): """
        who returns from the earlier films | which actors come back | who is reprising their role
        is the old gang back | which familiar faces return | are old characters back
        do characters from the earlier films appear | any returning characters
        will we see people from the other movies""",
    ("crew", "crew"): """
        who is in the crew | who made the film behind the scenes | name the crew | list the crew
        who worked on {subject} behind the camera""",
    ("studio", "studio"): """
        which studio made {subject} | what studio is behind {subject} | studio
        which company released {subject} | who is the distributor of {subject}
        who is releasing {subject} | which company announced it""",
    ("announcement", "announcement"): """
        who announced the release date | which studio announced {subject}
        when was the release date announced | when was {subject} announced
        who made the announcement""",
    ("release_date", "release date"): """
        when does {subject} come out | when is {subject} being released | release date
        when is the release date of {subject} | what day does {subject} come out
        when can i see {subject} in theaters | when does {subject} hit theaters
        when is {subject} out | is {subject} out yet | has {subject} come out
        how many days until {subject} comes out | how long until {subject} | when is it in cinemas
        when does it premiere | when is it dropping | what date is the premiere
        how long ago did {subject} come out | how many weeks until release | is it out today
        did it already come out | when will it be in theaters | how long has it been out
        countdown to release | how many months until the release | is it still not out
        what year does {subject} come out | which month is it released
        how much longer do we have to wait | how many weeks are left | how many months to go
        is it out this week | is it coming out tomorrow | is it out this weekend
        is today the release day | are there still weeks to go | how many days left
        is it released on friday""",
    ("runtime", "running time"): """
        how long is {subject} | what is the runtime of {subject} | runtime | running time
        length of {subject} | how many minutes is {subject} | how many hours is it
        is it longer than two hours | is it 3 hours long | how long does {subject} run
        how long will i be in the theater | duration | how much time does it take to watch
        is it a long movie | is it over 2 hours | when will i be out of the cinema if it starts at 8""",
    ("filming_location", "filming location"): """
        where was {subject} filmed | where did they film {subject} | filming location
        what city was {subject} shot in | which country was it shot in | where was it shot
        did they film in {value} | was it shot in {value} | where did the shoot take place
        what was filmed in {value}""",
    ("filming_duration", "length of the shoot"): """
        how long did filming take | for how long did they film | how long were they filming there
        how long did they film it for | how many months did they film | how long was the shoot
        how long had they been filming | how long were they in {value}
        how many months of shooting were left | how long did they shoot for""",
    ("box_office", "box office"): """
        how much did {subject} make | how much money did {subject} earn | box office of {subject}
        how much did {subject} gross | what was the box office of {subject}
        how did {subject} do at the box office | was {subject} a success
        how successful was {subject} | did {subject} flop | worldwide gross of {subject}
        how much cash did {subject} pull in | did {subject} make a lot of money
        opening weekend of {subject}""",
    ("score", "critics' score"): """
        what is the critics score of {subject} | rating of {subject}
        how did critics rate {subject} | what score did {subject} get | was {subject} well received
        critics score of {subject} | how many percent did {subject} get from critics
        what is {subject} rated by critics | did critics like {subject} | metacritic score
        imdb rating of {subject}""",
    ("setting", "place in the story's time line"): """
        when does {subject} take place | when is {subject} set
        where does {subject} fit in the timeline | is {subject} a prequel
        is it before or after {value} | between which films is {subject} set
        is it set after {value} | is it set before {value} | timeline placement
        is it a prequel or a sequel | which movies does it fall between
        chronologically where is {subject} | does it happen before {value}""",
    ("connection", "connection"): """
        is {subject} connected to {value} | is it part of the franchise | is it in the same universe
        is it a spinoff | how does {subject} relate to {value} | is it a standalone
        does it tie in with the other films | do i need to see the other films first""",
    ("next", "what comes next"): """
        what comes next after {subject} | what is the next spinoff | what is next in the franchise
        any other spinoffs coming | what is planned after {subject} | what follows {subject}
        are there more spinoffs planned | will there be more""",
    ("sequel", "sequel"): """
        will there be a sequel to {subject} | is there a sequel | is a second part planned
        {subject} 2 | is part two happening | when is the sequel""",
    ("known_for", "earlier works"): """
        what is {subject} known for | what else has {subject} been in
        what other movies has {subject} done | what else did {subject} make
        where do i know {subject} from | other films by {subject}
        what has {subject} starred in before | filmography of {subject} | {subject} other work
        which films of {subject} are mentioned | who was in {value} | who made {value}
        what is {subject} famous for | previous work of {subject} | what did {subject} do before""",
    ("role_size", "size of the role"): """
        how big is {value} role | does {value} have a big part | is {value} role small
        how much is {value} in {subject} | how much screen time does {value} get
        is it just a cameo for {value} | does {value} have a major role
        what kind of role does {value} have | is {value} only briefly in it""",
    ("interview", "interview"): """
        what did {subject} say in the interview | where did {subject} talk about the film
        which show did {subject} go on | did {subject} give an interview
        when was {subject} on the show | which talk show was it""",
    ("quote", "words"): """
        what did {subject} say | who said that | what were {subject} words | quote {subject}
        what did {subject} say about {value}""",
    ("training", "training"): """
        who trained {subject} | where did {subject} learn to fight | what was {subject} trained in
        who taught {subject} | how did {subject} become an assassin""",
    ("plot", "plot"): """
        what is {subject} about | what is the plot of {subject} | plot | plot summary
        summarize the story | what happens in {subject} | sum up the story | give me the premise
        what is the storyline | quick synopsis please | story of {subject}""",
    ("motivation", "motivation"): """
        what motivates {subject} | what does {subject} want | why is {subject} killing people
        what is {subject} goal | what drives {subject} | why does {subject} do it
        what is {subject} after | motivation of {subject}""",
    ("genre", "genre"): """
        what genre is {subject} | what kind of movie is {subject} | is it an action film
        what type of film is it""",
    ("comparison", "comparison"): """
        what is {subject} compared to | which movies is {subject} compared with
        what films is it like | similar movies | what does the review compare {subject} to
        who compares it to {value}""",
    ("verdict", "verdict"): """
        is {subject} good | is {subject} worth watching | what is the verdict
        should i watch {subject} | is it worth seeing | is it any good | what did the reviewer think
        overall opinion | final verdict | is it worth the hype | would you recommend {subject}
        how is {subject} | did the review like it | is it fire or mid""",
    ("strengths", "strengths"): """
        what is the best thing about {subject} | strengths of {subject} | what did the reviewer like
        highlights | what is good about {subject} | pros | strongest part | what does it do well""",
    ("weaknesses", "weaknesses"): """
        what is bad about {subject} | weaknesses of {subject} | what did the reviewer dislike
        complaints about {subject} | cons | what are the flaws | worst thing about {subject}
        biggest criticism | what does it get wrong""",
    ("audience", "audience"): """
        who should watch {subject} | who is {subject} for | what kind of viewer is it for
        who will enjoy {subject} | which audience is it made for""",
    ("action", "action"): """
        how is the action | is the action good | what does the review say about the action
        action scenes | are the action sequences good""",
    ("fight_scenes", "fight scenes"): """
        how are the fights | what are the fight scenes like | are the fights good
        are the fight scenes any good | what does the review say about the fights
        describe the combat""",
    ("choreography", "choreography"): """
        how is the choreography | what about the choreography | is the fight choreography good""",
    ("pacing", "pacing"): """
        how is the pacing | is it slow | does it drag | is it boring
        what does the review say about the pacing | is the pacing good""",
    ("story", "story"): """
        is the story good | how is the story | is the plot deep | is the story complicated
        what does the review say about the plot""",
    ("performance", "performance"): """
        how is {value} in {subject} | is {value} good in {subject} | how was the acting
        is {value} convincing | what does the review say about {value} performance
        was {value} the right choice | did {value} do a good job | is the acting good""",
    ("look", "look"): """
        how does {subject} look | what is the visual style | describe the look of the film
        how is the cinematography | what are the visuals like | is it pretty
        what does the review say about the visuals""",
    ("soundtrack", "soundtrack"): """
        how is the soundtrack | is the music good | what is the music like | does the score work
        what does the review say about the music | is the soundtrack any good""",
    ("originality", "originality"): """
        is it original | does it bring anything new | is it just more of the same
        is there anything new | how original is it""",
    ("own_identity", "identity of its own"): """
        does {subject} have its own identity | does it stand on its own | is it its own thing""",
    ("tone", "tone"): """
        what is the tone of {subject} | what is the mood like | is it dark | is it funny""",
    ("themes", "themes"): """
        what are the themes of {subject} | what themes does it explore""",
    ("lore", "lore"): """
        does it expand the lore | what do we learn about the world | how is the world building
        is the mythology explored""",
    ("violence", "violence"): """
        is it violent | how violent is {subject} | is it bloody | how brutal is it | is there gore""",
    ("budget", "budget"): """
        what was the budget of {subject} | how much did {subject} cost | budget
        how expensive was {subject} | how much did they spend on {subject} | cost to make
        production cost""",
    ("age_rating", "age rating"): """
        what is {subject} rated | is it rated r | is it pg 13 | age rating | can kids watch it
        how old do i have to be to see it""",
    ("streaming", "streaming"): """
        where can i stream {subject} | is {subject} on streaming | what platform is it on
        can i watch it at home | when does it come to streaming | where to watch {subject} online
        is it on netflix | is it on digital""",
    ("trailer", "trailer"): """
        is there a trailer for {subject} | when did the trailer come out
        where can i watch the trailer""",
    ("villain", "villain"): """
        who is the villain in {subject} | who is the antagonist | who plays the villain
        who is the bad guy | main villain | who is {subject} hunting""",
    ("cinematographer", "cinematographer"): """
        who is the cinematographer of {subject} | who shot {subject} | director of photography
        who did the cinematography""",
    ("editor", "editor"): """
        who edited {subject} | who is the editor""",
    ("choreographer", "fight choreographer"): """
        who choreographed the fights in {subject} | who is the fight choreographer
        stunt coordinator | who did the stunts""",
    ("costume_designer", "costume designer"): """
        who designed the costumes for {subject} | costume designer | who did the wardrobe""",
    ("age", "age"): """
        how old is {subject} | when was {subject} born | what is {subject} age
        birthday of {subject} | where is {subject} from | is {subject} married
        who is {subject} dating | how tall is {subject} | what is {subject} net worth""",
    ("salary", "pay"): """
        how much did {subject} get paid | salary of {subject}
        how much did {subject} earn for the role""",
    ("format", "format"): """
        is {subject} in imax | is it in 3d | what formats is it shown in | is it in dolby""",
    ("post_credits", "post-credits scene"): """
        is there a post credits scene | should i stay after the credits | end credits scene
        does it have a mid credits scene""",
}  # fmt: skip


def _attribute(attribute_id: str, label: str, questions: str) -> Attribute:
    parts = (part.strip() for line in questions.strip().splitlines() for part in line.split("|"))
    return Attribute(attribute_id, label, tuple(part for part in parts if part))


CATALOGUE: dict[str, Attribute] = {
    id_: _attribute(id_, label, questions) for (id_, label), questions in _QUESTIONS.items()
}
"""Attribute ids to what is known of them."""

PEOPLE = frozenset(
    "director writer producer composer lead crew villain".split()
    + "cinematographer editor choreographer costume_designer".split()
)
"""Attributes whose value is somebody: a wrong name in a question about them is a false premise."""

MEMBERSHIP = frozenset({"cast"})
"""Attributes that ask whether somebody is among a work's people; "not listed" is all that absence means."""
