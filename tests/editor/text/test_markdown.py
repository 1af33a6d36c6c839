"""From source to blocks: our extensions, and what happens where they end."""

from editor.text.blocks import (
    Box,
    BulletList,
    Emphasis,
    Foreign,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Span,
    Styled,
    Table,
    Text,
)
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.walk import every_block


def _inlines(source: str) -> tuple[object, ...]:
    (block,) = parse(source).blocks
    assert isinstance(block, Paragraph)
    return block.inlines


def _slices(source: str) -> list[str]:
    return [source[block.span.start : block.span.end] for block in every_block(parse(source))]


# --- spans ----------------------------------------------------------------------------------------------------------


def test_a_span_covers_whole_lines_without_the_last_line_end() -> None:
    assert _slices("# A\n\n  một\nhai\n\n\n---\n") == ["# A", "  một\nhai", "---"]


def test_a_list_ends_with_its_last_word_and_not_with_the_empty_lines_below() -> None:
    assert _slices("- a\n\n  b\n\n\nc") == ["- a\n\n  b", "- a", "  b", "c"]


def test_a_directive_covers_its_closing_line() -> None:
    assert _slices("::: box\na\n:::\nb") == ["::: box\na\n:::", "a", "b"]


def test_a_directive_left_open_ends_with_its_text() -> None:
    assert _slices("> ::: box\n> a\n\nb") == ["> ::: box\n> a", "> ::: box\n> a", "> a", "b"]


def test_code_keeps_the_empty_lines_within_its_fence() -> None:
    assert _slices("```\na\n\n\n```") == ["```\na\n\n\n```"]


def test_spans_count_code_points() -> None:
    assert [block.span for block in parse("😀\n\nđ").blocks] == [Span(0, 1), Span(3, 4)]


# --- raw HTML -------------------------------------------------------------------------------------------------------


def test_a_pair_of_allowed_tags_is_kept() -> None:
    assert _inlines("H<sub>*2*</sub>") == (Text("H"), Styled("sub", (Emphasis((Text("2"),)),)))


def test_tags_that_do_not_pair_are_text() -> None:
    assert _inlines("a <u> b </mark>") == (Text("a <u> b </mark>"),)


def test_a_tag_that_emphasis_cuts_off_is_text() -> None:
    assert _inlines("*a <u>b* c</u>") == (Emphasis((Text("a <u>b"),)), Text(" c</u>"))


def test_a_tag_with_attributes_is_text() -> None:
    assert _inlines('<u onclick="x()">a</u>') == (Text('<u onclick="x()">a</u>'),)


def test_a_script_is_text_line_by_line() -> None:
    assert _inlines("<script>\nx()\n</script>") == (
        Text("<script>"),
        LineBreak(True),
        Text("x()"),
        LineBreak(True),
        Text("</script>"),
    )


def test_a_comment_hides_nothing() -> None:
    assert plain_text(parse("a <!-- b --> c\n\n<!-- d -->")) == "a <!-- b --> c\n\n<!-- d -->"


# --- attributes -----------------------------------------------------------------------------------------------------


def test_attributes_that_mean_nothing_stay_text() -> None:
    assert (
        plain_text(parse("[a]{.b} ![c](d){width=5} {lang=fr} [e]{lang=}")) == "[a]{.b} c{width=5} {lang=fr} [e]{lang=}"
    )


def test_a_link_can_be_in_another_language() -> None:
    assert _inlines("[a](b){lang=pt-BR}") == (Foreign("pt-BR", (Link("b", "", (Text("a"),)),)),)


def test_a_passage_in_another_language_holds_other_marks() -> None:
    assert _inlines("[*a* [b](c)]{lang=it}") == (
        Foreign("it", (Emphasis((Text("a"),)), Text(" "), Link("c", "", (Text("b"),)))),
    )


def test_a_link_that_could_run_a_script_is_text() -> None:
    assert _inlines("[a](javascript:b)") == (Text("[a](javascript:b)"),)


# --- pictures -------------------------------------------------------------------------------------------------------


def test_pictures_each_on_a_line_are_pictures_each() -> None:
    source = '![a](b.png)\n![](c.png "Chú thích"){.decorative credit="Lan \\"L\\" Anh"}'
    assert parse(source).blocks == (
        PictureBlock("b.png", "a", "", "", False, Span(0, 11)),
        PictureBlock("c.png", "", "Chú thích", 'Lan "L" Anh', True, Span(12, len(source))),
    )


