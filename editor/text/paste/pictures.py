"""The pictures of a pasted text: those that came with it are taken, those that are elsewhere leave a prompt.

Nothing is fetched: an address of the net or of a file is not looked at any further.
"""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import pictures
from editor.text.blocks import InlinePicture, Placeholder
from editor.text.normalise import CleanNote, clean
from editor.text.paste import limits
from editor.text.paste.tree import Node

_WORDS = {"en": "Picture", "vi": "Ảnh"}
_SMALLEST = 32
"""pixels: what is smaller is a mark or a spy, not a picture of the article"""
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}
_LONGEST_ALT = 500
FOLDER = "pictures/"


@frozen
class PastedPicture:
    """A picture as it was copied. `src` is what the text calls it; without `data` the text has a prompt instead."""

    src: str
    data: bytes | None
    alt: str


@dataclass(slots=True)
class Pictures:
    """Collects the pictures of one pasted text; `encoded` are those in it, in base64."""

    encoded: list[str]
    language: str
    found: list[PastedPicture] = field(default_factory=list)
    refusals: list[Refused] = field(default_factory=list)
    missing: int = 0
    """how many were only named"""
    _known: dict[int, str | None] = field(default_factory=dict)

    def read(self, node: Node) -> InlinePicture | Placeholder | None:
        """What stands in the place of the element `img`."""
        alt = " ".join(clean(node.get("alt")).text.split())[:_LONGEST_ALT]
        if 0 < min(node.number("width", 1000), node.number("height", 1000)) < _SMALLEST and not alt:
            return None
        if node.number("width", 2) < 2 or node.number("height", 2) < 2:
            return None
        src = node.get("src")
        name = self._taken(src, alt) if src.startswith("data:,") else None
        if name is not None:
            return InlinePicture(name, alt)
        self.missing += not src.startswith("data:,")
        if self.missing > limits.MOST_PICTURES:
            return None
        self.found.append(PastedPicture(src[:200], None, alt))
        word = _WORDS.get(self.language.split("-")[0], _WORDS["en"])
        said = alt.translate(_BRACES).strip()
        return Placeholder(f"{word}: {said}" if said else word)

    def notes(self) -> Iterator[CleanNote]:
        """What a person should know about the pictures."""
        if self.missing == 1:
            yield CleanNote(
                "A picture was not in what you copied, and nothing is fetched. A prompt stands in its place: save the "
                "picture and put it there."
            )
        elif self.missing:
            yield CleanNote(
                "{count} pictures were not in what you copied, and nothing is fetched. Prompts stand in their places: "
                "save the pictures and put them there.",
                {"count": self.missing},
            )
        for refusal in self.refusals[:3]:
            yield CleanNote(refusal.sentence, refusal.values)

    def _taken(self, src: str, alt: str) -> str | None:
        number = int(src.removeprefix("data:,") or "-1") if src.removeprefix("data:,").isdecimal() else -1
        if not 0 <= number < len(self.encoded):
            return None
        if number not in self._known:
            self._known[number] = self._decoded(number, alt)
        return self._known[number]

    def _decoded(self, number: int, alt: str) -> str | None:
        """The name of the picture that stands in the text itself; None for one that is not used."""
        name = f"{_WORDS['en'].lower()}-{number + 1}"
        try:
            data = base64.b64decode(self.encoded[number])
            if sum(len(picture.data or b"") > 0 for picture in self.found) >= limits.MOST_PICTURES:
                raise Refused(
                    "What you pasted has more than {most} pictures. The first ones were taken; copy the others in "
                    "parts.",
                    most=limits.MOST_PICTURES,
                )
            picture = pictures.inspect(data, name)
        except binascii.Error:
            return None
        except Refused as refusal:
            if refusal.sentence not in {known.sentence for known in self.refusals}:
                self.refusals.append(refusal)
            return None
        src = f"{FOLDER}pasted-{picture.sha256[:8]}{_ENDINGS[picture.media_type]}"
        if src not in {known.src for known in self.found}:
            self.found.append(PastedPicture(src, data, alt))
        return src


_BRACES = str.maketrans("{}", "()")
