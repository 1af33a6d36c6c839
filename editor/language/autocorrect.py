"""Typographic autocorrect: what a typed sign becomes in a language. A pure function; the text widget makes the change.

It never looks at more than what stands before the caret, and does nothing in code, addresses, attributes, placeholders,
HTML, lines of signs such as `---`, and the YAML head of a text.
"""

import re
from collections.abc import Callable

from editor.frozen import frozen

NARROW, WIDE = "\u202f", "\u00a0"
"""The non-breaking spaces: narrow and of a word's width."""


@frozen
class Replacement:
    """`text` takes the place of the typed sign and of the `removed` code points before it."""

    removed: int
    text: str


@frozen
class Quotes:
    """Double and single quotation marks, opening and closing; `inner` stands inside double ones, next to the words."""

    double: tuple[str, str]
    single: tuple[str, str]
    inner: str = ""


_ENGLISH = Quotes(("“", "”"), ("‘", "’"))
_ANGLES = Quotes(("«", "»"), ("‘", "’"))
_LOW = Quotes(("„", "“"), ("‚", "‘"))

# To add one: the language and its marks; a language that is not here has the English ones.
QUOTES = {
    "en": _ENGLISH,
    "vi": _ENGLISH,
    "fr": Quotes(("«", "»"), ("‘", "’"), WIDE),
    "es": _ANGLES,
    "it": _ANGLES,
    "eu": _ANGLES,
    "ru": Quotes(("«", "»"), ("„", "“")),
    "de": _LOW,
    "lv": Quotes(("„", "”"), ("‚", "’")),
    "fa": _ANGLES,
}
_APOSTROPHE = "’"
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{—–-/“‘«„‚")

# In French a space that does not break stands before these.
_FRENCH = {";": NARROW, "!": NARROW, "?": NARROW, ":": WIDE, "»": WIDE, "%": NARROW}

# To add one: a unit that must not begin a line apart from its number.
_UNITS = {
    "": "kg g mg t km m cm mm ha l ml kWh kW MW GB MB Hz °C °F",
    "vi": "tấn tạ yến nghìn ngàn triệu tỷ tỉ đồng",
    "en": "million billion",
}
_NUMBER_AND_UNIT = re.compile(r"(?<!\w)\d[\d.,]* (\S{1,8})\Z")


def correct(text_before_caret: str, typed_char: str, language: str) -> Replacement | None:
    """What to put for a sign typed behind `text_before_caret`; None when it stays as it is typed.

    The text may be the whole article up to the caret or only its paragraph; the more it is, the more surely code and
    the head are known.
    """
    rule = _RULES.get(typed_char)
    if rule is None:
        return None
    language = language.split("-")[0].lower()
    found = rule(text_before_caret, typed_char, language)
    return found if found is not None and not is_protected(text_before_caret) else None


# --- the signs ------------------------------------------------------------------------------------------------------


def _double_quote(before: str, _typed: str, language: str) -> Replacement:
    quotes = QUOTES.get(language, _ENGLISH)
    if _opens(before):
        return Replacement(0, quotes.double[0] + quotes.inner)
    removed = 1 if quotes.inner and before.endswith(" ") else 0
    return Replacement(removed, quotes.inner + quotes.double[1])


def _single_quote(before: str, _typed: str, language: str) -> Replacement:
    quotes = QUOTES.get(language, _ENGLISH)
    if _opens(before):
        return Replacement(0, quotes.single[0])
    # An apostrophe stands between letters in every language; only an open mark is closed with another sign.
    is_open = before.rfind(quotes.single[0]) > before.rfind(quotes.single[1])
    return Replacement(0, quotes.single[1] if is_open and not before[-1:].isalpha() else _APOSTROPHE)


def _opens(before: str) -> bool:
    """A mark opens at the beginning, after a space or an opening sign; not after marks of emphasis that close."""
    bare = before.rstrip("*_")
    return not bare or bare[-1] in _BEFORE_OPENING


def _hyphen(before: str, _typed: str, _language: str) -> Replacement | None:
    line = before[before.rfind("\n") + 1 :]
    if not line.strip(" \t-–—|:>*_"):
        return None
    if before.endswith("–"):
        return Replacement(1, "—")
    if before.endswith("-") and not before.endswith(("--", "<!-", "|-", ":-")):
        return Replacement(1, "–")
    return None


def _full_stop(before: str, _typed: str, _language: str) -> Replacement | None:
    return Replacement(2, "…") if before.endswith("..") and not before.endswith("...") else None


def _space(before: str, typed: str, language: str) -> Replacement | None:
    found = _NUMBER_AND_UNIT.search(before[-40:])
    if not found or found[1] not in f"{_UNITS['']} {_UNITS.get(language, '')}".split():
        return None
    unit = found[1]
    return Replacement(len(unit) + 1, f"{WIDE}{unit}{typed}")


_SCHEME = re.compile(r"(?<!\w)(?:https?|ftp|mailto|file)\Z", re.IGNORECASE)


def _high_sign(before: str, typed: str, language: str) -> Replacement | None:
    """French: a space that does not break before ; : ! ? and %; elsewhere only what ends a number with its unit."""
    if language != "fr":
        return _space(before, typed, language) if typed in ";:!?" else None
    if not before or before.endswith("\n") or before[-1] in (WIDE, NARROW, ":", *_FRENCH):
        return None
    is_spaced = before.endswith(" ")
    last = before.rstrip(" ")[-1:]
    is_time = typed == ":" and last.isdigit() and not is_spaced
    if is_time or _SCHEME.search(before[-12:]) or not (last.isalnum() or last in "»)”’*_"):
        return None
    return Replacement(1 if is_spaced else 0, _FRENCH[typed] + typed)


Rule = Callable[[str, str, str], Replacement | None]

# To add one: the sign that is typed, and what looks at the text before it.
_RULES: dict[str, Rule] = {
    '"': _double_quote,
    "'": _single_quote,
    "-": _hyphen,
    ".": lambda before, typed, language: _full_stop(before, typed, language) or _space(before, typed, language),
    " ": _space,
    ",": _space,
    **dict.fromkeys(";:!?", _high_sign),
    "%": lambda before, typed, language: _high_sign(before, typed, language) if language == "fr" else None,
}


# --- where nothing is corrected ---------------------------------------------------------------------------------------

_FENCE = re.compile(r"^[ \t>]{0,12}(`{3,}|~{3,})", re.MULTILINE)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)\S*\Z", re.IGNORECASE)
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\Z|\]\[[^\[\]\n]*\Z|^\[[^\]\n]+\]:[^\n]*\Z", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[\])]\{[^{}\n]*\Z|\{\{[^{}]{0,500}\Z")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*\Z|<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*\Z|<!--[^>]*\Z")
_DIRECTIVE = re.compile(r"[ \t]*:{2,}\S*\Z")


