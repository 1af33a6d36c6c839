"""What the caret stands in: a heading, a list, bold words, a table. Read from the lines around it, once it rests.

It changes nothing, and never reads the whole text.
"""

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from editor.frozen import frozen
from ui.writing import offsets
from ui.writing.markup import lines, lists, paragraphs
from ui.writing.markup.spans import LINK, spans

PARAGRAPH_LINES = 40
"""lines above and below the caret's in which a sign that holds the caret is looked for"""
FARTHEST = 400
"""lines above the caret in which the beginning of a box, or the head of a table, is looked for"""
LONGEST_TITLE = 300
"""letters of a line that may begin a box"""


@frozen
class Standing:
    """`kinds` are those of `markup.spans` that hold the caret; `listed` is bullets, numbers or empty; `part` is box,
    pull-quote or empty."""

    level: int = 0
    kinds: frozenset[str] = frozenset()
    is_quoted: bool = False
    listed: str = ""
    is_in_table: bool = False
    part: str = ""

    @property
    def is_linked(self) -> bool:
        return LINK in self.kinds


def read(edit: QPlainTextEdit, has_left: bool = False) -> Standing:
    """What the caret, or the end of the selection nearer to the beginning, stands in.

    Just behind its closing sign the caret stands in bold still, as it does in a word processor: the same key takes it
    off. Not where a person `has_left` it with that key, to go on in plain words.
    """
    cursor = edit.textCursor()
    block = edit.document().findBlock(cursor.selectionStart())
    line = block.text()
    at = offsets.to_code_points(line, cursor.selectionStart() - block.position())
    if cursor.hasSelection():
        at = min(len(line), at + 1)
    return Standing(
        level=paragraphs.heading_level(line),
        kinds=_kinds(block, line, at, has_left),
        is_quoted=lines.quote_end(line) > 0,
        listed=lists.kind_at(line),
        is_in_table="|" in line and _is_in_table(block),
        part=_part(block),
    )


def _kinds(block: QTextBlock, line: str, at: int, has_left: bool) -> frozenset[str]:
    if len(line) > 20_000:
        return frozenset()
    above: list[str] = []
    other = block.previous()
    while other.isValid() and len(above) < PARAGRAPH_LINES and other.text().strip():
        above.insert(0, other.text())
        other = other.previous()
    below: list[str] = []
    other = block.next()
    while other.isValid() and len(below) < PARAGRAPH_LINES and other.text().strip():
        below.append(other.text())
        other = other.next()
    text = "\n".join([*above, line, *below])
    at += sum(len(one) + 1 for one in above)
    for start, end in lines.passages(text):
        if start <= at <= end:
            found, place = spans(text[start:end]), at - start
            return frozenset(
                span.kind for span in found if span.holds(place) or (span.start < place <= span.end and not has_left)
            )
    return frozenset()


def _is_in_table(block: QTextBlock) -> bool:
    following = block.next()
    if following.isValid() and _is_dashes(following.text()):
        return True
    for _ in range(FARTHEST):
        if _is_dashes(block.text()):
            return "|" in block.previous().text()
        block = block.previous()
        if not block.isValid() or "|" not in block.text():
            return False
    return True


def _is_dashes(line: str) -> bool:
    bare = line[lines.quote_end(line) :]
    return "-" in bare and "|" in bare and lines.ROW_OF_DASHES.match(bare) is not None


def _part(block: QTextBlock) -> str:
    closed = 0
    is_first = True
    for _ in range(FARTHEST):
        text = block.text() if block.length() < LONGEST_TITLE else ""
        found = lines.DIRECTIVE.match(text) if ":::" in text else None
        if found and found[2] and not closed:
            return found[2]
        if found:
            closed += -1 if found[2] else 0 if is_first else 1
        is_first = False
        block = block.previous()
        if not block.isValid():
            break
    return ""
