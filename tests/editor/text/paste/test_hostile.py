"""HTML that means harm, or only means a lot: a result or one sentence, nothing fetched, nothing of the HTML left."""

import base64
import html as entities
import socket
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.refusal import Refused
from editor.text import markdown_source
from editor.text.blocks import Document
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.normalise import clean
from editor.text.paste import flow, limits, to_markdown, tree
from editor.text.paste.pictures import Pictures
from editor.text.paste.words import Context
from tests.editor.text.paste.pictures import png

# To add one: what it is, how it is made, and what must be in the text.
ENDURED: dict[str, tuple[Callable[[], str], str]] = {
    "nothing": (lambda: "", ""),
    "scripts and events": (
        lambda: (
            "<script>alert(1)</script><p onclick=x()>Hello<img src=x onerror=alert(1)></p>"
            "<a href='javascript:x'>you</a>"
        ),
        "Hello{{Picture}}\n\nyou",
    ),
    "a script never closed": (lambda: "<p>a<script>" * 50_000, "a"),
    "a script deep inside": (lambda: "<div>" * 100 + "<script>script</script><p hidden>script</p>a", "a"),
    "tables never closed": (lambda: "<table><tr><td><b><i>x" * 20_000, "***x"),
    "a thousand divisions in each other": (lambda: "<div>" * 1_000 + "deep" + "</div>" * 1_000, "deep"),
    "a thousand lists in each other": (lambda: "<ul><li>a" * 1_000, "- a\n  - a"),
    "a thousand quotations in each other": (lambda: "<blockquote>" * 1_000 + "deep", "> > > "),
    "half a letter": (lambda: "<p>a\ud800b&#xD800;c&#0;d</p>", "ab\ufffdc\ufffdd"),
    "a comment of conditions": (lambda: "<![if !vml]>a<![endif]><!--[if gte mso 9]><xml>b</xml><![endif]-->", "a"),
    "a cell that reaches over everything": (
        lambda: "<table><tr><td colspan=9999 rowspan=9999>1<td>2<tr><td>3<td>4</table>",
        "1",
    ),
    "a paragraph of emphasis": (lambda: "<p>" + "a<b>b<i>c</i></b>" * 5_000, "abcabc"),
    "the head of a clipboard": (lambda: "Version:0.9\r\nStartHTML:00000097\r\n<html><p>a</p></html>", "a"),
    "words that look like Markdown": (lambda: "<p># a</p><p>- b</p><p>[c](d)</p>", "\\# a\n\n\\- b\n\n\\[c\\](d)"),
}

REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "too many parts": (lambda: "<p>a" * (limits.MOST_ELEMENTS + 1), "150000 parts"),
    "too many letters": (lambda: "<p>" + "a" * (4 * limits.MOST_CHARACTERS + 1), "2 million characters"),
    "too large": (lambda: "<!--" + "a" * limits.MOST_HTML, "64 MB"),
}


@pytest.mark.parametrize(("make", "expected"), ENDURED.values(), ids=ENDURED)
def test_html_is_endured(make: Callable[[], str], expected: str) -> None:
    text = to_markdown(make(), "en").text
    assert expected in text
    assert "script" not in text
    parse(text)


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_too_much_is_refused_with_a_sentence(make: Callable[[], str], words: str) -> None:
    with pytest.raises(Refused) as refused:
        to_markdown(make(), "en")
    assert words in str(refused.value)
    assert "Nothing was put in" in str(refused.value) or "nothing was put in" in str(refused.value)


def test_nothing_is_fetched_and_no_file_is_opened(monkeypatch, tmp_path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    called: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda *arguments: called.append(arguments))
    monkeypatch.setattr("builtins.open", lambda *arguments, **_: called.append(arguments))
    pasted = to_markdown(
        f"<!DOCTYPE html SYSTEM 'http://127.0.0.1:9/x.dtd'><link rel=stylesheet href='http://127.0.0.1:9/'>"
        f"<img src='http://127.0.0.1:9/a.png' alt='net'><img src='{secret.as_uri()}' alt='file'>"
        "<p style='background:url(http://127.0.0.1:9/)'>a<iframe src='http://127.0.0.1:9/'></iframe>",
        "vi",
    )
    assert called == []
    assert pasted.text == "{{Ảnh: net}}{{Ảnh: file}}\n\na"
    assert [picture.data for picture in pasted.pictures] == [None, None]
    assert "2 pictures were not in what you copied" in str(pasted.notes[0])


