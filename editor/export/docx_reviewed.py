"""The part that a review has in a DOCX file: nothing where there is none, and then nothing of it is loaded."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.export.docx_blocks import Blocks, Tools
from editor.export.docx_notes import Notes
from editor.export.docx_parts import Package, Relations
from editor.export.outline import outline
from editor.export.piece import ExportNote, Piece
from editor.export.prompts import without_prompts
from editor.text.blocks import Block

if TYPE_CHECKING:
    from editor.export.docx_review import Tracking


class Reviewed:
    """What is open in `piece`, while it is written."""

    def __init__(self, piece: Piece, tools: Tools, relations: Relations, notes: Notes) -> None:
        self._piece = piece
        self._tools = tools
        self._relations = relations
        self._notes = notes
        self._tracking: Tracking | None = None

    def text(self, text: Sequence[Block], blocks: Blocks, dateline: str) -> str:
        """The article with what is proposed as tracked changes, and with the places of the remarks."""
        from editor.export.docx_review import Tracking

        review = self._piece.review
        assert review is not None
        own = self._tools.outline.levels
        self._tracking = Tracking(review, (own, own))
        write_old = blocks.one_by_one(text, dateline)
        if review.document is None:
            return self._tracking.text(text, write_old, (), write_old, self._piece.document.source)
        proposed, _prompts = without_prompts(replace(self._piece, document=review.document))
        shape = outline(proposed)
        self._tracking.levels = (own, shape.levels)
        new = proposed.document.blocks[1:] if shape.opening else proposed.document.blocks
        writer = Blocks(replace(self._tools, outline=shape), self._relations, self._notes.reference)
        return self._tracking.text(text, write_old, new, writer.one_by_one(new, dateline), self._piece.document.source)

    def notes(self) -> list[ExportNote]:
        review = self._piece.review
        if review is None or not review.is_partial:
            return []
        return [
            ExportNote(
                "A proposal is not among the changes: it wants other words where another one does, or can no longer be "
                "shown. It stands in the article, under “Review”."
            )
        ]

    def comments_xml(self) -> str:
        """`comments.xml`, empty where nobody has said anything."""
        has_some = self._tracking is not None and self._tracking.has_comments
        return self._tracking.comments_xml() if self._tracking is not None and has_some else ""

    def add_to(self, package: Package, relations: Relations) -> None:
        comments = self.comments_xml()
        if comments:
            relations.id_of("comments", "comments.xml")
            package.add("word/comments.xml", "comments", comments)
