"""HTML as the XML that a book is made of: every element closed, every letter itself. It adds no words.

It takes what has passed through `html_cleaning`, which leaves no element open but those that have no end.
"""

from html.parser import HTMLParser

from editor.export.markup import escape

_WITHOUT_END = frozenset({"br", "hr", "img"})
# What readers' programs look for beside the role, to open a note over the page. To add one: a role that a writer gives.
_TYPES = {"doc-noteref": "noteref", "doc-endnotes": "endnotes", "doc-backlink": "backlink"}


def xhtml(html: str) -> str:
    """The same elements as XML."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return "".join(writer.parts)


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if "lang" in known:
            known["xml:lang"] = known["lang"]
        if known.get("role") in _TYPES:
            known["epub:type"] = _TYPES[known["role"]]
        said = "".join(f' {name}="{escape(value)}"' for name, value in known.items())
        self.parts.append(f"<{tag}{said}{'/' if tag in _WITHOUT_END else ''}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHOUT_END:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data))
