"""Where in an article a rule looks: Vale's scopes, as far as an article has such parts."""

from editor.frozen import frozen
from editor.language.masking import Passage

# To add one: what a passage's own scope must be, or begin with, for the selector to take it in.
SELECTORS = {
    "text": ("heading", "paragraph", "list", "blockquote", "table", "alt", "caption", "note"),
    "summary": ("paragraph", "list", "blockquote", "note"),
    "sentence": ("paragraph", "list", "blockquote", "note", "caption"),
    "paragraph": ("paragraph", "blockquote", "note"),
    "heading": ("heading",),
    **{f"heading.h{level}": (f"heading.h{level}",) for level in range(1, 7)},
    "list": ("list",),
    "blockquote": ("blockquote",),
    "table": ("table",),
    "table.header": ("table.header",),
    "table.cell": ("table.cell",),
    "alt": ("alt",),
    "figure.caption": ("caption",),
    "raw": ("raw",),
}


@frozen
class Selector:
    """One selector, such as `heading & ~heading.h1`, read by `of`."""

    wanted: tuple[tuple[str, ...], ...]
    unwanted: tuple[tuple[str, ...], ...]
    is_by_sentence: bool

    @classmethod
    def of(cls, selector: str) -> "Selector":
        names = [name.strip() for name in selector.split("&")]
        wanted = tuple(SELECTORS[_plain(name)] for name in names if not name.startswith("~"))
        unwanted = tuple(SELECTORS[_plain(name)] for name in names if name.startswith("~"))
        return cls(wanted or (SELECTORS["text"],), unwanted, "sentence" in names)

    @staticmethod
    def is_known(selector: str) -> bool:
        return all(_plain(name.strip()) in SELECTORS for name in selector.split("&"))

    def takes(self, passage: Passage) -> bool:
        return all(_is_in(passage, scopes) for scopes in self.wanted) and not any(
            _is_in(passage, scopes) for scopes in self.unwanted
        )


def _plain(name: str) -> str:
    """`text.md` is text: the ending of a file means nothing here."""
    name = name.removeprefix("~").strip()
    return "text" if name.startswith("text.") else name


def _is_in(passage: Passage, scopes: tuple[str, ...]) -> bool:
    return any(passage.scope == scope or passage.scope.startswith(f"{scope}.") for scope in scopes)
