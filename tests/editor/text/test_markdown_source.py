"""What is written as Markdown reads as it was meant: the words of any text, and the blocks of any document."""

import dataclasses
import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.text import markdown_source
from editor.text.blocks import (
    Block,
    Cell,
    Code,
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Paragraph,
    Span,
    Strike,
    Strong,
    Styled,
    Table,
    Text,
)
from editor.text.escaping import escaped
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.normalise import clean

NOWHERE = Span(0, 0)
# Signs of Markdown thrown together with words: plain random text never makes a list or a link.
SIGNS = [*string.punctuation, *"  ab1ữ—“”é 😀", "1.", "12) ", "- ", "+ ", "# ", "> ", ": ", "~ ", "---", "```", "~~"]
SIGNS += [
    "**",
    "{{a}}",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "](x)",
    "<b>",
    "<!--",
    "&amp;",
    "&#10;",
    "::: box",
    "| a |",
    "http://a.vn",
]
ONE_LINE = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join) | st.text(max_size=20)
LINE = ONE_LINE.map(lambda text: " ".join(clean(text).text.split())).filter(bool)


@given(LINE)
@settings(max_examples=400)
@example("# no heading #")
@example("1. no list")
@example(": no meaning")
@example("a\\")
def test_escaped_words_read_as_these_words(words: str) -> None:
    document = parse("Before\n\n" + escaped(words) + "\n\nAfter")
    assert [plain_text(block) for block in document.blocks] == ["Before", words, "After"]
    assert not document.notes


@given(LINE)
@settings(max_examples=150)
def test_words_of_a_heading_and_of_a_cell_are_these_words(words: str) -> None:
    blocks: tuple[Block, ...] = (
        Heading(2, (Text(words),), "", NOWHERE),
        Table(("", ""), _cells(words, "b"), (_cells("c", words),), NOWHERE),
    )
    read = parse(markdown_source.write(blocks)).blocks
    assert [type(block) for block in read] == [Heading, Table]
    assert plain_text(read[0]) == words
    assert plain_text(read[1]) == f"{words}\tb\nc\t{words}"


def _cells(*words: str):
    return tuple(Cell((Text(word),)) for word in words)


INLINES = st.recursive(
    LINE.map(Text) | st.sampled_from([Code("a|`b"), LineBreak(True), Text(" "), Text(" giữa "), Text("“")]),
    lambda inner: st.one_of(
        *(
            st.lists(inner, min_size=1, max_size=3).map(lambda found, kind=kind: kind(tuple(found)))
            for kind in (Strong, Emphasis, Strike)
        ),
        st.lists(inner, min_size=1, max_size=3).map(lambda found: Styled("sup", tuple(found))),
    ),
    max_leaves=8,
)


@given(st.lists(INLINES, min_size=1, max_size=5))
@settings(max_examples=300)
def test_no_word_is_lost_and_no_mark_is_left_over_whatever_is_emphasised(inlines: list[Inline]) -> None:
    paragraph = Paragraph((Text("x"), *inlines, Text("y")), NOWHERE)
    read = parse(markdown_source.write((paragraph,))).blocks
    assert len(read) == 1
    assert plain_text(read[0]).split() == plain_text(paragraph).split()


@pytest.mark.parametrize(
    ("inlines", "written"),
    [
        ((Text("a "), Strong((Text(" bold "),)), Text("b")), "a  **bold** b"),
        ((Text("said"), Strong((Text("“well”"),)), Text("done")), "said“**well**”done"),
        ((Strong((Text("a"), Emphasis((Text("b"),)))),), "**a*b***"),
        ((Link("https://a.vn/x(1)", "", (Text("the [site]"),)),), "[the \\[site\\]](https://a.vn/x%281%29)"),
        ((Link("https://a.vn", "", (Text("https://a.vn"),)),), "<https://a.vn>"),
        ((Text("Oh!"), Link("https://a.vn", "", (Text("b"),))), "Oh\\![b](https://a.vn)"),
        ((NoteMark("1", 1), Text(": x")), "[^1]\\: x"),
        ((Text("12"), LineBreak(True), Text("- no list")), "12\\\n\\- no list"),
        ((Strike((Text("~"),)),), "~~\\~~~"),
    ],
)
def test_inlines_are_written_as_a_person_would(inlines, written) -> None:
    assert markdown_source.write((Paragraph(inlines, NOWHERE),)) == written


ARTICLES = """
## A heading

A paragraph with **strong *and* emphasis**, ~~struck~~, `code`, [a link](https://a.vn "Title") and a note.[^1]\\
Second line

- one
- two
  - inner
    1. deep
- three

  with a second paragraph

* another list

1) first
2) second

> A quotation
>
> - with a list

| a | b |
| :-: | --: |
| 1 \\| 2 | x<br>y |

![Alt](pictures/a.png "Caption"){credit="Lan Anh"}

![](pictures/b.png){.decorative}

Dek
: The sentence below.
: Also standfirst.

    indented is code in the model

```py
print("`")
```

:::: box A title
Inside

::: pull-quote Lan Anh
words
:::
::::

---

The end [la dolce vita]{lang=it}.

[^1]: A note

    of two paragraphs
"""


def test_a_whole_article_reads_back_as_it_was() -> None:
    document = parse(ARTICLES)
    read = parse(markdown_source.write(document.blocks, document.notes))
    assert _placeless(read.blocks) == _placeless(document.blocks)
    assert _placeless(tuple(read.notes.values())) == _placeless(tuple(document.notes.values()))
    assert parse(markdown_source.write(read.blocks, read.notes)) == read


def _placeless(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(map(_placeless, part))
    if dataclasses.is_dataclass(part) and not isinstance(part, type | Document):
        values = [
            _placeless(getattr(part, field.name)) for field in dataclasses.fields(part) if field.name not in ("span",)
        ]
        return (type(part).__name__, *values)
    return part
