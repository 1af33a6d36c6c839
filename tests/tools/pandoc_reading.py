"""What pandoc reads in a file, in a form in which a DOCX file and its Markdown can be compared.

Each block becomes a short tuple; text becomes marked runs, so that it does not matter which mark stands outside. What
is left out or made alike here is what the two formats cannot both say; each has its reason beside it.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

MARKDOWN = "commonmark+pipe_tables+footnotes+strikeout+definition_lists+attributes+bracketed_spans+fenced_divs+raw_html"

Node = dict[str, Any]
_MARKS = {
    "Emph": "em",
    "Strong": "strong",
    "Strikeout": "s",
    "Underline": "u",
    "Superscript": "sup",
    "Subscript": "sub",
}
_TAGS = re.compile(r"<(/?)(sub|sup|u|mark|kbd)>", re.IGNORECASE)
_OPEN = re.compile(r"(https?://[^/?#\s]|mailto:)", re.IGNORECASE)


def read(source: Path | str, language: str) -> list[Any]:
    """The blocks of a file, or of Markdown given as text."""
    from_text = isinstance(source, str)
    command = [_pandoc(), "--preserve-tabs", "--from", language, "--to", "json", *([] if from_text else [str(source)])]
    result = subprocess.run(command, input=source if from_text else None, capture_output=True, text=True, check=True)
    return blocks(json.loads(result.stdout)["blocks"])


def read_each(files: Iterable[Path], language: str) -> list[Any]:
    """The blocks of many files, each read for itself, in one process."""
    command = [_pandoc(), "--file-scope", "--preserve-tabs", "--from", language, "--to", "json", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[Any] = _without_inner_links(blocks(json.loads(result.stdout)["blocks"]))
    return found


def _without_inner_links(part: Any) -> Any:
    """Read together, the files' links within themselves, and their empty ones, all lead somewhere in the whole."""
    if isinstance(part, list | tuple):
        return type(part)(_without_inner_links(inner) for inner in part if inner != "→#")
    return part


def through_its_own(files: Iterable[Path], language: str, target: Path) -> list[Any]:
    """The blocks that pandoc reads in the Word file that it made of these itself."""
    command = [_pandoc(), "--file-scope", "--preserve-tabs", "--from", language, "--output", str(target)]
    subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    found: list[Any] = _without_inner_links(read(target, "docx"))
    return found


@cache
def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def blocks(nodes: Iterable[Node]) -> list[Any]:
    found: list[Any] = []
    for node in nodes:
        found += _block(node)
    return found


def _block(node: Node) -> list[Any]:
    content = node.get("c")
    match node["t"]:
        case "Para" | "Plain":
            return _paragraph(content)
        case "Header":
            runs = inlines(content[2])
            return [("heading", content[0], runs)] if runs else []
        case "CodeBlock":
            return [("code", content[1].rstrip("\n"))]
        case "BlockQuote":
            # The quotation itself is a style in DOCX, which its lists and tables do not have.
            return blocks(content)
        case "BulletList":
            return [("bullets", [blocks(item) for item in content])]
        case "OrderedList":
            return [("numbers", content[0][0], [blocks(item) for item in content[1]])]
        case "DefinitionList":
            # Where one meaning ends and the next begins is not said in DOCX.
            return [
                ("meaning of", inlines(term), [b for said in meanings for b in blocks(said)])
                for term, meanings in content
            ]
        case "Table":
            return _table(content)
        case "Div":
            return blocks(content[1])
        case "Figure":
            return blocks(content[2]) + blocks(content[1][1])
        case "RawBlock":
            # Shown as text in an article.
            lines = [run for line in content[1].rstrip("\n").split("\n") for run in ((line, ()), ("⏎", ()))]
            return [("text", _spaced(lines))]
        case "LineBlock":
            return [("text", [run for line in content for run in inlines(line)])]
        case _:  # HorizontalRule: a paragraph with a line under it says nothing to pandoc
            return []


def _paragraph(nodes: list[Node]) -> list[Any]:
    """A paragraph; a picture alone in its own is followed by its title, which is its caption."""
    if len(nodes) == 1 and nodes[0]["t"] == "Image":
        title = nodes[0]["c"][2][1]
        caption = [("text", _spaced([(title, ())]))] if title.strip() else []
        shown = inlines(nodes)
        return ([("text", shown)] if shown else []) + caption
    runs = inlines(nodes)
    return [("text", runs)] if runs else []