def test_a_picture_in_the_text_itself_is_taken() -> None:
    data = png()
    source = "data:image/png;base64," + base64.b64encode(data).decode()
    pasted = to_markdown(f"<p>a</p><p><img alt='a boat' src='{source}'></p><p><img src='{source}'></p>", "en")
    assert [(picture.data, picture.alt) for picture in pasted.pictures] == [(data, "a boat")]
    name = pasted.pictures[0].src
    assert name.startswith("pictures/pasted-") and name.endswith(".png")
    assert pasted.text == f"a\n\n![a boat]({name})\n\n![]({name})"


def test_a_picture_that_is_none_is_named_in_a_sentence() -> None:
    pasted = to_markdown("<p>a<img src='data:image/png;base64,AAAA' alt='b'></p>", "en")
    assert pasted.text == "a{{Picture: b}}"
    assert "is not a picture" in str(pasted.notes[0])


def test_a_table_of_three_hundred_columns_becomes_lines() -> None:
    row = "<tr>" + "".join(f"<td>{number}</td>" for number in range(300)) + "</tr>"
    pasted = to_markdown(f"<table>{row}{row}</table>", "en")
    assert pasted.text.startswith("0 | 1 | 2 |")
    assert "too large for an article" in str(pasted.notes[0])
    assert [type(block).__name__ for block in parse(pasted.text).blocks] == ["Paragraph", "Paragraph"]


def test_a_table_of_two_hundred_columns_is_a_table() -> None:
    row = "<tr>" + "<td>a</td>" * 200 + "</tr>"
    (table,) = parse(to_markdown(f"<table>{row}{row}</table>", "en").text).blocks
    assert len(table.aligns) == 200


def test_labels_of_notes_that_the_article_has_are_not_used_again() -> None:
    page = "<p>a<a id=r href='#n'>1</a></p><p id=n><a href='#r'>^</a> b</p>"
    assert to_markdown(page, "en", {"1", "2"}).text == "a[^3]\n\n[^3]: b"


def test_work_is_done_in_parts() -> None:
    breaths: list[int] = []
    to_markdown("<p>word <b>bold</b></p>" * 20_000, "en", breathe=lambda: breaths.append(1))
    assert len(breaths) > 1_000


@given(st.text().map(lambda text: clean(text).text))
@settings(max_examples=150)
def test_words_of_a_page_are_the_words_of_the_article(text: str) -> None:
    words = " ".join(_seen(text).split())
    pasted = to_markdown(f"<p>{entities.escape(text)}</p>", "en")
    read = " ".join(_seen(plain_text(parse(pasted.text))).split())
    assert read == words


def _seen(text: str) -> str:
    """Without what shows nothing, and with plain spaces."""
    return "".join(letter for letter in text if letter not in "\u00ad\u200b\u2060")


TAGS = "p div b i span ul ol li table tr td th blockquote pre code h1 h3 br img hr a sup sub dl dt dd figure".split()
PIECES = [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]
PIECES += [
    "<a href='http://a.vn'>",
    "<a href='#x' id=y>",
    "<p id=x>",
    "<a href='#y'>",
    "<!--",
    "-->",
    "&nbsp;",
    "&#10;",
    "<",
]
PIECES += [
    "<p style='mso-list:l0 level3 lfo1'>",
    "<span style='mso-list:Ignore'>1.",
    "<td colspan=3 rowspan=2>",
    "a",
    " ",
    "`|*",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
@settings(max_examples=400)
def test_any_html_becomes_markdown_that_is_read_with_the_words_that_were_meant(html: str) -> None:
    read = tree.read(html)
    meant = flow.read(read.root, Context("en", Pictures([], "en")))
    text = clean(markdown_source.write(meant)).text
    assert _words(parse(text)) == _words(Document("", meant))
    assert to_markdown(html, "en").text == clean(to_markdown(html, "en").text).text


def _words(document: Document) -> list[str]:
    return clean(plain_text(document)).text.split()
