"""What is pasted and read in the program itself: the worst of it is a bounded amount of work, counted and not timed."""

import contextlib
import sys
import tracemalloc

import pytest

from editor import paste_apart
from editor.paste_apart import FROM, MOST_TAGS, WHOLE
from editor.refusal import Refused
from editor.text.paste import to_markdown

MOST_CALLS = 6
"""calls of Python for a character, and as many for each tag once more"""
MOST_MEMORY = 24_000_000
"""bytes"""

# Just under the limit of length. To add one: what is said over and over.
TAGS = {
    "emphasis that is not closed": "<b>",
    "emphasis of one letter": "<b>x</b>",
    "paragraphs": "<p>",
    "divisions": "<div>",
    "lists in lists": "<ul><li>",
    "tables in tables": "<table><tr><td>",
    "cells": "<td>x",
    "ends of lines": "<br>",
    "links": "<a href=x>y</a>",
    "pictures": "<img src=x>",
    "headings": "<h1>x",
    "quotations in quotations": "<blockquote>",
    "attributes": "<p a=1 b=2 c=3>",
    "styles": '<p style="font-weight:bold;color:red">x',
    "lists of an office program": '<span style="mso-list:l0 level1 lfo1">x',
    "marks to be written otherwise": "<i>*</i><code>`</code>",
}
# Up to the limit of what is long only by its styles.
WORDS = {
    "NUL": "\0",
    "stars": "*",
    "brackets": "[",
    "ticks": "`",
    "backslashes": "\\",
    "tildes": "~",
    "signs of a tag": "&lt;",
    "underlined words": "_a ",
    "spaces": "&nbsp; ",
    "headings": "\n# ",
    "numbers": "\n1. ",
    "addresses": "http://a.b/c ",
    "soft hyphens": "\u00ad",
    "halves of links": "](",
}
CASES = {
    **{name: (said * FROM)[: FROM - 1] for name, said in TAGS.items()},
    **{f"words: {name}": f"<p>{(said * WHOLE)[: WHOLE - 7]}</p>" for name, said in WORDS.items()},
    **{
        f"paragraphs of {name}": f"<p>{(said * WHOLE)[: WHOLE // MOST_TAGS - 3]}" * MOST_TAGS
        for name, said in WORDS.items()
    },
    "classes": f"<style>{''.join(f'.c{n}{{font-weight:bold}}' for n in range(3_000))}</style>"
    + f'<p class="{" ".join(f"c{n}" for n in range(20))}">x' * 200,
}


def read(html):
    with contextlib.suppress(Refused):
        to_markdown(html, "vi")


@pytest.mark.parametrize("name", CASES)
def test_the_worst_that_is_read_in_the_program_is_a_bounded_amount_of_work(name):
    html = CASES[name]
    assert paste_apart.is_small(html)
    read("<p>x</p>")  # what is made once is not counted
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(html)
    finally:
        sys.setprofile(before)
    assert calls <= MOST_CALLS * (len(html) + 10 * html.count("<")) + 1_000


@pytest.mark.parametrize("name", ["words: NUL", "words: tildes", "tables in tables", "classes"])
def test_the_worst_that_is_read_in_the_program_takes_little_memory(name):
    read("<p>x</p>")
    tracemalloc.start()
    try:
        read(CASES[name])
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < MOST_MEMORY


@pytest.mark.parametrize("html", ["x" * FROM + "<b>" * (MOST_TAGS + 1), "x" * (WHOLE + 1), "<b>" * FROM])
def test_more_is_read_apart(html):
    assert not paste_apart.is_small(html)
