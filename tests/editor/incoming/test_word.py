"""Word documents as articles: written by another program and by our own export, and such as somebody made to harm."""

import io
import zipfile

import pypandoc
import pytest

from editor.incoming import read
from editor.incoming import word as words
from editor.incoming.word import read_document
from editor.refusal import Refused

SOURCE = """---
title: Chuyến phà sớm
subtitle: Chạy lại từ thứ Hai.
---

# Giờ chạy

Phà chạy *sớm* và **đều**; xem [trang của bến](https://ben.example/gio).[^1]

- Sáng
    - Năm giờ
- Chiều

3.  ba
4.  bốn

> Tôi đi phà mỗi ngày.

| Ngày | Giờ |
|------|-----|
| thứ Hai | 5.00 |
| thứ Ba | 6.00 |

## Giá vé

H~2~O và x^2^, ~~bỏ~~.

[^1]: Theo bảng giờ *mới*.
"""


@pytest.fixture(scope="module")
def word(tmp_path_factory):
    def write(source, name="a.docx"):
        path = tmp_path_factory.mktemp("word") / name
        pypandoc.convert_text(source, "docx", "markdown", outputfile=str(path))
        return path.read_bytes()

    return write


def opened(data):
    return read(data, "Phà.docx", "vi", lambda _path: None)


