"""What a correction puts right, told from the difference between what is out and what is to be: fields, text, pictures.

It drafts the two sides of the notice in the house's wording; `correction_notice` writes the notice. It stores nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.article import Fields
from editor.frozen import frozen
from editor.text.blocks import Document, InlinePicture, PictureBlock
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.sentences import sentences
from editor.text.walk import every_block, every_inline

MOST = 3
"""parts of a draft on each side; a person says the rest in fewer words"""

# The house's wording. To add one: a language, with every key. `{words}` are as they stand in the article; a field of
# `Fields` that is not here is not told of.
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "kicker": "{words} (over the headline)",
        "headline": "{words} (headline)",
        "dek": "{words} (summary)",
        "byline": "{words} (author)",
        "dateline": "{words} (place)",
        "text": "{words}",
        "caption": "{words} (caption)",
        "credit": "{words} (picture credit)",
        "alt": "{words} (description of the picture)",
        "exchanged": "Another picture stands in the place of {words}.",
        "removed": "The picture {words} was taken out.",
        "added": "A picture was added: {words}.",
        "gone": "These words were taken out.",
        "unnamed": "without a caption",
    },
    "vi": {
        "kicker": "{words} (tít dẫn)",
        "headline": "{words} (tít)",
        "dek": "{words} (sa-pô)",
        "byline": "{words} (tác giả)",
        "dateline": "{words} (địa danh)",
        "text": "{words}",
        "caption": "{words} (chú thích ảnh)",
        "credit": "{words} (nguồn ảnh)",
        "alt": "{words} (mô tả ảnh)",
        "exchanged": "Ảnh {words} đã được thay bằng ảnh khác.",
        "removed": "Ảnh {words} đã được bỏ.",
        "added": "Bài có thêm ảnh {words}.",
        "gone": "Những lời này đã được bỏ.",
        "unnamed": "không có chú thích",
    },
}
FIELDS = ("kicker", "headline", "dek", "byline", "dateline")
"""in the order in which readers see them"""
_PICTURE = ("caption", "credit", "alt")
"""what is said of a picture"""


@frozen
class State:
    """An article as it is or as it is to be. `pictures` are the hashes of its pictures by the `src` of the text."""

    fields: Fields
    text: str
    pictures: Mapping[str, str]


@frozen
class _Shown:
    """A picture of the text: `key` tells it from every other."""

    key: str
    caption: str = ""
    credit: str = ""
    alt: str = ""

    @property
    def name(self) -> str:
        return self.caption or self.alt


@dataclass(slots=True)
class _Sides:
    wrong: list[str]
    instead: list[str]
    words: Mapping[str, str]

    def exchange(self, part: str, old: str, new: str) -> None:
        """One line of something is another now, or gone, or new."""
        for side, line in ((self.wrong, old), (self.instead, new)):
            if line:
                side.append(self.words[part].format(words=_quoted(line)))

    def say(self, what: str, picture: _Shown) -> None:
        name = _quoted(picture.name.rstrip(" .")) if picture.name else f"({self.words['unnamed']})"
        self.instead.append(self.words[what].format(words=name))


def drafted(before: State, after: State, language: str) -> tuple[str, str]:
    """What was wrong and what is right now. Empty where a person has to find the words."""
    sides = _Sides([], [], WORDS.get(language.split("-")[0].lower(), WORDS["en"]))
    for name in FIELDS:
        old, new = (" ".join(getattr(one.fields, name).split()) for one in (before, after))
        if old != new:
            sides.exchange(name, old, new)
    old_text, new_text = parse(before.text), parse(after.text)
    _add_text(sides, old_text, new_text, language)
    _add_pictures(sides, _shown(old_text, before.pictures), _shown(new_text, after.pictures))
    if sides.wrong and not sides.instead:
        sides.instead.append(sides.words["gone"])
    return _joined(sides.wrong), _joined(sides.instead)


def _add_text(sides: _Sides, old: Document, new: Document, language: str) -> None:
    was, becomes = _sentences(old, language), _sentences(new, language)
    before, after = set(was), set(becomes)
    for line in was:
        if line not in after:
            sides.exchange("text", line, "")
    for line in becomes:
        if line not in before:
            sides.exchange("text", "", line)


def _sentences(document: Document, language: str) -> list[str]:
    """Those of the text; what stands below a picture is told as its caption."""
    plain = plain_text(document)
    captions = {
        _line(one.caption[span.start : span.end])
        for one in every_block(document)
        if isinstance(one, PictureBlock)
        for span in sentences(one.caption, language)
    }
    found = (_line(plain[span.start : span.end]) for span in sentences(plain, language))
    return [one for one in found if one not in captions]


def _add_pictures(sides: _Sides, old: list[_Shown], new: list[_Shown]) -> None:
    matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new], autojunk=False)
    for _kind, i, j, k, m in matcher.get_opcodes():
        both = min(j - i, m - k)
        for was, becomes in zip(old[i : i + both], new[k : k + both], strict=True):
            if was.key != becomes.key:
                sides.say("exchanged", was)
            for part in _PICTURE:
                before, after = _line(getattr(was, part)), _line(getattr(becomes, part))
                if before != after:
                    sides.exchange(part, before, after)
        for gone in old[i + both : j]:
            sides.say("removed", gone)
        for come in new[k + both : m]:
            sides.say("added", come)


def _shown(document: Document, pictures: Mapping[str, str]) -> list[_Shown]:
    """The pictures in the order of the text: the same file is the same picture, whatever it is called."""
    found = []
    for block in every_block(document):
        if isinstance(block, PictureBlock):
            key = pictures.get(block.src, block.src)
            found.append(_Shown(key, block.caption, block.credit, "" if block.is_decorative else block.alt))
    for inline, _span in every_inline(document):
        if isinstance(inline, InlinePicture):
            found.append(_Shown(pictures.get(inline.src, inline.src), alt=inline.alt))
    return found


def _joined(parts: list[str]) -> str:
    # What says where its words stand is set apart from what follows; sentences of the text follow each other.
    shown = " ".join(f"{part};" if part.endswith(")") else part for part in parts[:MOST]).removesuffix(";")
    return f"{shown} …" if len(parts) > MOST else shown


def _quoted(words: str) -> str:
    return f"“{_line(words)}”"


def _line(words: str) -> str:
    return " ".join(words.split())
