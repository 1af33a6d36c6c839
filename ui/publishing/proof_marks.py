"""What is marked on the pages of a proof, and what each mark says. It paints nothing and knows no pages' places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

if TYPE_CHECKING:
    from editor.export.lone_lines import Alone, LoneLine
    from editor.export.proof import Proof
    from editor.export.typst_press import Mark

translate = QCoreApplication.translate
REACH = 4
"""pixels around a mark in which it is meant"""


class Remark(NamedTuple):
    """`words` are said where the pointer rests on it; a quiet one is no fault, only worth a look."""

    mark: "Mark"
    words: str
    is_quiet: bool = False


class Painted(NamedTuple):
    """A remark where it stands on the screen."""

    place: QRectF
    remark: Remark


def remarks(proof: "Proof | None", alone: "Sequence[LoneLine]") -> list[Remark]:
    """What is to be marked on the pages: pictures that say nothing, and lines that stand alone."""
    if proof is None:
        return []
    captions = [Remark(mark, translate("ProofMarks", "This picture has no caption.")) for mark in proof.lacking]
    lines = [Remark(one.mark, _said_of(one.kind), one.kind == "one_word") for one in alone]
    return captions + lines


def said_below(proof: "Proof", alone: "Sequence[LoneLine]") -> list[str]:
    """The same with the pages, for the line under the proof."""
    said = [
        translate("ProofMarks", "Page {page}: a picture has no caption.").format(page=one.page) for one in proof.lacking
    ]
    quiet = []
    for line in alone:
        if line.kind == "one_word":
            quiet.append(line.mark.page)
        else:
            said.append(
                translate("ProofMarks", "Page {page}: {what}").format(page=line.mark.page, what=_said_of(line.kind))
            )
    if quiet:
        pages = ", ".join(str(page) for page in sorted(set(quiet)))
        said.append(
            translate("ProofMarks", "Paragraphs whose last line is a single word: {count} (pages: {pages}).").format(
                count=len(quiet), pages=pages
            )
        )
    return said


def told_at(painted: Sequence[Painted], point: QPointF) -> str:
    """What the mark at a place says, or nothing."""
    return next(
        (one.remark.words for one in painted if one.place.adjusted(-REACH, -REACH, REACH, REACH).contains(point)), ""
    )


def _said_of(kind: "Alone") -> str:
    # To add one: the kind in editor/export/lone_lines.py, and its sentence here.
    sentences = {
        "last_line": translate("ProofMarks", "The last line of this paragraph stands alone at the top."),
        "first_line": translate("ProofMarks", "The first line of this paragraph stands alone at the foot."),
        "heading": translate("ProofMarks", "This heading stands at the foot, its text in the next column."),
        "last_page": translate("ProofMarks", "This page holds only one line of the text."),
        "one_word": translate("ProofMarks", "The last line of this paragraph is a single word."),
    }
    return sentences[kind]
