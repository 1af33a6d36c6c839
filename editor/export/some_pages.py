"""Some pages of a PDF as a PDF of their own: their words and pictures as they are. It makes no pages.

Bookmarks, the title and the order for a screen reader are those of the whole, and do not come along.
"""

from collections.abc import Sequence
from io import BytesIO

from editor.export.proof_drawing import one_at_a_time


def take(data: bytes, pages: Sequence[int]) -> bytes:
    """The pages of `data` with these numbers, from 0."""
    import pypdfium2  # type: ignore[import-untyped]

    with one_at_a_time:
        whole, some, kept = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new(), BytesIO()
        try:
            some.import_pages(whole, list(pages))
            some.save(kept)
        finally:
            some.close()
            whole.close()
    return kept.getvalue()
