"""The words that people decided on: the office's list and each person's own. Records only; storage keeps them."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from editor.frozen import frozen


class WordListName(StrEnum):
    """Whose list a word is on."""

    OFFICE = "office"
    PERSONAL = "personal"


@frozen
class ListedWord:
    """One entry. A word in lower case stands for itself in any case; one with a capital only as it is written.

    `instead` is what to write for one that is not right, "" when nobody said. `added_by` is a collaborator's id,
    `added_at` milliseconds since 1970, UTC.
    """

    list_name: WordListName
    language: str
    word: str
    is_right: bool
    instead: str
    added_by: str
    added_at: int


@frozen
class WordLists:
    """What a checker is told: `right` words, `wrong` ones with what to write instead, those `ignored` in an article."""

    right: frozenset[str] = frozenset()
    wrong: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ignored: frozenset[str] = frozenset()


def word_lists(entries: Iterable[ListedWord], ignored: Iterable[str] = ()) -> WordLists:
    """The entries of one language as a checker takes them; where lists disagree, the office's word counts."""
    ranked = sorted(entries, key=lambda entry: entry.list_name is WordListName.OFFICE)
    decided = {entry.word: entry for entry in ranked}
    return WordLists(
        frozenset(word for word, entry in decided.items() if entry.is_right),
        MappingProxyType({word: entry.instead for word, entry in decided.items() if not entry.is_right}),
        frozenset(ignored),
    )
