"""Sentences in another language without Qt, which takes longer to load than the export of a page takes.

The words are those of the window, from a file that `scripts/translations.py` makes of the same translations. What Qt
writes better has no answer here: numbers, and the names of fields.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Protocol, cast

import resources


class Sentence(Protocol):
    """What `Reply`, `Refused`, `Finding`, `ExportNote` and `EventWords` have in common."""

    @property
    def sentence(self) -> str: ...
    @property
    def values(self) -> Mapping[str, object]: ...


def say(sentence: Sentence, language: str) -> str | None:
    """The sentence with its values, or None where `ui.wording` has to say it."""
    said = _sentences(language).get(sentence.sentence)
    if said is None or getattr(sentence, "field", None):
        return None
    values = {}
    for key, value in sentence.values.items():
        is_sentence = isinstance(getattr(value, "sentence", None), str)
        shown = say(cast(Sentence, value), language) if is_sentence else value
        if shown is None or isinstance(shown, int | float):
            return None
        values[key] = shown
    return said.format(**values)


@cache
def _sentences(language: str) -> Mapping[str, str]:
    """English sentences and their translations; none where the file is not there."""
    file = resources.path(f"translations/copydesk_{language}.json")
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found
