"""The HTML writer: one self-contained file that loads nothing and runs nothing, for browsers and for print.

Nothing of the article reaches the file unescaped, and the body passes through nh3 after that.
"""

from editor.export.html_blocks import Blocks
from editor.export.html_page import Page
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.piece import Exported, Piece
from editor.export.prompts import without_prompts
from editor.house_style import HouseStyle

# What the writer itself makes. To add an element: here, and in `html_blocks` or `html_inlines`.
_TAGS = (
    "a article aside blockquote br code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img kbd "
    "li main mark ol p pre s section span strong sub sup table tbody td th thead time tr u ul"
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "role", "aria-label", "aria-labelledby"},
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"scope"},
    "time": {"datetime"},
}


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as one HTML file in UTF-8."""
    piece, notes = without_prompts(piece)
    words = labels(piece.language)
    shape = outline(piece)
    blocks = Blocks(piece, shape, words)
    page = Page(piece, style, shape, words)
    body = _cleaned(page.body(blocks))
    return Exported(page.document(body).encode("utf-8"), (*notes, *blocks.notes()))


def _cleaned(body: str) -> str:
    import nh3

    return nh3.clean(
        body,
        tags=set(_TAGS.split()),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_address,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "data"},
    )


def _address(_tag: str, attribute: str, value: str) -> str | None:
    """Data may be shown as a picture, never followed as a link; a picture is never fetched."""
    if attribute == "href" and value.lstrip().lower().startswith("data:"):
        return None
    if attribute == "src" and not value.startswith("data:image/"):
        return None
    return value
