"""What the command line says of its work, in the language of whoever called it; `--help` and wrong usage are English.

It runs no command. Nothing of Qt is loaded for English, or for a sentence without numbers: that takes longer than the
export of a page.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import resources
from ui import plain_words
from ui.plain_words import Sentence

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MOST_NOTES = 20
"""Different notes of one work that are printed; the others are counted."""


class Reply:
    """A sentence of the command line itself; `sentence` as in `Refused`."""

    def __init__(self, sentence: str, **values: object) -> None:
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the terminal, as every program reads it; English where we do not speak that one."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    asked = named.replace(".", "_").split("_")[0]
    return asked if _is_spoken(asked) else "en"


@cache
def _is_spoken(asked: str) -> bool:
    return asked.isalpha() and resources.path(f"translations/copydesk_{asked}.qm").is_file()


def worded(sentence: Sentence) -> str:
    """The sentence in the language of the terminal, which nothing in it can steer."""
    return harmless(_in_its_language(sentence))


def harmless(text: str) -> str:
    """The text with a stand-in for each sign that a terminal obeys, or that turns round what stands after it."""
    return _OBEYED.sub("\ufffd", text)


def _in_its_language(sentence: Sentence) -> str:
    asked = language()
    if asked == "en":
        return str(sentence)
    said = plain_words.say(sentence, asked)
    if said is not None:
        return said
    try:
        _speak(asked)
        from ui.wording import say
    except ImportError:  # a server without the libraries of a window: everything else works there
        return str(sentence)
    return say(sentence)


@cache
def _speak(asked: str) -> object:
    """Qt's application, which has the words, and what keeps it in that language."""
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

    from ui.wording import Wording

    # That a locale is named and not installed is no news to whoever called, and is neither an answer nor a refusal.
    before = qInstallMessageHandler(lambda *_said: None)
    application = QCoreApplication.instance() or QCoreApplication(["copydesk"])
    qInstallMessageHandler(before)
    return application, Wording(asked)


def command(*arguments: str) -> str:
    """A command line of this program as a person can type it."""
    started_as = Path(sys.argv[0])
    program = [sys.executable, sys.argv[0]] if started_as.suffix == ".py" else [started_as.name]
    return _joined([*program, *arguments])


def _joined(words: list[str]) -> str:
    """As the shell of this system reads it: that of Windows knows no single quotes."""
    if sys.platform == "win32":
        from subprocess import list2cmdline

        return list2cmdline(words)
    import shlex

    return shlex.join(words)


def say_once_each(sentences: Iterable[Sentence], of: str = "") -> None:
    """A text can give the same note a hundred thousand times; a person reads it once. `of` is the file they are on."""
    import click

    counted = Counter(map(worded, sentences))
    before = f"{of}: " if of else ""
    for said, times in list(counted.items())[:MOST_NOTES]:
        often = worded(Reply("{note} ({times} times)", note=said, times=times)) if times > 1 else said
        click.echo(f"{before}{often}", err=True)
    if len(counted) > MOST_NOTES:
        click.echo(worded(Reply("And {count} more notes.", count=len(counted) - MOST_NOTES)), err=True)
