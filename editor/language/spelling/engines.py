"""Which languages have an engine of spelling, and their engines: each is made once, when it is first asked for.

Making one reads lists and takes up to half a second: ask for it in a worker, never on the window's thread. To load
hunspell's dictionaries is not offered.
"""

import threading
from collections.abc import Callable
from functools import partial

from editor.language.spelling import lists
from editor.language.spelling.engine import SpellEngine
from editor.language.spelling.vietnamese import VietnameseEngine
from editor.language.spelling.word_list import WordListEngine

# To add a language: a row with what makes its engine.
MAKERS: dict[str, Callable[[], SpellEngine]] = {
    "vi": VietnameseEngine,
    **{language: partial(WordListEngine, language) for language in sorted(lists.LANGUAGES)},
}

_made: dict[str, SpellEngine] = {}
_locks = {language: threading.Lock() for language in MAKERS}


def base_language(language: str) -> str:
    """The language of a tag, without its country: "en" of "en-GB"."""
    return language.split("-")[0].lower()


def is_spoken(language: str) -> bool:
    """Whether the language can be checked at all."""
    return base_language(language) in MAKERS


def made_engine(language: str) -> SpellEngine | None:
    """The engine of the language if somebody has had it made already; never waits."""
    return _made.get(base_language(language))


def engine(language: str) -> SpellEngine | None:
    """The engine of the language, made now if need be; None for a language that has none."""
    language = base_language(language)
    if language not in MAKERS:
        return None
    with _locks[language]:
        if language not in _made:
            _made[language] = MAKERS[language]()
        return _made[language]
