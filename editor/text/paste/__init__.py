"""Text that was copied in another program, as Markdown: Word, LibreOffice, Google Docs, mail, pages of the web.

Nothing of the HTML is kept and nothing it names is fetched, opened or run: a list of what is understood says what is
read, the block model is built from that, and Markdown is written from the block model.
"""

from editor.text.paste.conversion import Pasted, to_markdown
from editor.text.paste.pictures import PastedPicture

__all__ = ["Pasted", "PastedPicture", "to_markdown"]
