"""What people ask a made desk for: queries with and without marks, of one syllable and more, and while they are typed.

The same for every size. The words come from what made articles are cut from, so that there is something to find.
"""

from random import Random

from bench.made_words import person, prose
from editor.text.folding import fold

ROUND = 12
"""queries of each kind"""


def queries() -> list[str]:
    """Words, pairs and threes of words, names, quoted phrases and what is nowhere; each as written and folded."""
    random = Random(7)
    asked = []
    for language in ("vi", "en"):
        cut = prose(language)
        phrases = [phrase for phrase in cut.choices if " " in phrase and "," not in phrase]
        asked += [word.replace(",", "") for word in cut.phrases(random, ROUND)]
        asked += random.sample(phrases, ROUND)
        asked += [f"{one} {two}" for one, two in zip(*(random.sample(phrases, ROUND) for _ in range(2)), strict=True)]
        asked += [f"“{one}”" for one in random.sample(phrases, ROUND // 2)]
        asked += [random.choice(random.choice(cut.subjects)) for _ in range(ROUND)]
    asked += [person(random) for _ in range(ROUND)] + [
        "xyzzy",
        "không hề có chữ này",
        "của",
        "the",
        "có thể",
        "và của các",
    ]
    return [*asked, *(fold(one).replace("“", '"').replace("”", '"') for one in asked)]


def typed() -> list[str]:
    """What stands in the field after each key, from the second letter on."""
    random = Random(8)
    whole = [
        " ".join(prose(language).phrases(random, 2)).replace(",", "") for language in ("vi", "en") for _ in range(6)
    ]
    return [
        one[:length] for text in (*whole, *map(fold, whole)) for one in (text,) for length in range(2, len(text) + 1)
    ]
