"""The formats an article can be exported to: one table, from which the command line and the dialog take theirs."""

from collections.abc import Callable
from typing import TypeAlias

from editor.export import docx_writer, html_writer
from editor.export.piece import Exported, Piece
from editor.house_style import HouseStyle

Writer: TypeAlias = Callable[[Piece, HouseStyle], Exported]

# To add one: a module with `write`, and its line here; the key is also the suffix of the file's name.
WRITERS: dict[str, Writer] = {
    "docx": docx_writer.write,
    "html": html_writer.write,
}
