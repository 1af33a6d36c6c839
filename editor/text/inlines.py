"""From the parser's inline tokens to the block model's inlines.

Raw HTML becomes visible text here, or one of the few elements that an article may hold; nothing raw goes further.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import normalize
from urllib.parse import unquote

from editor.frozen import frozen
from editor.text.blocks import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Strike,
    Strong,
    Styled,
    Text,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

DEPTH = 20
"""Levels of emphasis, links and the like that are kept; what is deeper loses the mark-up and keeps the words."""

_TAG = re.compile(r"<(/?)(sub|sup|u|mark|kbd)>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")

Piece: TypeAlias = Inline | str


@frozen
class PictureAttributes:
    """What a picture's title and braces say; `written` is the braces as they stand in the source."""

    caption: str
    credit: str
    is_decorative: bool
    written: str


class _Frame:
    """An element that is not closed yet. `tag` is set for HTML, whose closing tag may never come."""

    __slots__ = ("pieces", "tag", "token")

    def __init__(self, token: "Token | None", pieces: list[Piece], tag: str = "") -> None:
        self.token, self.pieces, self.tag = token, pieces, tag


def build(tokens: "Sequence[Token]", number_of: Callable[[str], int]) -> tuple[Inline, ...]:
    """The inlines of one paragraph, heading or cell. `number_of` gives a note's number by its label."""
    if len(tokens) == 1 and tokens[0].type == "text":
        return (Text(_settled(tokens[0].content)),)
    frames = [_Frame(None, [])]
    for token in tokens:
        if token.nesting == 1:
            _open(frames, token)
        elif token.nesting == -1:
            _close(frames, token)
        elif token.type == "html_inline":
            _html(frames, token)
        else:
            frames[-1].pieces.extend(_leaf(token, number_of))
    _dissolve(frames)
    return _joined(frames[0].pieces)


def picture_attributes(token: "Token") -> PictureAttributes:
    """Of a token of type `image`."""
    meta = token.meta
    return PictureAttributes(
        _settled(str(token.attrs.get("title", ""))),
        _settled(str(meta.get("credit", ""))),
        bool(meta.get("is_decorative")),
        str(meta.get("written", "")),
    )


def picture(token: "Token") -> InlinePicture:
    """Of a token of type `image`. A relative address is percent-decoded: it names a picture of the article."""
    src = str(token.attrs["src"])
    return InlinePicture(src if _SCHEME.match(src) else unquote(src), _settled(_alt(token.children or ())))


def raw(text: str) -> tuple[Inline, ...]:
    """Source that is shown as it is written, line by line."""
    inlines: list[Inline] = []
    for line in text.split("\n"):
        inlines += [Text(_settled(line)), LineBreak(True)] if line.strip() else [LineBreak(True)]
    while inlines and isinstance(inlines[-1], LineBreak):
        inlines.pop()
    return tuple(inlines)


def _open(frames: list[_Frame], token: "Token", tag: str = "") -> None:
    # Too deep: the children go straight into the parent's list.
    frames.append(_Frame(token, [] if len(frames) <= DEPTH else frames[-1].pieces, tag))


def _close(frames: list[_Frame], token: "Token") -> None:
    _dissolve(frames)
    frame = frames.pop()
    parent = frames[-1]
    if frame.pieces is not parent.pieces and frame.token:
        element = _element(frame.token, _joined(frame.pieces))
        parent.pieces.append(Foreign(str(token.meta["lang"]), (element,)) if token.meta else element)


def _dissolve(frames: list[_Frame]) -> None:
    """HTML that was never closed is text."""
    while frames[-1].tag and frames[-1].token:
        frame = frames.pop()
        frames[-1].pieces.append(frame.token.content if frame.token else "")
        frames[-1].pieces.extend(frame.pieces)


def _html(frames: list[_Frame], token: "Token") -> None:
    pieces = frames[-1].pieces
    tag = _TAG.fullmatch(token.content)
    if _BREAK.fullmatch(token.content):
        pieces.append(LineBreak(True))
    elif tag and not tag[1] and len(frames) <= DEPTH:
        _open(frames, token, tag[2].lower())
    elif tag and tag[1] and tag[2].lower() == frames[-1].tag:
        frame = frames.pop()
        frames[-1].pieces.append(Styled(frame.tag, _joined(pieces)))
    else:
        for at, line in enumerate(token.content.split("\n")):
            pieces.extend([LineBreak(False), line.strip()] if at else [line])


def _leaf(token: "Token", number_of: Callable[[str], int]) -> tuple[Piece, ...]:
    match token.type:
        case "softbreak" | "hardbreak":
            return (LineBreak(token.type == "hardbreak"),)
        case "code_inline":
            return (Code(_settled(token.content)),)
        case "footnote_ref":
            label = str(token.meta["label"])
            return (NoteMark(label, number_of(label)),)
        case "placeholder":
            return (Placeholder(token.content),)
        case "image":
            # In the middle of a line nobody is credited: the braces stay visible for whoever wrote them.
            attributes = picture_attributes(token)
            return (picture(token), attributes.written if attributes.credit else "")
        case _:
            return (token.content,)


def _element(token: "Token", inlines: tuple[Inline, ...]) -> Inline:
    match token.type:
        case "em_open":
            return Emphasis(inlines)
        case "strong_open":
            return Strong(inlines)
        case "s_open":
            return Strike(inlines)
        case "foreign_open":
            return Foreign(str(token.attrs["lang"]), inlines)
        case _:
            return Link(str(token.attrs.get("href", "")), _settled(str(token.attrs.get("title", ""))), inlines)


def _joined(pieces: list[Piece]) -> tuple[Inline, ...]:
    """Neighbouring texts become one `Text`; no text is empty."""
    inlines: list[Inline] = []
    for is_text, run in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        if is_text:
            text = _settled("".join(str(piece) for piece in run))
            inlines += [Text(text)] if text else []
        else:
            inlines += [piece for piece in run if not isinstance(piece, str)]
    return tuple(inlines)


def _settled(text: str) -> str:
    """Character references (`&#10;`, `a&#769;`) can bring back what `normalise.clean` took away."""
    return text if text.isascii() and text.isprintable() else normalize("NFC", _CONTROL.sub(" ", text))


def _alt(tokens: "Iterable[Token]") -> str:
    words: list[str] = []
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                words.append(" ")
            case "placeholder":
                words.append("{{" + token.content + "}}")
            case "footnote_ref":
                words.append(f"[^{token.meta['label']}]")
            case "image":
                words.append(_alt(token.children or ()))
            case _:
                words.append(token.content)
    return "".join(words)
