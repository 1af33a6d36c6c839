"""A tagged PDF as a reading program takes it: its tree of parts, each with its words, and what the file says of itself.

It reads with pikepdf what the press wrote; nothing of ours is asked. docs/checks.md says what it stands in for.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_BLOCK = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PART = re.compile(r"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@dataclass(slots=True)
class Part:
    """One element of the tree. `inside` holds words and parts, in the order in which they are read."""

    role: str
    alt: str = ""
    language: str = ""
    told: dict[str, str] = field(default_factory=dict)
    """its attributes, such as the Scope of a table's head"""
    inside: list["str | Part"] = field(default_factory=list)

    @property
    def parts(self) -> list["Part"]:
        return [one for one in self.inside if isinstance(one, Part)]

    @property
    def words(self) -> str:
        """All that is read aloud of it."""
        return "".join(one if isinstance(one, str) else one.words for one in self.inside)

    def every(self, *roles: str) -> Iterator["Part"]:
        """The parts with one of these roles, or all, this one included, in reading order."""
        if not roles or self.role in roles:
            yield self
        for part in self.parts:
            yield from part.every(*roles)

    def shape(self) -> Any:
        """Its roles without words: a name, or a name with what is inside."""
        return (self.role, [part.shape() for part in self.parts]) if self.parts else self.role


@dataclass(slots=True)
class Read:
    """A PDF file. `artifacts` are the words of each page that are in no part: what a reading program passes over."""

    tree: Part
    artifacts: list[str]
    title: str
    language: str
    shows_title: bool
    is_marked: bool
    intents: list[str]
    about: str
    """the XMP packet"""
    spoken: dict[str, str]
    """all words in parts, by the language in which they are to be read aloud"""
    fonts: dict[str, dict[str, bool]]
    """each font, and whether it is embedded and can be copied from"""


def read(data: bytes) -> Read:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root
        words, artifacts = _words(pdf)
        spoken: dict[str, str] = {}
        names = {str(key): str(value) for key, value in root.StructTreeRoot.get("/RoleMap", {}).items()}
        tree = _Tree(words, names, spoken).part(root.StructTreeRoot, None, str(root.get("/Lang", "")))
        return Read(
            tree=tree,
            artifacts=artifacts,
            title=str(pdf.docinfo.get("/Title", "")),
            language=str(root.get("/Lang", "")),
            shows_title=bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            is_marked=bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            intents=[str(one.S) for one in root.get("/OutputIntents", [])],
            about=bytes(root.Metadata.read_bytes()).decode("utf-8") if "/Metadata" in root else "",
            spoken=spoken,
            fonts=_fonts(pdf),
        )


# --- the tree ---------------------------------------------------------------------------------------------------------

Words = dict[tuple[tuple[int, int], int], list[tuple[str, str]]]
"""language (empty: that of the part around it) and words, by page and number"""


@dataclass(slots=True)
class _Tree:
    words: Words
    names: dict[str, str]
    spoken: dict[str, str]

    def part(self, element: Any, page: Any, language: str) -> Part:
        page = element.get("/Pg", page)
        language = str(element.get("/Lang", language))
        role = str(element.get("/S", "/Root"))
        found = Part(role.removeprefix("/"), str(element.get("/Alt", "")), language)
        if role in self.names:
            found.told["RoleMap"] = self.names[role].removeprefix("/")
        for one in _many(element.get("/A")):
            found.told |= {str(key).removeprefix("/"): str(value).removeprefix("/") for key, value in one.items()}
        for inner in _many(element.get("/K")):
            if isinstance(inner, int):
                found.inside.append(self._said((page.objgen, inner), language))
            elif inner.get("/Type") == "/MCR":
                found.inside.append(self._said((inner.get("/Pg", page).objgen, int(inner.MCID)), language))
            elif inner.get("/Type") != "/OBJR":
                found.inside.append(self.part(inner, page, language))
        return found

    def _said(self, key: tuple[tuple[int, int], int], language: str) -> str:
        said = self.words.get(key, [])
        for own, words in said:
            self.spoken[own or language] = self.spoken.get(own or language, "") + words
        return "".join(words for _own, words in said)


