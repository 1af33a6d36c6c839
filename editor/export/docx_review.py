"""A working copy in Word: open proposals as tracked changes, open remarks as comments.

It works on paragraphs that are written already, the text as it is and as it is proposed: what is in one only becomes a
deletion or an insertion. Accepted, all changes together give the proposed text; refused, the text as it is.
"""

import copy
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from editor.export import docx_marks, docx_remarks
from editor.export.docx_moments import moment
from editor.export.docx_parts import HEAD, NAMESPACES
from editor.export.leftovers import words_of
from editor.export.markup import one_line
from editor.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from editor.export.review_copy import Remark, Review, Wanted
    from editor.text.blocks import Block

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = re.compile(r"\s+|\w+|.", re.DOTALL)
_LIST = re.compile(r'<w:numId w:val="\d+"/>|<w:bookmark(Start|End)[^>]*/>')
_LEAST_ALIKE = 0.4
"""the share of words that two paragraphs have in common when one is the other, changed"""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = re.compile(r"[*_`~\[\]]|\]\([^)]*\)")

Write = Callable[["Block"], str]


@dataclass(slots=True)
class Tracking:
    """Numbers what it writes: no two changes of a file have one number."""

    review: "Review"
    levels: tuple[Mapping[str, int], Mapping[str, int]] = field(default_factory=lambda: ({}, {}))
    """those of the headings, by their keys: of the text as it is, and as it is proposed"""
    _ids: int = 0
    _comments: list[str] = field(default_factory=list)
    _of_all: "list[Remark]" = field(default_factory=list)
    """remarks on the whole article, and those whose words are gone: they stand at its first paragraph"""

    def text(
        self, old: Sequence["Block"], write_old: Write, new: Sequence["Block"], write_new: Write, source: str
    ) -> str:
        """The blocks of the article, with what is proposed and said about them; `source` is the article's text."""
        document = self.review.document
        inside = [one for one in self.review.remarks if any(_holds(block, one) for block in old)]
        self._of_all = [one for one in self.review.remarks if one not in inside]
        if document is None:
            return "".join(self._unchanged(old, write_old))
        before = _sources(old, source, self.levels[0])
        after = _sources(new, document.source, self.levels[1])
        parts: list[str] = []
        for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind == "equal":
                parts += self._unchanged(old[i:j], write_old)
            else:
                parts += self._changed(old[i:j], write_old, new[k:m], write_new)
        root = _parsed("".join(parts))
        docx_marks.settle(root, self._changed_look)
        return _written(root)

    @property
    def has_comments(self) -> bool:
        return bool(self._comments)

    def comments_xml(self) -> str:
        return f"{HEAD}<w:comments {NAMESPACES}>{''.join(self._comments)}</w:comments>"

    # --- remarks -----------------------------------------------------------------------------------------------------

    def _unchanged(self, blocks: Sequence["Block"], write: Write) -> list[str]:
        return [self._remarked(block, write(block)) for block in blocks]

    def _remarked(self, block: "Block", xml: str) -> str:
        """A block with the remarks that stand in it."""
        if "<w:p>" not in xml:
            return xml
        here = self._of_all + [one for one in self.review.remarks if _holds(block, one)]
        self._of_all = []
        if not here:
            return xml
        root = _parsed(xml)
        for one in here:
            self._place(root, one)
        return _written(root)

    def _place(self, root: "Element", remark: "Remark") -> None:
        number = len(self._comments)
        self._comments.append(docx_remarks.comment(number, remark))
        first_line = _MARKS.sub("", remark.quote.strip().partition("\n")[0]).strip()
        for paragraph in root.iter(f"{_W}p"):
            if first_line and first_line in docx_remarks.text_of(paragraph):
                docx_remarks.around(
                    paragraph, docx_remarks.text_of(paragraph).index(first_line), len(first_line), number
                )
                return
        paragraph = next(iter(root.iter(f"{_W}p")))
        docx_remarks.around(paragraph, 0, len(docx_remarks.text_of(paragraph)), number)

    # --- changes -----------------------------------------------------------------------------------------------------

    def _changed(self, old: Sequence["Block"], write_old: Write, new: Sequence["Block"], write_new: Write) -> list[str]:
        """Blocks that stand for each other word by word, where they are built alike; else one goes and one comes."""
        parts = []
        for before, after in _paired(old, new):
            who = self._who(before, after)
            was, becomes = write_old(before) if before else "", write_new(after) if after else ""
            if was and becomes and _shape(was) == _shape(becomes):
                xml = self._woven(was, becomes, who)
            else:
                xml = self._whole(was, "del", who) + self._whole(becomes, "ins", who)
            parts.append(self._remarked(before, xml) if before else xml)
        return parts

    def _who(self, old: "Block | None", new: "Block | None") -> "list[Wanted]":
        """Whose changes these are: those that meet the block before or after, else the first."""
        found = [
            one
            for one in self.review.wanted
            if (old is not None and one.old.start <= old.span.end and old.span.start <= one.old.end)
            or (new is not None and one.new.start <= new.span.end and new.span.start <= one.new.end)
        ]
        return found or list(self.review.wanted[:1])

    def _woven(self, before: str, after: str, who: "list[Wanted]") -> str:
        root, other = _parsed(before), _parsed(after)
        pairs = zip(list(root.iter(f"{_W}p")), list(other.iter(f"{_W}p")), strict=True)
        for paragraph, proposed in pairs:
            self._weave(paragraph, proposed, who)
        return _written(root)

    def _weave(self, paragraph: "Element", proposed: "Element", who: "list[Wanted]") -> None:
        """Put the runs of both into one paragraph."""
        old, new = _atoms(paragraph), _atoms(proposed)
        if [one.key for one in old] == [one.key for one in new]:
            return
        for child in list(paragraph):
            if child.tag != f"{_W}pPr":
                paragraph.remove(child)
        matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new], autojunk=False)
        for kind, i, j, k, m in matcher.get_opcodes():
            if kind == "equal":
                for run in _joined(old[i:j]):
                    paragraph.append(run)
                continue
            author = _author(who, "".join(one.text for one in old[i:j]), "".join(one.text for one in new[k:m]))
            for run in _joined(old[i:j]):
                paragraph.append(self._marked(run, "del", author))
            for run in _joined(new[k:m]):
                if not run.tag.startswith(f"{_W}bookmark"):
                    paragraph.append(self._marked(run, "ins", author))

    def _whole(self, xml: str, kind: str, who: "list[Wanted]") -> str:
        """Every paragraph and row of a block that goes or comes."""
        if not xml:
            return ""
        root, author = _parsed(xml), who[0]
        for paragraph in list(root.iter(f"{_W}p")):
            for child in list(paragraph):
                if kind == "ins" and child.tag.startswith(f"{_W}bookmark"):
                    paragraph.remove(child)
                elif child.tag in _RUNS:
                    at = paragraph.index(child)
                    paragraph.remove(child)
                    paragraph.insert(at, self._marked(child, kind, author))
            properties = paragraph.find(f"{_W}pPr")
            if properties is not None:
                mark = properties.makeelement(f"{_W}rPr")
                mark.append(self._mark(properties, kind, author))
                properties.append(mark)
        for row in list(root.iter(f"{_W}tr")):
            properties = row.find(f"{_W}trPr")
            if properties is None:
                properties = row.makeelement(f"{_W}trPr")
                row.insert(0, properties)
            properties.append(self._mark(properties, kind, author))
        return _written(root)

    def _marked(self, run: "Element", kind: str, who: "Wanted") -> "Element":
        """A run as an insertion or a deletion; in a link or a field the change stands inside."""
        if kind == "del":
            for text in run.iter(f"{_W}t"):
                text.tag = f"{_W}delText"
        if run.tag not in (f"{_W}hyperlink", f"{_W}fldSimple"):
            if run.tag != f"{_W}r":
                return run
            mark = self._mark(run, kind, who)
            mark.append(run)
            return mark
        mark = self._mark(run, kind, who)
        for child in list(run):
            mark.append(child)
        run.append(mark)
        return run

    def _changed_look(self, flag: "Element") -> "Element":
        """A note that a paragraph looked otherwise, by whom the change is whose `flag` this is."""
        self._ids += 1
        note = flag.makeelement(f"{_W}pPrChange")
        note.set(f"{_W}id", str(self._ids))
        for name in (f"{_W}author", f"{_W}date"):
            note.set(name, flag.get(name, ""))
        return note

    def _mark(self, near: "Element", kind: str, who: "Wanted") -> "Element":
        self._ids += 1
        mark = near.makeelement(f"{_W}{kind}")
        mark.set(f"{_W}id", str(self._ids))
        mark.set(f"{_W}author", one_line(who.by) or "?")
        mark.set(f"{_W}date", moment(who.at))
        return mark


