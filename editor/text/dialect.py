"""The one parser configuration: which Markdown is understood. What it says is built into blocks by `markdown`.

CommonMark, tables, strikethrough, footnotes, definition lists, `::: box` and `::: pull-quote`, attributes on pictures,
links and spans, and placeholders (docs/markdown.md). No other module may make a parser.
"""

import functools
import re
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

from editor.text import inline_rules

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

    BlockRule = Callable[[StateBlock, int, int, bool], bool]

DIRECTIVES = ("box", "pull-quote")

NESTING = 20
"""Levels of quotes, lists and directives that are understood: a quote counts one, a list two. Deeper is text."""

_CONTAINERS = frozenset({"blockquote", "list", "footnote_def", "deflist", "container_directive"})

# Where the parser stops to look: only what a rule of ours begins with, so that prose is passed over in long steps.
_MARKUP = re.compile(r"[\n&*<\[\\\]_`{]|!(?=\[)|~(?=~)")

_FILLING = Lock()


@functools.cache
def parser() -> "MarkdownIt":
    """The parser; safe to share between threads, because a parse keeps its state to itself."""
    # First the package, then (in the library) its part: a thread that began with the part would wait for one that began
    # with the package, and that one for it, for ever.
    import html  # noqa: F401

    from markdown_it import MarkdownIt
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    # The library drops text at `maxNesting`; `_limit_nesting` sees to it that it is never reached.
    md = MarkdownIt("commonmark", {"maxNesting": NESTING + 4}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    md.use(deflist_plugin)
    md.use(container_plugin, "directive", validate=_is_directive)
    md.inline.ruler.before("link", "placeholder", inline_rules.placeholder)
    md.inline.ruler.after("link", "foreign", inline_rules.foreign)
    md.inline.ruler.after("foreign", "attributes", inline_rules.attributes)
    md.inline.terminator_re = _MARKUP
    md.core.ruler.at("inline", _read_inlines)
    _adjust_block_rules(md)
    with _FILLING:
        _fill_tables(md)
    return md


def _fill_tables(md: "MarkdownIt") -> None:
    """The library fills its tables of letters in addresses when it is first asked for them: another thread that asks
    meanwhile reads past the end of a half of one.
    """
    md.normalizeLink("a")
    md.normalizeLinkText("a")


def tokens(source: str, env: dict[str, Any]) -> "list[Token]":
    """Parse a source. `env` is given link references and notes that stand elsewhere, and is filled with those found."""
    # A last line without its LF makes some rules of the parser read past the end.
    return parser().parse(source if source.endswith("\n") else source + "\n", env)


def _read_inlines(state: "StateCore") -> None:
    """The core's own rule, with a short way for a line of prose without mark-up (half of the time of a long table)."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _MARKUP.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children = [Token("text", "", 0, content=token.content)]


def _is_directive(params: str, _markup: str) -> bool:
    return params.split(maxsplit=1)[:1] in ([name] for name in DIRECTIVES)


def _adjust_block_rules(md: "MarkdownIt") -> None:
    for rule in list(md.block.ruler.__rules__):
        adjusted: BlockRule = rule.fn
        if rule.name == "table":
            adjusted = _keeping_every_cell(adjusted)
        if rule.name == "container_directive":
            adjusted = _spanning_its_last_line(adjusted)
        if rule.name in _CONTAINERS:
            adjusted = _refusing_too_deep(adjusted)
        md.block.ruler.at(rule.name, adjusted, {"alt": rule.alt})


def _refusing_too_deep(rule: "BlockRule") -> "BlockRule":
    """Beyond `NESTING` the markers of a container are read as text: nothing is lost and no stack overflows."""

    def bounded(state: "StateBlock", line: int, end: int, silent: bool) -> bool:
        return state.level < NESTING and rule(state, line, end, silent)

    return bounded


def _spanning_its_last_line(rule: "BlockRule") -> "BlockRule":
    """The plugin leaves the closing `:::` out of the token's lines."""

    def spanning(state: "StateBlock", line: int, end: int, silent: bool) -> bool:
        first = len(state.tokens)
        if not rule(state, line, end, silent):
            return False
        if not silent:
            state.tokens[first].map = [line, state.line]
        return True

    return spanning


def _keeping_every_cell(rule: "BlockRule") -> "BlockRule":
    """The rule drops cells beyond the width of the head; here they stay, in the last cell of their row."""

    def keeping(state: "StateBlock", line: int, end: int, silent: bool) -> bool:
        first = len(state.tokens)
        if not rule(state, line, end, silent):
            return False
        if silent:
            return True
        cells: list[Token] = []
        for token in state.tokens[first:]:
            if token.type == "tr_open" and token.map:
                row, cells = token.map[0], []
            elif token.type == "inline":
                cells.append(token)
            elif token.type == "tr_close":
                line_text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]].strip()
                cells[-1].content = " | ".join([cells[-1].content, *_surplus(line_text, len(cells))])
        return True

    return keeping


def _surplus(row: str, columns: int) -> list[str]:
    """The cells of a table's source line that stand beyond its columns."""
    from markdown_it.rules_block.table import escapedSplit

    if row.count("|") < columns + row.startswith("|") + row.endswith("|"):
        return []
    cells = escapedSplit(row.removeprefix("|"))
    if not cells[-1]:
        cells.pop()
    return [cell.strip() for cell in cells[columns:]]