def _many(one_or_more: Any) -> list[Any]:
    if one_or_more is None:
        return []
    return list(one_or_more) if isinstance(one_or_more, pikepdf.Array) else [one_or_more]


# --- the words --------------------------------------------------------------------------------------------------------


def _words(pdf: Any) -> tuple[Words, list[str]]:
    """The words of each marked content, and those of each page that belong to none."""
    words: Words = {}
    artifacts = []
    for page in pdf.pages:
        known = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
        passed = _Page(page.objgen, known, words)
        for operands, operator in pikepdf.parse_content_stream(page):
            passed.do(str(operator), operands)
        artifacts.append("".join(passed.passed_over))
    return words, artifacts


class _Page:
    """Follows the operators of one page."""

    def __init__(self, key: tuple[int, int], known: dict[str, dict[bytes, str]], words: Words) -> None:
        self._key = key
        self._known = known
        self._words = words
        self._letters: dict[bytes, str] = {}
        self._open: list[tuple[int | None, bool, str]] = []
        self.passed_over: list[str] = []

    def do(self, operator: str, operands: Any) -> None:
        match operator:
            case "Tf":
                self._letters = self._known[str(operands[0])]
            case "BMC":
                self._open.append((None, False, ""))
            case "BDC":
                self._begin(operands[1])
            case "EMC":
                self._open.pop()
            case "Tj":
                self._show(bytes(operands[0]))
            case "TJ":
                for one in operands[0]:
                    if isinstance(one, pikepdf.String):
                        self._show(bytes(one))

    def _begin(self, told: Any) -> None:
        told = told if isinstance(told, pikepdf.Dictionary) else {}
        number, said = told.get("/MCID"), told.get("/ActualText")
        language = str(told.get("/Lang", ""))
        self._open.append((int(number) if number is not None else None, said is not None, language))
        if said is not None:
            self._say(str(said))

    def _show(self, codes: bytes) -> None:
        if not any(is_said for _number, is_said, _language in self._open):
            self._say("".join(self._letters.get(codes[at : at + 2], "\ufffd") for at in range(0, len(codes), 2)))

    def _say(self, words: str) -> None:
        number = next((number for number, _said, _language in reversed(self._open) if number is not None), None)
        if number is None:
            self.passed_over.append(words)
        else:
            language = next((language for _number, _said, language in reversed(self._open) if language), "")
            self._words.setdefault((self._key, number), []).append((language, words))


def _letters(font: Any) -> dict[bytes, str]:
    """What each code of a font says when it is copied."""
    found: dict[bytes, str] = {}
    if "/ToUnicode" not in font:
        return found
    for kind, inside in _BLOCK.findall(bytes(font.ToUnicode.read_bytes()).decode("latin-1")):
        parts = [(re.sub(r"\s", "", one), opens, closes) for one, opens, closes in _PART.findall(inside)]
        if kind == "bfchar":
            codes = [bytes.fromhex(one) for one, _opens, _closes in parts]
            found |= {code: said.decode("utf-16-be") for code, said in zip(codes[::2], codes[1::2], strict=True)}
        else:
            found |= _ranges(parts)
    return found


def _ranges(parts: list[tuple[str, str, str]]) -> dict[bytes, str]:
    found: dict[bytes, str] = {}
    rest = iter(parts)
    for low, _opens, _closes in rest:
        first, last = int(low, 16), int(next(rest)[0], 16)
        said, opens, _closes = next(rest)
        if opens:
            for code in range(first, last + 1):
                found[code.to_bytes(2, "big")] = bytes.fromhex(next(rest)[0]).decode("utf-16-be")
            next(rest)
        else:
            start = bytes.fromhex(said).decode("utf-16-be")
            for code in range(first, last + 1):
                found[code.to_bytes(2, "big")] = start[:-1] + chr(ord(start[-1]) + code - first)
    return found


def _fonts(pdf: Any) -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = {}
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            described = inner.get("/FontDescriptor", {})
            found[str(font.BaseFont)] = {
                "embedded": any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")),
                "copied": "/ToUnicode" in font,
            }
    return found
