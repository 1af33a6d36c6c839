"""Our own inline rules: placeholders, spans in another language, and the attributes of pictures and links.

Only what is listed here is markup; any other text in braces stays text, so that nothing disappears.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_PLACEHOLDER = re.compile(r"\{\{([^{}]+)\}\}")
_LANGUAGE = r"""\{\s*lang=(["“]?)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)(["”]?)\s*\}"""
_ITEM = r"""(?:\.decorative|credit=(?:"(?:\\.|[^"\\\n])*"|“[^”\n]*”|[^\s{}"“]+))"""
_PICTURE = rf"\{{\s*{_ITEM}(?:\s+{_ITEM})*\s*\}}"
_CREDIT = r"""credit=(?:"((?:\\.|[^"\\\n])*)"|“([^”\n]*)”|([^\s{}"“]+))"""

_compiled = cache(re.compile)
"""These are costly to compile, and most texts have none of them."""


def placeholder(state: "StateInline", silent: bool) -> bool:
    """`{{Who says so?}}`."""
    if not state.src.startswith("{{", state.pos):
        return False
    found = _PLACEHOLDER.match(state.src, state.pos, state.posMax)
    prompt = " ".join(found[1].split()) if found else ""
    if not found or not prompt:
        return False
    if not silent:
        state.push("placeholder", "", 0).content = prompt
    state.pos = found.end()
    return True


def foreign(state: "StateInline", silent: bool) -> bool:
    """`[la dolce vita]{lang=it}`."""
    # The last "]{" is looked up once for the whole text: a run of brackets costs no search each.
    if state.src[state.pos] != "[" or state.html_terminator_last("]{") < state.pos:
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = _compiled(_LANGUAGE).match(state.src, end + 1, state.posMax) if end >= 0 else None
    if not found:
        return False
    if not silent:
        start, maximum = state.pos + 1, state.posMax
        state.push("foreign_open", "span", 1).attrs = {"lang": found[2]}
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
        state.push("foreign_close", "span", -1)
        state.posMax = maximum
    state.pos = found.end()
    return True


def attributes(state: "StateInline", silent: bool) -> bool:
    """`{credit="Lan Anh" .decorative}` after a picture, `{lang=fr}` after a link."""
    if silent or state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    token = state.tokens[-1]
    found = None
    if token.meta:
        return False
    if token.type == "image":
        found = _compiled(_PICTURE).match(state.src, state.pos, state.posMax)
        if found:
            token.meta = {"written": found[0], **_picture_attributes(found[0])}
    elif token.type == "link_close":
        found = _compiled(_LANGUAGE).match(state.src, state.pos, state.posMax)
        if found:
            token.meta = {"lang": found[2]}
    if not found:
        return False
    state.pos = found.end()
    return True


def _picture_attributes(written: str) -> dict[str, object]:
    found = re.search(_CREDIT, written)
    quoted, curly, bare = found.groups(default="") if found else ("", "", "")
    credit = re.sub(r"\\(.)", r"\1", quoted) or curly or bare
    rest = re.sub(_CREDIT, "", written)
    return {"credit": credit, "is_decorative": ".decorative" in rest}