def _table(content: list[Any]) -> list[Any]:
    rows = [*content[3][1], *(row for body in content[4] for row in (*body[2], *body[3])), *content[5][1]]
    cells = [[blocks(cell[4]) for cell in row[1]] for row in rows]
    # pandoc takes the caption of a picture for that of a table which stands below it.
    above = blocks(content[1][1])
    if len(cells) == 1 and len(cells[0]) == 1:
        # A box: a frame around what it holds. Its name for who does not see it is its first line.
        return cells[0][0] if above == cells[0][0][:1] else above + cells[0][0]
    aligns = [column[0]["t"] for column in content[2]]
    return [
        *above,
        (
            "table",
            len(content[3][1]) if any(map(len, cells[0])) else 0,
            len(aligns),
            [row for row in cells if any(row)],
        ),
    ]


def outlined(read_blocks: list[Any]) -> list[Any]:
    """The same with the levels of headings as they are printed: from 1 on, and none skipped."""
    found, above = [], []
    for block in read_blocks:
        if block[0] == "heading":
            while above and above[-1] >= block[1]:
                above.pop()
            above.append(block[1])
            block = ("heading", len(above), *block[2:])
        found.append(block)
    return found


def inlines(nodes: Iterable[Node]) -> list[Any]:
    return _spaced(list(_runs(nodes, ())))


def _runs(nodes: Iterable[Node], marks: tuple[str, ...]) -> Iterable[Any]:
    here = marks
    for node in nodes:
        content, kind = node.get("c"), node["t"]
        if kind == "RawInline" and (tag := _TAGS.fullmatch(content[1])):
            mark = tag[2].lower()
            if mark != "kbd":  # a style of ours that pandoc does not know
                here = tuple(m for m in here if m != mark) if tag[1] else (*here, mark)
        elif kind in ("Space", "SoftBreak"):
            yield " ", here
        elif kind == "LineBreak" or (kind == "RawInline" and re.fullmatch(r"<br\s*/?>", content[1])):
            yield "⏎", ()
        elif kind == "Note":
            yield ("note", _without_lists(blocks(content))), ()
        else:
            yield from _marked(kind, content, here)


def _without_lists(read_blocks: list[Any]) -> list[Any]:
    """The paragraphs of a note: pandoc reads no lists in the notes of a DOCX file."""
    found = []
    for block in read_blocks:
        if block[0] in ("bullets", "numbers"):
            found += [inner for item in block[-1] for inner in _without_lists(item)]
        else:
            found.append(block)
    return found


def _marked(kind: str, content: Any, marks: tuple[str, ...]) -> Iterable[Any]:
    match kind:
        case "Str":
            yield content, marks
        case "Code":
            yield content[1], (*marks, "code")
        case "RawInline":
            yield content[1], marks
        case "Span":
            yield from _runs(content[1], (*marks, "mark") if "mark" in content[0][1] else marks)
        case "Quoted":
            yield from _runs(content[1], marks)
        case "Link":
            # Only web and mail addresses stay links; a link within the file has other names in the other format.
            is_link = _OPEN.match(content[2][0]) or content[2][0][:1] == "#" != content[2][0]
            yield from _runs(content[1], (*marks, f"→{_address(content[2][0])}") if is_link else marks)
        case "Image":
            # A picture that is not at hand stands there as its words.
            yield f"[Picture: {_plain(content[1])}]" if content[1] else "", marks
        case _:
            yield from _runs(content, (*marks, _MARKS[kind]) if kind in _MARKS else marks)


def _address(href: str) -> str:
    from urllib.parse import quote

    return "#" if href.startswith("#") else quote(href, safe="%/:=&?~#+!$,;'@()*")


def _plain(nodes: Iterable[Node]) -> str:
    return "".join(text for text, _ in _runs(nodes, ()) if isinstance(text, str))


def _spaced(runs: list[Any]) -> list[Any]:
    """Neighbours of the same look in one; spaces have no look, and none stand at the ends."""
    characters: list[tuple[Any, frozenset[str]]] = []
    for text, marks in runs:
        if isinstance(text, tuple):
            characters.append((text, frozenset()))
            continue
        for letter in re.sub(r"[ \t\n\r]+", " ", text):
            if letter != " ":
                characters.append((letter, frozenset(marks)))
            elif characters and characters[-1][0] not in (" ", "⏎"):
                characters.append((" ", frozenset()))
    return _joined(characters)


def _joined(characters: list[tuple[Any, frozenset[str]]]) -> list[Any]:
    words: list[tuple[Any, frozenset[str]]] = []
    alone = (" ", "⏎")
    for letter, marks in characters:
        if letter == "⏎" and words and words[-1][0] == " ":
            words.pop()
        last = words[-1] if words else None
        are_words = last and all(isinstance(part, str) and part not in alone for part in (letter, last[0]))
        if last and are_words and last[1] == marks:
            words[-1] = (last[0] + letter, marks)
            continue
        words.append((letter, marks))
    while words and words[-1][0] in alone:
        words.pop()
    return [(text, *sorted(marks)) for text, marks in words if text != " "]