def rewritten(data, change):
    """The package with its document changed by `change(text)`, and what else is given."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, change(part.decode()).encode() if name == "word/document.xml" else part)
    return into.getvalue()


def test_a_document_becomes_an_article_with_its_headline_its_summary_and_its_text(word):
    made = opened(word(SOURCE))
    assert (made.fields.headline, made.fields.dek, made.language) == ("Chuyến phà sớm", "Chạy lại từ thứ Hai.", "vi")
    assert made.text == (
        "## Giờ chạy\n\nPhà chạy *sớm* và **đều**; xem [trang của bến](https://ben.example/gio).[^1]\n\n"
        "- Sáng\n  - Năm giờ\n- Chiều\n\n3. ba\n4. bốn\n\n> Tôi đi phà mỗi ngày.\n\n"
        "| Ngày | Giờ |\n| --- | --- |\n| thứ Hai | 5.00 |\n| thứ Ba | 6.00 |\n\n"
        "### Giá vé\n\nH<sub>2</sub>O và x<sup>2</sup>, ~~bỏ~~.\n\n[^1]: Theo bảng giờ *mới*."
    )
    assert made.notes == ()


def test_without_a_title_the_one_heading_at_the_top_or_the_name_of_the_file_is_the_headline(word):
    assert opened(word("# Tin\n\nMột câu.\n")).fields.headline == "Tin"
    assert opened(word("# Tin\n\nMột câu.\n")).text == "Một câu."
    made = opened(word("Một câu.\n\n# A\n\n# B\n"))
    assert made.fields.headline == "Phà"
    assert made.text == "Một câu.\n\n## A\n\n## B"


def test_deletions_hidden_words_comments_and_formulas_are_left_out_and_said(word):
    def change(text):
        extra = (
            '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>xóa</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins>'
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r>"
            '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
        )
        return text.replace("<w:body>", f"<w:body>{extra}", 1)

    made = opened(rewritten(word("Một câu.\n"), change))
    assert made.text == "thêm\n\nMột câu."
    assert [note.values["count"] for note in made.notes] == [1, 1, 1]


def test_pictures_come_along_with_what_they_show(word, tmp_path, png):
    (tmp_path / "a.png").write_bytes(png)
    made = opened(word(f"Một câu.\n\n![Bến phà]({tmp_path / 'a.png'})\n"))
    assert list(made.pictures.values()) == [png]
    assert next(iter(made.pictures)) in made.text


@pytest.fixture
def many(word, tmp_path, png):
    """A document that shows one picture three times."""
    (tmp_path / "a.png").write_bytes(png)
    one = f"![Bến]({tmp_path / 'a.png'})\n\n"
    return word(one * 3)


def test_a_picture_that_stands_three_times_is_taken_from_the_file_once(many, monkeypatch):
    taken = []
    before = words.b64encode
    monkeypatch.setattr(words, "b64encode", lambda data: (taken.append(len(data)), before(data))[1])
    assert read_document(many, "a.docx").html.count("<img") == 3
    assert len(taken) == 1


def test_pictures_that_are_too_large_together_are_left_out_and_counted(many, png, monkeypatch):
    monkeypatch.setattr(words, "MOST_OF_PICTURES", len(png) * 3)
    found = read_document(many, "a.docx")
    assert found.html.count("<img") == 2
    assert [str(note)[:24] for note in found.notes] == ["1 pictures were left out"]


@pytest.mark.parametrize("end", ["", "<w:r><w:instrText>PAGE</w:instrText></w:r>"])
def test_a_field_that_nothing_ends_takes_no_words_with_it(word, end):
    begin = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{end}<w:r><w:t>còn đây</w:t></w:r></w:p>'
    made = opened(rewritten(word("Một câu.\n"), lambda text: text.replace("<w:body>", f"<w:body>{begin}", 1)))
    assert made.text == "còn đây\n\nMột câu."


def test_the_instruction_of_a_field_is_left_out_and_its_words_stay(word):
    steps = (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText>DATE</w:instrText><w:t>không in</w:t>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>thứ Hai</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        "<w:t>, sáng</w:t>",
    )
    begin = f"<w:p>{''.join(f'<w:r>{step}</w:r>' for step in steps)}</w:p>"
    made = opened(rewritten(word("Một câu.\n"), lambda text: text.replace("<w:body>", f"<w:body>{begin}", 1)))
    assert made.text == "thứ Hai, sáng\n\nMột câu."


def test_a_document_that_unpacks_to_too_much_is_called_a_file(word, monkeypatch):
    monkeypatch.setattr("editor.export.paper.package.LARGEST_UNPACKED", 10)
    with pytest.raises(Refused, match="any file of words holds"):
        opened(word("a\n"))


@pytest.mark.parametrize("name", ["notes", "letter.rtf", "a.odt", ".", "x."])
def test_another_kind_of_file_is_refused_in_a_sentence(name):
    with pytest.raises(Refused, match="neither a Word document"):
        read(b"hello", name, "vi", {}.get)


def test_what_is_no_document_or_names_entities_is_refused_and_nothing_is_made(word):
    with pytest.raises(Refused):
        opened(b"PK nothing")
    with pytest.raises(Refused):
        opened(rewritten(word("a\n"), lambda text: text.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>', 1)))


def test_a_part_that_is_packed_as_word_packs_none_is_refused_in_a_sentence(word):
    """What unpacks it has faults of its own, which nobody would expect; a packed program has none of it."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("a\n"))) as before, zipfile.ZipFile(into, "w", zipfile.ZIP_LZMA) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        at = after.getinfo("word/document.xml").header_offset + 70
    data = into.getvalue()
    with pytest.raises(Refused, match="is no Word document"):
        opened(data[:at] + bytes(20) + data[at + 20 :])


def test_markdown_brings_its_head_its_pictures_and_what_has_no_place(png):
    source = "---\ntitle: Chuyến phà\nkeywords: [phà, bến]\nweather: mưa\n---\n\nMột câu.\n\n![Bến](a.png)\n"
    made = read(source.encode(), "a.md", "vi", {"a.png": png}.get)
    assert (made.fields.headline, made.fields.keywords) == ("Chuyến phà", ("phà", "bến"))
    assert made.text == "Một câu.\n\n![Bến](a.png)"
    assert made.pictures == {"a.png": png}
    assert len(made.notes) == 1


def test_markdown_without_a_head_takes_its_headline_from_the_first_heading_or_from_the_name():
    assert read(b"# One\n\nTwo.\n", "a.md", "en", {}.get).fields.headline == "One"
    assert read(b"Two.\n", "my notes.md", "en", {}.get).fields.headline == "my notes"
