"""The people of a desk as a list that one reads: who is away, who holds how much, and two of one name told apart.

It knows the records of `editor.article` and no words of the window: what is said of a person is handed in.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from editor.article import Away, Collaborator, Role
from editor.frozen import frozen
from editor.text.alphabet import name_key
from editor.text.folding import fold


@frozen
class StaffLine:
    """A person with what the list says beside the name. `away` holds days from today on, the nearest first."""

    person: Collaborator
    away: tuple[Away, ...] = ()
    open_tasks: int = 0

    def away_on(self, day: date) -> Away | None:
        """The days that `day` is one of."""
        return next((away for away in self.away if away.first_day <= day <= away.last_day), None)

    def away_next(self, day: date) -> Away | None:
        """The days that come next after `day`."""
        return next((away for away in self.away if away.first_day > day), None)


GIVES_ROLES = frozenset({Role.CHIEF, Role.ADMINISTRATOR})
ANYBODYS = frozenset({Role.WRITER})
"""roles that need nobody to give them"""


def may_give_roles(person: Collaborator, everybody: Iterable[Collaborator]) -> bool:
    """The chief and the administrator say who may do what; where a desk has neither any more, everybody may."""
    givers = {one.id for one in everybody if one.active and one.roles & GIVES_ROLES}
    return person.id in givers or not givers


def by_name(people: Iterable[Collaborator]) -> list[Collaborator]:
    """By the given name in the order of the Vietnamese alphabet."""
    return sorted(people, key=lambda person: (name_key(person.name), person.id))


def one_name(name: str) -> str:
    """What two names have in common that a reader takes for one: without marks of case and doubled blanks."""
    return " ".join(name.casefold().split())


def told_apart(people: Iterable[Collaborator], described: Callable[[Collaborator], Sequence[str]]) -> dict[str, str]:
    """For each person whose name another one has too, by id, what stands beside the name so that both are known.

    `described` says several things of a person, the most telling first. The first that tells all of one name apart is
    taken; where none does, all of them with a number: a list never has two lines that are the same.
    """
    same: dict[str, list[Collaborator]] = {}
    for person in people:
        same.setdefault(one_name(person.name), []).append(person)
    apart: dict[str, str] = {}
    for group in same.values():
        if len(group) > 1:
            apart.update(zip((person.id for person in group), _labels([described(one) for one in group]), strict=True))
    return apart


def _labels(said: Sequence[Sequence[str]]) -> list[str]:
    for column in zip(*said, strict=True):
        if all(column) and len({text.casefold() for text in column}) == len(column):
            return list(column)
    joined = [" · ".join(text for text in one if text) for one in said]
    if all(joined) and len({text.casefold() for text in joined}) == len(joined):
        return joined
    return [f"{text} ({number})".lstrip() for number, text in enumerate(joined, start=1)]


def found_by(words: str, person: Collaborator, described: str = "") -> bool:
    """Whether each of the words is the beginning of a word of the name or of what is said of the person.

    Marks and capitals do not matter, unless a word has marks itself: "ân" does not find "An".
    """
    said = f"{person.name} {person.contact} {described}".lower()
    plain = fold(said)
    return all(_begins(word, said if fold(word) != word else plain) for word in words.lower().split())


def _begins(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False
