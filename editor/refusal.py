"""What the program says when it will not do something: an expected refusal, as opposed to a bug.

A refusal is one sentence for the screen: what happened, what is safe, what to do. The sentence is written in English
where it is raised; the window and the command line say its translation.
"""

from functools import partial


class Refused(Exception):
    """An expected refusal.

    `sentence` must be a literal where it is raised, with `{name}` fields filled from `values`: the translations are
    collected from these literals (tests/test_translations.py).
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence, values)
        self.sentence = sentence
        self.values = {name: _whole(value) for name, value in values.items()}

    def __reduce__(self) -> tuple[object, ...]:
        """So that one can come from another process."""
        return partial(type(self), self.sentence, **self.values), (), self.__dict__

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


def _whole(value: object) -> object:
    """A name of a file can hold half a letter, which neither a screen nor a file takes."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