_RUNS = (f"{_W}r", f"{_W}hyperlink", f"{_W}fldSimple")


@frozen
class _Atom:
    """A word of a run with the look of the run, or anything else of a paragraph as a whole."""

    key: str
    text: str
    element: "Element"
    is_word: bool


def _atoms(paragraph: "Element") -> list[_Atom]:
    from lxml import etree

    found = []
    for child in paragraph:
        if child.tag == f"{_W}pPr":
            continue
        parts = [one for one in child if one.tag != f"{_W}rPr"]
        if child.tag == f"{_W}r" and len(parts) == 1 and parts[0].tag == f"{_W}t":
            properties = child.find(f"{_W}rPr")
            look = "" if properties is None else etree.tostring(properties, encoding="unicode")
            found += [_Atom(look + word, word, child, True) for word in _WORDS.findall(parts[0].text or "")]
        else:
            text = "".join(one.text or "" for one in child.iter(f"{_W}t"))
            found.append(_Atom(_unnumbered(etree.tostring(child, encoding="unicode")), text, child, False))
    return found


def _unnumbered(xml: str) -> str:
    """Notes and drawings are numbered as they are written: one that is written twice is still the same."""
    return re.sub(r'(footnoteReference w:id|docPr id|cNvPr id|name)="[^"]*"', r"\1", xml)


