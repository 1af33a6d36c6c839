"""Footnotes: a part of their own, with the two separators that Word expects before all others."""

from editor.export.docx_blocks import Blocks, Place, Tools
from editor.export.docx_parts import HEAD, NAMESPACES, Relations
from editor.export.piece import ExportNote
from editor.text.blocks import Document, NoteMark, Paragraph

_REFERENCE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_OWN_MARK = f'<w:r>{_REFERENCE}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for kind, key in (("separator", -1), ("continuationSeparator", 0))
)


class Notes:
    """Writes each note where it is first referred to. Word numbers them; a second reference makes a second note."""

    def __init__(self, document: Document, tools: Tools) -> None:
        self._notes = document.notes
        self._width = tools.width
        self.relations = Relations()
        self._blocks = Blocks(tools, self.relations, self._refuse)
        self._written: list[str] = []
        self.used: set[str] = set()
        self._own_notes: list[ExportNote] = []

    def notes(self) -> list[ExportNote]:
        return [*self._blocks.notes(), *self._own_notes]

    def reference(self, mark: NoteMark) -> str | None:
        """The run that refers to the note of `mark`; None when the article has no such note."""
        note = self._notes.get(mark.label)
        if note is None:
            return None
        self.used.add(mark.label)
        key = len(self._written) + 1
        self._written.append("")
        place = Place(self._width, "FootnoteText", item_style="NoteList")
        content = self._blocks.xml(note.blocks, place)
        start = '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        if note.blocks and isinstance(note.blocks[0], Paragraph):
            content = content.removeprefix(start)
        else:
            content = f"</w:p>{content}"
        self._written[key - 1] = f'<w:footnote w:id="{key}">{start}{_OWN_MARK}{content}</w:footnote>'
        return f'<w:r>{_REFERENCE}<w:footnoteReference w:id="{key}"/></w:r>'

    def xml(self) -> str:
        return f"{HEAD}<w:footnotes {NAMESPACES}>{_SEPARATORS}{''.join(self._written)}</w:footnotes>"

    def _refuse(self, mark: NoteMark) -> str | None:
        self._own_notes.append(
            ExportNote(
                "A note refers to another note, “{label}”. Word has no notes within notes; only the number was kept.",
                {"label": mark.label},
            )
        )
        self.used.add(mark.label)
        return None