def is_protected(before: str) -> bool:
    """Whether what is typed behind `before` is code, an address, an attribute, a placeholder, HTML or the head."""
    line = before[before.rfind("\n") + 1 :]
    paragraph = before[before.rfind("\n\n") + 2 if "\n\n" in before else 0 :]
    return (
        _is_in_code(paragraph)
        or any(pattern.search(line) for pattern in (_ADDRESS, _TARGET, _ATTRIBUTES, _TAG))
        or _DIRECTIVE.fullmatch(line) is not None
        or _is_in_indented_code(before)
        or _is_in_fence(before)
        or _is_in_head(before)
    )


_LIST_MARK = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)]|:|\[\^[^\]\s]+\]:)(?:\s|\Z)")


def _is_in_indented_code(before: str) -> bool:
    """Whether the line is indented as code is: not inside a list, and not a paragraph that goes on."""
    lines = before[-4_000:].split("\n")
    if not lines[-1].startswith(("    ", "\t")) or (len(lines) > 1 and lines[-2].strip()):
        return False
    above = next((line for line in reversed(lines) if line.strip() and not line[0].isspace()), "")
    return not _LIST_MARK.match(above)


def _is_in_code(paragraph: str) -> bool:
    """Whether a code span is open: its backticks have not come again."""
    at = 0
    while (start := paragraph.find("`", at)) >= 0:
        end = start
        while end < len(paragraph) and paragraph[end] == "`":
            end += 1
        fence = paragraph[start:end]
        if start and paragraph[start - 1] == "\\":
            at = start + 1
            continue
        close = re.compile(rf"(?<!`){fence}(?!`)").search(paragraph, end)
        if close is None:
            return True
        at = close.end()
    return False


def _is_in_fence(before: str) -> bool:
    if "```" not in before and "~~~" not in before:
        return False
    fence = ""
    for found in _FENCE.finditer(before):
        if not fence:
            fence = found[1]
        elif found[1].startswith(fence):
            fence = ""
    return bool(fence)


def _is_in_head(before: str) -> bool:
    return before.startswith("---\n") and "\n---\n" not in before[3:] and "\n...\n" not in before[3:]