def test_a_credit_is_read_with_any_quotation_marks() -> None:
    for written in ("{credit=Lan}", '{credit="Lan"}', "{credit=“Lan”}"):
        (block,) = parse(f"![a](b){written}").blocks
        assert isinstance(block, PictureBlock)
        assert block.credit == "Lan"


def test_a_credit_in_the_middle_of_a_line_is_not_swallowed() -> None:
    assert _inlines("![a](b){credit=Lan} c") == (InlinePicture("b", "a"), Text("{credit=Lan} c"))


def test_the_name_of_a_picture_is_as_in_the_article_and_an_address_as_on_the_net() -> None:
    assert _inlines("a ![](pictures/cầu%20cảng.jpg)") == (Text("a "), InlinePicture("pictures/cầu cảng.jpg", ""))
    assert _inlines("a ![](https://b.vn/cầu)") == (Text("a "), InlinePicture("https://b.vn/c%E1%BA%A7u", ""))


def test_an_alternative_text_is_plain_and_keeps_its_prompt() -> None:
    assert _inlines("a ![*b* {{c?}} ![d](e)](f)") == (Text("a "), InlinePicture("f", "b {{c?}} d"))


# --- notes ----------------------------------------------------------------------------------------------------------


def test_notes_are_numbered_by_their_first_mark_in_reading_order() -> None:
    document = parse("a[^x] b[^y] c[^x]\n\n[^z]: Z\n[^y]: Y[^w]\n[^x]: X\n[^w]: W")
    assert [(note.label, note.number) for note in document.notes.values()] == [("x", 1), ("y", 2), ("w", 3), ("z", 4)]
    assert [inline.number for inline in document.blocks[0].inlines if isinstance(inline, NoteMark)] == [1, 2, 1]


def test_a_mark_without_a_note_stays_text() -> None:
    assert plain_text(parse("a[^b] [^c]\n\n[^c]: d")) == "a[^b] "


def test_a_second_note_of_the_same_name_stays_text() -> None:
    document = parse("a[^b]\n\n[^b]: một\n\n[^b]: hai")
    assert plain_text(document.notes["b"].blocks[0]) == "một"
    assert plain_text(document) == "a\n\n[^b]: hai"


def test_a_note_covers_its_definition() -> None:
    source = "a[^b]\n\n[^b]: một\n\n    hai\n\nc"
    note = parse(source).notes["b"]
    assert source[note.span.start : note.span.end] == "[^b]: một\n\n    hai"
    assert len(note.blocks) == 2


# --- directives -----------------------------------------------------------------------------------------------------


def test_directives_stand_in_one_another() -> None:
    (box,) = parse(":::: box Tựa *này*\n::: pull-quote Lan, 12 tuổi\na\n:::\n\nb\n::::").blocks
    assert isinstance(box, Box)
    assert box.title == "Tựa *này*"
    quote, after = box.blocks
    assert isinstance(quote, PullQuote)
    assert quote.attribution == "Lan, 12 tuổi"
    assert plain_text(after) == "b"


def test_a_directive_that_is_not_ours_stays_text() -> None:
    assert plain_text(parse("::: warning\na\n:::\n\n:::\n\n::: boxes")) == "::: warning a :::\n\n:::\n\n::: boxes"


# --- lists and tables -----------------------------------------------------------------------------------------------


def test_a_list_knows_its_first_number_and_whether_it_is_tight() -> None:
    tight, loose = parse("0. a\n1. b\n\n- a\n\n- b").blocks
    assert isinstance(tight, NumberedList)
    assert isinstance(loose, BulletList)
    assert (tight.start, tight.is_tight, loose.is_tight) == (0, True, False)


def test_a_list_inside_a_loose_list_can_be_tight() -> None:
    (outer,) = parse("- a\n\n- b\n  - c\n  - d").blocks
    assert isinstance(outer, BulletList)
    inner = outer.items[1].blocks[1]
    assert isinstance(inner, BulletList)
    assert (outer.is_tight, inner.is_tight) == (False, True)


def test_every_row_is_as_wide_as_the_head_and_keeps_every_cell() -> None:
    (quote,) = parse("> |a|b|c|\n> |:-|-:|:-:|\n> |1|\n> 1|2|3|4\\|5|**6**|\n").blocks
    assert isinstance(quote, Quote)
    table = quote.blocks[0]
    assert isinstance(table, Table)
    assert table.aligns == ("left", "right", "center")
    assert [[plain_text(cell.inlines) for cell in row] for row in table.rows] == [
        ["1", "", ""],
        ["1", "2", "3 | 4|5 | 6"],
    ]
