from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from editor.article import Fields, Picture
from ui.colours import Scheme
from ui.tasks import Tasks
from ui.writing.rendered.rendered_view import RenderedView

EVERYTHING = """Đoạn mở đầu có **đậm**, *nghiêng*, `mã`, ~~gạch~~ và
[liên kết](https://example.org/a) và {{lời nhắc}}.[^1]

## Mục một

- một
- hai
    1. ba
    2. bốn

> Trích
>
> > lồng nhau

| A | B |
|---|--:|
| 1 | 2 |

::: box Cần biết
Trong hộp.

| C |
|---|
| 3 |
:::

::: pull-quote Bà Lan, chủ tịch
Câu nổi bật.
:::

![Cảng](pictures/cang.png "Cầu tàu"){credit="Lan Anh"}

```
mã
nguồn
```

Thuật ngữ
: Nghĩa của nó

---

Đoạn cuối.

[^1]: Chú thích có [liên kết](https://example.org/b).
"""
FIELDS = Fields(kicker="Hạ tầng", headline="Tít của bài", dek="Sa-pô", byline="Lan Anh", dateline="HẢI PHÒNG")


def at_once(work, then, key=None):
    """What `Tasks.compute` does, without waiting."""
    then(work())


@pytest.fixture
def view(qtbot, theme):
    view = RenderedView(at_once)
    qtbot.addWidget(view)
    view.resize(420, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


class Source:
    """A text that changes, as the writing room's does."""

    def __init__(self, text, fields=FIELDS):
        self.text, self.fields = text, fields

    def __call__(self):
        return self.text, self.fields


def draw(view, source, pictures=None):
    view.show_article(source, "vi", pictures or {})
    settle(view)


def settle(view):
    while view.is_drawing:
        QApplication.processEvents()


def png(width, height, colour="#336699"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Picture("cang.png", f"{width}{colour}", "image/png", width, height, bytes(data))


def blocks(view):
    """All that a reader sees, line by line, with the looks of each line."""
    found = []
    block = view.document().begin()
    while block.isValid():
        shape = block.blockFormat()
        place = (shape.topMargin(), shape.bottomMargin(), shape.leftMargin(), shape.textIndent(), shape.lineHeight())
        runs = []
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            look = piece.charFormat()
            runs.append((piece.text(), look.font().key(), look.foreground().color().name(), look.anchorHref()))
            pieces += 1
        found.append((place, tuple(runs)))
        block = block.next()
    return found


def tables(view):
    """The tables of the view: rows, columns and the padding of the first cell."""
    frames = view.document().rootFrame().childFrames()
    return [
        (frame.rows(), frame.columns(), frame.cellAt(0, 0).format().toTableCellFormat().leftPadding())
        for frame in frames
        if isinstance(frame, QTextTable)
    ]


def test_everything_that_an_article_can_hold_is_shown(view):
    draw(view, Source(EVERYTHING), {"cang.png": png(40, 30)})
    shown = view.toPlainText()
    for words in (
        "Hạ tầng", "Tít của bài", "Sa-pô", "Lan Anh", "HẢI PHÒNG – Đoạn mở đầu", "đậm", "lời nhắc", "Mục một", "•\tmột",
        "1.\tba", "lồng nhau", "Cần biết", "Trong hộp.", "Câu nổi bật.", "— Bà Lan, chủ tịch", "Cầu tàu Ảnh: Lan Anh",
        "Thuật ngữ", "Nghĩa của nó", "Chú thích", "1.\tChú thích có liên kết. ↩",
    ):  # fmt: skip
        assert words in shown
    assert "{{" not in shown and "**" not in shown


def test_every_row_of_a_table_has_room_and_a_line_below_it_and_an_empty_cell_is_as_high(view):
    draw(view, Source("| a | b |\n|---|---|\n| c | |\n"))
    (table,) = (one for one in view.document().rootFrame().childFrames() if isinstance(one, QTextTable))
    cells = [table.cellAt(row, column).format().toTableCellFormat() for row in range(2) for column in range(2)]
    assert all(cell.bottomBorder() == 1 and cell.topPadding() > 2 for cell in cells)
    full, empty = (table.cellAt(1, column).firstCursorPosition().blockCharFormat() for column in range(2))
    assert full.font().pixelSize() == empty.font().pixelSize()


def test_what_looks_like_html_is_shown_as_it_was_typed(view):
    words = "<script>alert(1)</script> <b>&amp;"
    draw(view, Source("x", Fields(headline=words, byline=words)))
    assert view.toPlainText().count(words) == 2


def test_an_edit_draws_only_what_it_changed(view):
    source = Source(EVERYTHING)
    draw(view, source)
    before = view._page.items
    source.text = source.text.replace("Mục một", "Mục khác")
    view._on_rest()
    settle(view)
    assert "Mục khác" in view.toPlainText()
    same = [old.parts is new.parts or old.parts == new.parts for old, new in zip(before, view._page.items, strict=True)]
    assert same.count(False) == 1


PARTS = EVERYTHING.split("\n\n")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(st.sampled_from([*PARTS, "mới", "", "# a", "> - b"]), max_size=8), min_size=2, max_size=4)
)
def test_drawing_an_edit_gives_what_drawing_from_nothing_gives(view, texts):
    source = Source("")
    draw(view, source)
    for parts in texts:
        source.text = "\n\n".join(parts)
        view._on_rest()
        settle(view)
    step_by_step = blocks(view), tables(view)
    lengths = [placed.length for placed in view._page._placed]
    draw(view, source)
    assert step_by_step == (blocks(view), tables(view))
    assert lengths == [placed.length for placed in view._page._placed]


