"""What a search looks for, as a regular expression: plain words with all their spellings, or a person's own pattern.

It searches nothing. A pattern that is not in order is refused with one sentence and the place.
"""

import itertools
import unicodedata
from collections.abc import Iterator

import regex

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.folding import fold, is_mark, marks_class
from editor.text.normalise import clean

LONGEST_PATTERN = 1_000
"""characters"""
MOST_MARKS = 3
"""marks on one letter whose every order is looked for"""

_WORD = r"[\p{L}\p{M}\p{N}_]"
_PICTURE_FORM = "\ufe0f"
"""asks for the coloured form of a sign; whoever searches does not see it"""
_JOINER = "\u200d"
_GOES_ON = "(?![\u200d\U0001f3fb-\U0001f3ff])"
"""an emoji is not found inside a larger one: a family, a skin tone"""
_RECURSION = regex.compile(r"(?<!\\)(?:\\\\)*\(\?(?:R|[+-]?\d|&|P>)")


@frozen
class Search:
    """What a person looks for. `minds_marks`: "ma" is not "má". `is_regex`: `pattern` is a regular expression."""

    pattern: str
    is_whole_word: bool = False
    is_case_sensitive: bool = False
    minds_marks: bool = True
    is_regex: bool = False


def expression(search: Search, has_loose_marks: bool) -> "regex.Pattern[str]":
    """The regular expression for `search`; `has_loose_marks` says that the text has marks apart from their letters.

    Where marks are not minded it is for the folded text. Raises Refused for a pattern that is not in order.
    """
    pattern = clean(search.pattern).text
    if len(pattern) > LONGEST_PATTERN:
        raise Refused(
            "What you look for is longer than {most} characters; nothing was searched or changed. Shorten it.",
            most=LONGEST_PATTERN,
        )
    if not search.minds_marks:
        pattern = fold(pattern)
    flags = regex.MULTILINE if search.is_case_sensitive else regex.MULTILINE | regex.IGNORECASE
    if not search.is_regex:
        source = _literal(pattern, search, has_loose_marks)
        return regex.compile(source, flags)
    wanted = _compiled(pattern, flags)
    if not search.is_whole_word:
        return wanted
    end = "\n" if wanted.flags & regex.VERBOSE else ""  # a comment goes on to the end of its line
    return _compiled(f"(?:(?<!{_WORD})|(?!{_WORD}))(?:{pattern}{end})(?:(?!{_WORD})|(?<!{_WORD}))", flags)


def _literal(pattern: str, search: Search, has_loose_marks: bool) -> str:
    clusters = list(_clusters(pattern, search.minds_marks))
    source = "".join(_spellings(cluster, search.minds_marks, has_loose_marks) for cluster in clusters)
    if not source:
        return "(?!)"
    first, last = clusters[0][0], clusters[-1][0]
    if search.is_whole_word and _is_word(first):
        source = f"(?<!{_WORD}){source}"
    if search.minds_marks and has_loose_marks:
        source = f"{source}(?!{marks_class()})"
    if search.is_whole_word and _is_word(last):
        source = f"{source}(?!{_WORD})"
    if _is_sign(first):
        source = f"(?<!{_JOINER}){source}"
    return source + _GOES_ON if _is_sign(last) else source


def _clusters(pattern: str, minds_marks: bool) -> Iterator[str]:
    """The letters of `pattern`, each with the marks after it, or without them where they are not minded."""
    begins = [at for at, letter in enumerate(pattern) if at == 0 or not (is_mark(letter) or letter == _PICTURE_FORM)]
    for begin, end in itertools.pairwise([*begins, len(pattern)]):
        cluster = pattern[begin:end]
        if minds_marks or is_mark(cluster[0]):
            yield cluster
        else:
            yield cluster[0] + _PICTURE_FORM * (_PICTURE_FORM in cluster[1:])


def _spellings(cluster: str, minds_marks: bool, has_loose_marks: bool) -> str:
    """An expression for `cluster` in every order of its marks, and composed as far as it may be."""
    bare = cluster[0] + cluster[1:].replace(_PICTURE_FORM, "")
    form = f"{_PICTURE_FORM}*" if bare != cluster or _is_sign(bare) else ""
    if not has_loose_marks:
        return regex.escape(bare) + form
    if not minds_marks:
        return f"{regex.escape(bare)}{marks_class()}*{form}"
    letter, *marks = list(unicodedata.normalize("NFD", bare))
    if not marks or not all(is_mark(mark) for mark in marks):
        return regex.escape(bare) + form
    found = {bare: None, unicodedata.normalize("NFD", bare): None}
    for order in itertools.permutations(marks) if len(marks) <= MOST_MARKS else ():
        for composed in range(len(order), -1, -1):
            head = unicodedata.normalize("NFC", letter + "".join(order[:composed]))
            found[head + "".join(order[composed:])] = None
    same = [one for one in found if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", bare)]
    return "(?:" + "|".join(regex.escape(one) for one in sorted(same, key=len, reverse=True)) + ")" + form


def _is_word(letter: str) -> bool:
    return letter == "_" or unicodedata.category(letter)[0] in "LMN"


def _is_sign(letters: str) -> bool:
    return unicodedata.category(letters[0]) in ("So", "Sk")


# --- patterns of a person's own ---------------------------------------------------------------------------------------


def _compiled(pattern: str, flags: int) -> "regex.Pattern[str]":
    if _RECURSION.search(pattern):
        raise Refused("This pattern asks for itself inside itself, which is not supported; nothing was changed.")
    try:
        return regex.compile(pattern, flags)
    except regex.error as error:
        # The types of the package do not know what its errors say.
        said, place = getattr(error, "msg", ""), getattr(error, "pos", None)
        raise _complaint(said, (place or 0) + 1, pattern) from error
    except (ValueError, KeyError, OverflowError, RecursionError, MemoryError) as error:
        raise _complaint("", 1, pattern) from error


def _complaint(said: str, place: int, pattern: str) -> Refused:
    """One kind sentence on what the engine `said` about the character `place` (from 1) of `pattern`."""
    place = min(place, len(pattern) + 1)
    if said == "missing )":
        return Refused(
            "A bracket “(” in this pattern is not closed; a “)” is missing at character {place}.", place=place
        )
    if said == "unbalanced parenthesis":
        return Refused(
            "The “)” at character {place} of this pattern has no “(” before it. To find the sign itself, write “\\)”.",
            place=place,
        )
    if said == "unterminated character set":
        return Refused(
            "A “[” in this pattern is not closed; a “]” is missing at character {place}. "
            "To find the sign itself, write “\\[”.",
            place=place,
        )
    if said in ("nothing to repeat", "multiple repeat"):
        return Refused(
            "At character {place} of this pattern there is nothing that could be repeated. "
            "To find the sign itself, put “\\” before it.",
            place=place,
        )
    if said == "bad escape (end of pattern)":
        return Refused("This pattern ends with a single “\\”. To find the sign itself, write “\\\\”.")
    return Refused("This pattern cannot be read: see character {place}. Nothing was changed.", place=place)
