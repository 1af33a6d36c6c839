"""Text that reads like news and is counted like it: real phrases of the corpus among words as usual as they really are.

A sentence means nothing. What a search index meets in it is right: how often each word stands, which ones stand side by
side, how long sentences are, names, and a subject whose words come back in a few other articles.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, cycle, pairwise
from pathlib import Path
from random import Random

import resources
from editor.text.head import split_head

ROOT = Path(__file__).parent.parent
SHARE_OF_PHRASES = 0.55
"""How much of a text are phrases of two or three words that stand in the corpus; the rest are single words."""
SUBJECTS = 300
_WORD = re.compile(r"[^\W\d_][\w'’-]*,?")
_BREAK = re.compile(r"[.:;!?()\[\]|“”\"*#\n]+")
_LENGTHS = (9, 14, 7, 12, 18, 5, 11, 16, 8, 13)
"""Phrases and words in one sentence after the other."""
_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lưu Đinh Đoàn Trịnh".split()
_MIDDLE = "Văn Thị Minh Ngọc Thanh Hữu Đức Quang Thu Hồng Kim Xuân Anh Bảo Gia Hải Khánh Phương".split()
_GIVEN = (
    "An Anh Bình Châu Cường Diệp Dũng Dương Đạt Đăng Giang Hà Hải Hạnh Hằng Hiền Hòa Hùng Hương Khang Khoa Lan Linh "
    "Long Mai Minh My Nam Nga Nhung Oanh Phong Phúc Quân Quyên Sơn Tâm Thảo Thủy Trang Trung Tú Tuấn Uyên Vân Việt Yến"
).split()


@dataclass(frozen=True, slots=True)
class Prose:
    """What a made article is cut from, in one language."""

    language: str
    choices: Sequence[str]
    weights: Sequence[float]
    """cumulated"""
    subjects: Sequence[Sequence[str]]

    def phrases(self, random: Random, count: int) -> list[str]:
        return random.choices(self.choices, cum_weights=self.weights, k=count)

    def text(self, random: Random, subject: Sequence[str], words: int) -> str:
        """Markdown of about `words` words: paragraphs, two headings, and the words of the subject strewn in."""
        phrases = self.phrases(random, words * 55 // 100)
        for phrase in random.choices(subject, k=max(3, words // 50)):
            phrases[random.randrange(len(phrases))] = phrase
        for _ in range(3):
            phrases[random.randrange(len(phrases))] = person(random)
        return _paragraphs(phrases, random.randrange(len(_LENGTHS)))

    def headline(self, random: Random, subject: Sequence[str]) -> str:
        words = " ".join([random.choice(subject), *self.phrases(random, 3), random.choice(subject)])
        return _sentence(words.replace(",", ""))


def person(random: Random) -> str:
    return f"{random.choice(_FAMILY)} {random.choice(_MIDDLE)} {random.choice(_GIVEN)}"


@cache
def prose(language: str) -> Prose:
    """The words of `en` or `vi`, read once."""
    phrases = _phrases(_corpus(language))
    usual = _usual(language)
    scale = sum(usual.values()) / sum(phrases.values()) * SHARE_OF_PHRASES / (1 - SHARE_OF_PHRASES)
    choices = [*phrases, *usual]
    weights = accumulate([*(count * scale for count in phrases.values()), *usual.values()])
    return Prose(language, choices, list(weights), _subjects(usual, phrases))


def _corpus(language: str) -> str:
    texts = [
        split_head(file.read_text(encoding="utf-8"))[1]
        for file in sorted(resources.path(f"sample/{language}").glob("*.md"))
    ]
    if language == "vi":
        texts.append((ROOT / "tests/corpus/decree-30-2020.vi.md").read_text(encoding="utf-8"))
    return "\n".join(texts)


def _phrases(text: str) -> Counter[str]:
    """Pairs and threes of words of one sentence, with how often they stand there."""
    found: Counter[str] = Counter()
    for part in _BREAK.split(text):
        words = _WORD.findall(part)
        found.update(f"{one} {two}" for one, two in pairwise(words) if not one.endswith(","))
        found.update(" ".join(three) for three in zip(words, words[1:], words[2:], strict=False))
    return found


def _usual(language: str) -> dict[str, float]:
    """Each word of the frequency list with its uses in a thousand million words."""
    name = "vi-syllables" if language == "vi" else f"{language}-frequencies"
    lines = resources.text(f"language/{name}.tsv").split("\n")
    pairs = (line.split("\t") for line in lines if line)
    return {word: 10 ** (int(hundredths) / 100) for word, hundredths in pairs}


def _subjects(usual: dict[str, float], phrases: Counter[str]) -> list[list[str]]:
    """For each subject a dozen phrases: rare words in twos, and a few phrases of the corpus."""
    random = Random(4)
    rare = [word for word in sorted(usual, key=lambda word: -usual[word])[600:4_500] if len(word) > 2]
    known = [phrase for phrase in phrases if "," not in phrase]
    return [
        [f"{random.choice(rare)} {random.choice(rare)}" for _ in range(8)] + random.sample(known, 4)
        for _ in range(SUBJECTS)
    ]


def _paragraphs(phrases: list[str], turn: int) -> str:
    lengths = cycle(_LENGTHS[turn:] + _LENGTHS[:turn])
    at, parts, paragraph = 0, [], []
    while at < len(phrases):
        length = next(lengths)
        paragraph.append(_sentence(" ".join(phrases[at : at + length]).rstrip(",")) + ".")
        at += length
        if len(paragraph) == 4 or at >= len(phrases):
            parts.append(" ".join(paragraph))
            paragraph = []
            if len(parts) in (4, 10) and at < len(phrases):
                parts.append("## " + _sentence(" ".join(phrases[at : at + 3]).rstrip(",")))
                at += 3
    return "\n\n".join(parts) + "\n"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
