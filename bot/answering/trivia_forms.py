"""How a quiz asks for attributes: those of the catalogue whose facts tell all there is to tell.

`{subject}` is whom or what it is about, `{unit}` what a number counts, `{then}` the day that it holds for.
"""

from __future__ import annotations

CAST = "cast"
MEMBER, PRESENT = "is in the cast of {subject}", "appears in {subject}"
"""What people, and characters, of a work's cast do."""
PLAYED = {
    "plays": ("Which character does {subject} play?", "Who plays {value}?"),
    "voice": ("Which character does {subject} voice?", "Who voices {value}?"),
}
"""Questions for both ends of a fact that ties somebody to a character."""
CREDITS = {
    "director": "directed {subject}",
    "writer": "wrote {subject}",
    "author": "is the author of {subject}",
    "creator": "created {subject}",
    "showrunner": "is the showrunner of {subject}",
    "producer": "produced {subject}",
    "executive_producer": "is an executive producer of {subject}",
    "composer": "composed the music of {subject}",
    "cinematographer": "is the cinematographer of {subject}",
    "editor": "edited {subject}",
    "choreographer": "choreographed the fights of {subject}",
    "costume_designer": "designed the costumes of {subject}",
    "production_designer": "designed the sets of {subject}",
    "casting_director": "is the casting director of {subject}",
    "narrator": "narrates {subject}",
    "illustrator": "illustrated {subject}",
    "translator": "translated {subject}",
    "lead": "plays the lead in {subject}",
    "protagonist": "is the main character of {subject}",
    "villain": "is the villain of {subject}",
    "training": "trained {subject}",
}
"""Attributes whose value is somebody, and what that is or did: "who …", or "which of these …"."""
COMPANIES = {
    "studio": "is behind {subject}",
    "network": "shows {subject}",
    "developer": "developed {subject}",
    "publisher": "published {subject}",
    "record_label": "released {subject}",
}
"""The same for companies."""
SAME = (
    frozenset(("writer", "author", "creator", "showrunner", "source_material")),
    frozenset(("director", "second_director")),
    frozenset(("producer", "executive_producer", "showrunner")),
    frozenset(("studio", "network", "developer", "publisher", "record_label", "announcement")),
)
"""Attributes that are easily the same: a value of one is no wrong answer to another."""
QUESTIONS = {
    "known_for": ("Which of these is {subject} known for?", "Which of these is {subject} known for?"),
    "first_appearance": ("Where did {subject} first appear?", ""),
    "filming_location": ("Where was {subject} filmed?", "In which of these places was {subject} filmed?"),
    "birthplace": ("Where was {subject} born?", ""),
}
"""Other attributes whose value is an entity: the question for one, and for one of several."""
MEASURES = {
    "release_date": "What is the release date of {subject}?",
    "release_year": "What is the release year of {subject}?",
    "birthday": "When was {subject} born?",
    "runtime": "What is the running time of {subject}?",
    "film_count": "{subject}: how many {unit} are there{then}?",
    "episodes": "How many episodes does {subject} have{then}?",
    "seasons": "How many seasons does {subject} have{then}?",
    "chapters": "How many chapters does {subject} have{then}?",
    "pages": "How many pages does {subject} have?",
    "episode_length": "How long is an episode of {subject}?",
    "box_office": "About how much had {subject} made at the box office{then}?",
    "opening_weekend": "About how much did {subject} make on its opening weekend?",
    "budget": "About how big was the budget of {subject}?",
    "score": "How high was the critics' score of {subject}{then}?",
    "audience_score": "How high was the audience's score of {subject}{then}?",
    "filming_duration": "About how long did the filming of {subject} take in all?",
    "delay": "By how much did the release of {subject} move?",
}
"""Attributes whose value is a date or a number."""
STRICT = frozenset({"known_for", "first_appearance", "filming_location", "birthplace", "training"})
"""Attributes whose facts may leave something out: what is tied to the subject is no wrong answer."""
ON_SCREEN = (
    frozenset(
        """cast cast_list lead supporting_cast returning cameo villain protagonist extras narrator
    supporting_characters playable_characters""".split()
    )
    | PLAYED.keys()
)
"""Attributes whose values are to be seen or heard in a work."""
