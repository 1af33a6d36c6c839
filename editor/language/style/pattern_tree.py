"""The regular expressions of style rules, read into a small tree, so that they can be judged before they run.

What is understood is what Vale's engine and ours mean alike: letters, classes, groups, alternatives, repetitions,
looking ahead and behind, back references. The tree is written back in our engine's spelling. It runs nothing.
"""

import string
from typing import TypeAlias

from editor.frozen import frozen

MOST_CHARACTERS = 20_000
DEEPEST = 30
MOST_REPEATED = 1_000
"""How often a part may be repeated by number, one repetition within another multiplied; as in RE2."""


class Unfit(Exception):
    """A pattern that is not run. `construct` is the sign that is not understood; empty when something is left open."""

    def __init__(self, construct: str = "", is_too_large: bool = False) -> None:
        super().__init__(construct)
        self.construct = construct
        self.is_too_large = is_too_large


@frozen
class Exact:
    """One letter as it is."""

    letter: str


@frozen
class OneOf:
    """A class; `letters` when it is a short list of letters, else empty."""

    written: str
    letters: tuple[str, ...] = ()


@frozen
class Space:
    """`\\s`: what `[ ]` and a space in a phrase match too."""


@frozen
class Edge:
    """`\\b`."""


@frozen
class Opaque:
    """Anything that is only passed on: `.`, `\\w`, `^`, a back reference, a look around."""

    written: str


@frozen
class Repeat:
    inner: "Node"
    least: int
    most: int | None
    written: str


@frozen
class Group:
    opening: str
    inner: "Node"


@frozen
class Series:
    parts: "tuple[Node, ...]"


@frozen
class Choice:
    options: "tuple[Node, ...]"


Node: TypeAlias = Exact | OneOf | Space | Edge | Opaque | Repeat | Group | Series | Choice

_OPENINGS = ("?:", "?=", "?!", "?<=", "?<!", "?>")
_FLAGS = frozenset("ims")
_PASSED_ON = "wWdDSBAZ"
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}
_PLAIN = frozenset(string.ascii_letters + string.digits + "_")


def parse(pattern: str) -> Node:
    """The tree of a pattern. Raises `Unfit`."""
    if len(pattern) > MOST_CHARACTERS:
        raise Unfit(is_too_large=True)
    reader = _Reader(pattern)
    node = reader.choice(0)
    if reader.at < len(pattern):
        raise Unfit(")")
    if _repeated(node) > MOST_REPEATED:
        raise Unfit(is_too_large=True)
    return node


def written(node: Node) -> str:
    """The pattern in our engine's spelling."""
    match node:
        case Exact():
            return _escaped(node.letter)
        case OneOf() | Opaque():
            return node.written
        case Space():
            return r"\s"
        case Edge():
            return r"\b"
        case Repeat():
            return written(node.inner) + node.written
        case Group():
            return f"({node.opening}{written(node.inner)})"
        case Series():
            return "".join(map(written, node.parts))
        case Choice():
            return "|".join(map(written, node.options))


def _escaped(letter: str) -> str:
    return letter if letter in _PLAIN or letter == " " or ord(letter) > 127 else "\\" + letter