def test_a_click_tells_the_place_in_the_text(view, qtbot):
    draw(view, Source(EVERYTHING))
    clicked = []
    view.place_clicked.connect(clicked.append)
    cursor = view.document().find("Mục một")
    place = view.cursorRect(cursor).center() - QPoint(8, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked == [EVERYTHING.index("## Mục một")]


@pytest.mark.parametrize("words", ["hai", "bốn", "Trong hộp.", "Câu nổi bật.", "Đoạn cuối.", "Nghĩa của nó"])
def test_every_line_knows_its_place_in_the_text(view, words):
    draw(view, Source(EVERYTHING))
    _item, offset = view._page.item_at(view.document().find(words).position())
    line_end = EVERYTHING.index(words) + len(words)
    assert offset <= EVERYTHING.index(words)
    assert EVERYTHING[offset:line_end].count("\n") <= 2
    position = view._page.position_of(offset)
    assert words in view.document().findBlock(position).text()


def test_a_click_on_a_field_names_it(view, qtbot):
    draw(view, Source(EVERYTHING))
    clicked = []
    view.field_clicked.connect(clicked.append)
    place = view.cursorRect(view.document().find("Tít của")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked == ["headline"]


def test_the_view_follows_the_caret(view):
    text = "\n\n".join(f"Đoạn {number} có vài chữ." for number in range(200))
    draw(view, Source(text))
    view.go_to(text.index("Đoạn 150"))
    top = view.cursorForPosition(QPoint(30, 5)).position()
    bottom = view.cursorForPosition(QPoint(30, view.viewport().height() - 5)).position()
    assert top < view.document().find("Đoạn 150").position() < bottom


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org", False),
        ("//server/share", False),
        ("bài-khác.md", False),
    ],
)
def test_only_web_and_mail_addresses_are_announced(view, address, is_told):
    told = []
    view.link_activated.connect(told.append)
    draw(view, Source("x"))
    view.anchorClicked.emit(QUrl(address))
    assert bool(told) == is_told
    assert "x" in view.toPlainText()


def test_a_note_and_its_mark_lead_to_each_other(view):
    draw(view, Source("Chữ.[^a]\n\n" + "đoạn\n\n" * 100 + "[^a]: Nguồn.\n"))
    view.anchorClicked.emit(QUrl("#note-1"))
    assert view.verticalScrollBar().value() > 500
    view.anchorClicked.emit(QUrl("#mark-1"))
    assert view.verticalScrollBar().value() < 200


def test_no_file_is_ever_read(view, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(png(20, 20).data)
    for src in (str(secret), secret.as_uri(), "pictures/../secret.png", "//server/share/a.png"):
        draw(view, Source(f"![x]({src})\n\nchữ ![y]({src}) chữ"))
        assert "[x]" in view.toPlainText()
    for name in (secret.as_uri(), str(secret), "qrc:/a.png", "data:image/png;base64,AAAA"):
        image = view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        assert image.width() == 1
        for kind in (QTextDocument.ResourceType.HtmlResource, QTextDocument.ResourceType.StyleSheetResource):
            assert view.loadResource(kind.value, QUrl(name)) is None


def test_a_picture_is_shown_in_its_proportions(view):
    draw(view, Source("![a](pictures/cang.png)"), {"cang.png": png(1600, 800)})
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    colours = [image.pixelColor(round(200 * ratio), y).name() for y in range(image.height())]
    height = colours.count("#336699")
    assert abs(height - (420 - 48) / 2 * ratio) < 20


def test_a_broken_picture_leaves_its_place_empty(view):
    broken = Picture("cang.png", "0", "image/png", 40, 30, b"\x89PNG\r\n\x1a\nnothing")
    draw(view, Source("trước\n\n![a](pictures/cang.png)\n\nsau"), {"cang.png": broken})
    assert "sau" in view.toPlainText()


def test_many_quotations_in_each_other_are_drawn(view):
    draw(view, Source("> " * 1000 + "sâu"))
    assert "sâu" in view.toPlainText()


def test_another_article_begins_at_its_top(view):
    draw(view, Source("đoạn\n\n" * 200))
    view.verticalScrollBar().setValue(2000)
    draw(view, Source("khác"))
    assert view.verticalScrollBar().value() == 0
    assert "đoạn" not in view.toPlainText()


def test_an_answer_to_an_older_article_is_not_shown(qtbot, theme):
    waiting = []
    view = RenderedView(lambda work, then, key: waiting.append((work, then, key)))
    qtbot.addWidget(view)
    view.show_article(Source("cũ"), "vi", {})
    view.show_article(Source("mới"), "vi", {})
    for work, then, _key in reversed(waiting):
        then(work())
    qtbot.waitUntil(lambda: not view.is_drawing)
    assert "mới" in view.toPlainText() and "cũ" not in view.toPlainText()


def test_a_text_is_drawn_by_the_real_workers(qtbot, theme):
    tasks = Tasks()
    view = RenderedView(tasks.compute)
    qtbot.addWidget(view)
    text = (Path(__file__).parents[3] / "corpus" / "decree-30-2020.vi.md").read_text(encoding="utf-8")
    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.show_article(Source(text), "vi", {})
    tasks.close()
    assert "Chương VII" in view.toPlainText()


def test_a_change_of_theme_draws_everything_in_the_new_ink(view, theme):
    draw(view, Source(EVERYTHING))
    before = view.toPlainText()
    theme.choose(Scheme.DARK)
    settle(view)
    QApplication.processEvents()
    settle(view)
    assert view.toPlainText() == before
    assert {runs[0][2] for _, runs in blocks(view) if runs and runs[0][0] == "Mục một"} == {view._ink.text.name()}