def _joined(atoms: Sequence[_Atom]) -> "list[Element]":
    """The elements of these, neighbours of one run in one run again."""
    found: list[Element] = []
    last: object = None
    for one in atoms:
        if one.is_word and last is one.element:
            text = found[-1].find(f"{_W}t")
            assert text is not None
            text.text = (text.text or "") + one.text
            continue
        new = copy.deepcopy(one.element)
        if one.is_word:
            text = new.find(f"{_W}t")
            assert text is not None
            text.text = one.text
            text.set(_SPACE, "preserve")
        found.append(new)
        last = one.element if one.is_word else None
    return found


def _author(who: "list[Wanted]", old: str, new: str) -> "Wanted":
    """Whose change this is where several people changed one paragraph: by the length of what they took and gave."""
    took, gave = len(old.strip()), len(new.strip())

    def distance(one: "Wanted") -> int:
        return abs(one.old.end - one.old.start - took) + abs(one.new.end - one.new.start - gave)

    return min(who, key=distance)


def _shape(xml: str) -> str:
    """How a block is built: its paragraphs and tables with their properties, without their words."""
    root = _parsed(_LIST.sub("", xml))
    for paragraph in root.iter(f"{_W}p"):
        for child in list(paragraph):
            if child.tag != f"{_W}pPr":
                paragraph.remove(child)
    return _written(root)


def _paired(old: Sequence["Block"], new: Sequence["Block"]) -> "list[tuple[Block | None, Block | None]]":
    """Which block becomes which, in the order of both: the next of the same kind that has most of its words."""
    pairs: list[tuple[Block | None, Block | None]] = []
    at = 0
    for one in new:
        found = next((number for number in range(at, len(old)) if _alike(old[number], one)), None)
        if found is None:
            pairs.append((None, one))
            continue
        pairs += [(gone, None) for gone in old[at:found]]
        pairs.append((old[found], one))
        at = found + 1
    return pairs + [(gone, None) for gone in old[at:]]


def _alike(old: "Block", new: "Block") -> bool:
    if type(old) is not type(new):
        return False
    before, after = (_WORDS.findall(words_of(one)) for one in (old, new))
    return SequenceMatcher(None, before, after, autojunk=False).ratio() >= _LEAST_ALIKE


def _holds(block: "Block", remark: "Remark") -> bool:
    return block.span.start <= remark.start < block.span.end


def _sources(blocks: "Sequence[Block]", text: str, levels: Mapping[str, int]) -> list[str]:
    """What tells a block from every other: its words, and what the rest of the text makes of them.

    The dateline runs in before the first paragraph, a heading has its level among the others, a note may be gone.
    """
    from editor.text.blocks import Document, Heading, NoteMark, Paragraph
    from editor.text.walk import every_inline

    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    found = []
    for block in blocks:
        level = levels.get(block.key) if isinstance(block, Heading) else None
        notes = [one.label for one, _span in every_inline(Document("", (block,))) if isinstance(one, NoteMark)]
        words = text[block.span.start : block.span.end].strip()
        found.append(f"{type(block).__name__} {block is first} {level} {notes} {words}")
    return found


def _parsed(xml: str) -> "Element":
    from lxml import etree

    return etree.fromstring(
        f"<x {NAMESPACES}>{xml}</x>", etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    )


def _written(root: "Element") -> str:
    from lxml import etree

    xml = etree.tostring(root, encoding="unicode")
    return xml[xml.index(">") + 1 : xml.rindex("</x>")] if "</x>" in xml else ""