def _repeated(node: Node) -> int:
    """How often the innermost part can be repeated by number."""
    match node:
        case Repeat():
            # A repetition without an end is a loop in the engine, not copies.
            return max(1, node.least, node.most or 1) * _repeated(node.inner)
        case Group():
            return _repeated(node.inner)
        case Series():
            return max(map(_repeated, node.parts), default=1)
        case Choice():
            return max(map(_repeated, node.options), default=1)
        case _:
            return 1


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def _starts(self, *texts: str) -> str:
        """The first of `texts` that stands here, the longest first; empty when none does."""
        return next((text for text in sorted(texts, key=len, reverse=True) if self._next(len(text)) == text), "")

    def _next(self, count: int = 1) -> str:
        return self.pattern[self.at : self.at + count]

    def _take(self) -> str:
        letter = self._next()
        if not letter:
            raise Unfit
        self.at += 1
        return letter

    def choice(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise Unfit(is_too_large=True)
        options = [self._series(depth)]
        while self._next() == "|":
            self.at += 1
            options.append(self._series(depth))
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _series(self, depth: int) -> Node:
        parts: list[Node] = []
        while self._next() not in ("", "|", ")"):
            part = self._atom(depth)
            if part is not None:
                parts.append(self._repetition(part))
        return parts[0] if len(parts) == 1 else Series(tuple(parts))

    def _atom(self, depth: int) -> Node | None:
        letter = self._take()
        match letter:
            case "(":
                return self._group(depth)
            case "[":
                return self._class()
            case "\\":
                return self._escape()
            case "." | "^" | "$":
                return Opaque(letter)
            case "*" | "+" | "?":
                raise Unfit(letter)
            case _:
                return Exact(letter)

    def _group(self, depth: int) -> Node | None:
        opening = ""
        if self._next() == "?":
            opening = self._starts(*_OPENINGS) or self._named() or self._flags()
            self.at += len(opening)
            if self.pattern[self.at - 1] == ")":
                # Flags for all that follows; the engine takes them for the whole pattern.
                return Opaque(f"({opening}")
        inner = self.choice(depth + 1)
        if self._take() != ")":
            raise Unfit
        return Group(opening, inner)

    def _named(self) -> str:
        start = self._starts("?P<", "?<")
        name, end, _ = self.pattern[self.at + len(start) :].partition(">")
        is_name = bool(start) and bool(end) and name.isascii() and name.isidentifier()
        return f"{start}{name}>" if is_name else ""

    def _flags(self) -> str:
        rest = self.pattern[self.at + 1 : self.at + 6]
        flags = rest[: next((at for at, letter in enumerate(rest) if letter in ":)"), 0)]
        if not flags or set(flags) - _FLAGS:
            raise Unfit(self._next(4))
        return f"?{flags}{rest[len(flags)]}"

    def _escape(self) -> Node:
        letter = self._take()
        if letter in _CONTROLS:
            return Exact(_CONTROLS[letter])
        if letter == "s":
            return Space()
        if letter == "b":
            return Edge()
        if letter == "z":
            return Opaque(r"\Z")
        if letter in "pP":
            return Opaque(self._property(letter))
        if letter in _PASSED_ON or (letter.isdecimal() and letter != "0"):
            return Opaque("\\" + letter)
        if letter in "xu":
            return Exact(self._code(letter))
        if letter in _PLAIN:
            raise Unfit("\\" + letter)
        return Exact(letter)

    def _property(self, letter: str) -> str:
        name = self._take()
        if name == "{":
            name, end, _ = self.pattern[self.at :].partition("}")
            self.at += len(name) + 1
            if not end:
                raise Unfit
        if not name.replace("^", "").isidentifier():
            raise Unfit(f"\\{letter}{name}")
        return f"\\{letter}{{{name}}}"

    def _code(self, letter: str) -> str:
        digits = self._next(2 if letter == "x" else 4)
        if self._next() == "{":
            digits = self.pattern[self.at + 1 :].partition("}")[0]
            self.at += 2
        self.at += len(digits)
        try:
            return chr(int(digits, 16))
        except (ValueError, OverflowError):
            raise Unfit(f"\\{letter}") from None

    def _class(self) -> Node:
        start = self.at
        self.at += self._next() == "^"
        self.at += self._next() == "]"
        letters: list[str] | None = [] if self._next() != "^" and self.pattern[start] not in "^]" else None
        parts = [self.pattern[start : self.at]]
        while (letter := self._take()) != "]":
            if letter == "[" and self._next() == ":":
                name = self.pattern[self.at :].partition(":]")[0]
                self.at += len(name) + 2
                parts.append(f"[{name}:]")
                letters = None
            elif letter == "\\":
                node = self._escape()
                parts.append(written(node) if not isinstance(node, Edge) else r"\x08")
                letters = [*letters, node.letter] if letters is not None and isinstance(node, Exact) else None
            else:
                is_range = letter == "-" and len(parts) > 1 and self._next() != "]"
                letters = None if letters is None or is_range else [*letters, letter]
                parts.append(letter if letter in "-^" else _escaped(letter))
        written_class = "[" + "".join(parts).replace("^]", "^\\]") + "]"
        if letters is not None and set(letters) <= {" "}:
            return Space()
        return OneOf(
            written_class.replace("[]", "[\\]", 1), tuple(letters or ())[:16] if len(letters or ()) <= 16 else ()
        )

    def _repetition(self, part: Node) -> Node:
        least, most, sign = self._count()
        if not sign:
            return part
        if isinstance(part, Opaque) and part.written in ("^", "$"):
            raise Unfit(sign)
        self.at += len(sign)
        if self._next() in ("?", "+") and self._next():
            sign += self._take()
        if self._count()[2]:
            raise Unfit(self._next())
        inner = part if isinstance(part, Exact | OneOf | Space | Opaque | Group) else Group("?:", part)
        return Repeat(inner, least, most, sign)

    def _count(self) -> tuple[int, int | None, str]:
        letter = self._next()
        if letter in ("*", "+", "?") and letter:
            return {"*": (0, None, "*"), "+": (1, None, "+"), "?": (0, 1, "?")}[letter]
        if letter == "{":
            inside, end, _ = self.pattern[self.at + 1 :].partition("}")
            least, comma, most = inside.partition(",")
            if end and least.isdecimal() and (not most or most.isdecimal()) and len(inside) < 12:
                last = int(most) if most else (None if comma else int(least))
                return int(least), last, f"{{{inside}}}"
        return 0, 0, ""
