"""The proof beside the text, through the real window."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt

from editor import house_style
from editor.export.proof import Length
from ui.publishing.sheets import lay_out

TEXT = "Đoạn đầu.\n\n## Mục một\n\nĐoạn hai.\n\n" + "Một đoạn dài. " * 1500 + "\n\n## Mục cuối\n\nCâu kết.\n"


@pytest.fixture
def proofed(window, until):
    """A window with the proof of its article, drawn."""
    window.writing.right.choose("proof")
    until(lambda: window.writing.proofing.view is not None and window.writing.proofing.view.canvas.is_drawn())
    return window


def proof(window):
    return window.writing.proofing._proof


def type_over(window, until, text=TEXT):
    before = proof(window)
    window.writing.room.edit.selectAll()
    window.writing.room.edit.insertPlainText(text)
    until(lambda: proof(window) is not before and window.writing.proofing.view.canvas.is_drawn())
    until(lambda: proof(window).source == window.writing.room.text())


def test_a_hidden_proof_loads_nothing(window, until):
    until(lambda: window.writing.opened.view.around is not None)
    window.writing.room.edit.insertPlainText("Thêm chữ. ")
    assert window.writing.proofing.view is None
    assert window.writing.proofing._press is None


def test_the_pages_stand_beside_the_text_and_follow_it(proofed, until):
    assert len(proof(proofed).sheets) == 1
    type_over(proofed, until)
    assert len(proof(proofed).sheets) > 2
    assert proofed.writing.proofing.view._page.text().endswith(f"{len(proof(proofed).sheets)}")


def test_pages_go_on_while_keys_come_faster_than_pages(proofed, until, qtbot):
    type_over(proofed, until, TEXT * 3)
    room, late = proofed.writing.room, []
    proofed.writing.proofing.seen.connect(lambda: late.append(proof(proofed).source != room.text()))

    def is_late_after_another_key() -> bool:
        room.edit.insertPlainText("a")
        qtbot.wait(25)
        return any(late)

    until(is_late_after_another_key)
    until(lambda: proof(proofed).source == room.text())


def test_the_caret_takes_the_page_with_it(proofed, until):
    type_over(proofed, until)
    canvas = proofed.writing.proofing.view.canvas
    proofed.writing.room.go_to(TEXT.index("Câu kết"))
    until(lambda: canvas.page >= len(proof(proofed).sheets) - 2 and canvas.is_drawn())
    proofed.writing.room.go_to(0)
    until(lambda: canvas.page == 0)


def test_the_caret_takes_the_page_with_it_also_where_the_mouse_rests_on_a_page(proofed, until):
    type_over(proofed, until)
    canvas = proofed.writing.proofing.view.canvas
    canvas.verticalScrollBar().setValue(0)
    canvas._reading.stop()
    canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert canvas.underMouse()
    canvas.follow(proof(proofed).mark_at(TEXT.index("Câu kết")))
    assert canvas.page >= len(proof(proofed).sheets) - 2


def test_a_click_on_the_page_brings_the_caret_there(proofed, until, qtbot):
    type_over(proofed, until)
    canvas = proofed.writing.proofing.view.canvas
    proofed.writing.room.go_to(0)
    until(lambda: canvas.page == 0 and canvas.is_drawn())
    mark = proof(proofed).mark_at(TEXT.index("Đoạn hai"))
    place = canvas._layout.places[0].topLeft() + QPointF(mark.x + 2, mark.y + 6) * canvas._layout.scale
    place.setY(place.y() - canvas.verticalScrollBar().value())
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    until(lambda: proofed.writing.room.edit.textCursor().block().text() == "Đoạn hai.")


def test_a_hidden_proof_rests_and_wakes(proofed, until):
    before = proof(proofed)
    proofed.writing.right.choose("reads_as")
    proofed.writing.room.edit.insertPlainText("Chữ mới. ")
    assert not proofed.writing.proofing._timer.isActive()
    proofed.writing.right.choose("proof")
    until(lambda: proof(proofed) is not before and "Chữ mới" in proof(proofed).source)


def test_the_same_text_prints_what_is_exported(proofed, until):
    from editor.export import typst_writer
    from editor.export.assemble import piece_from_article
    from ui.window.publication import export_file

    material = []
    proofed._tasks.read(
        lambda desk: export_file.read(desk, proofed.writing.opened.article_id), then=material.append, key="test"
    )
    until(lambda: bool(material))
    article = material[0].article
    piece = piece_from_article(article, {}, ("CHƯA DUYỆT",), export_file.utc_offset(article.changed_at))
    style = next(one for one in material[0].house_styles if one.key == article.house_style)
    assert typst_writer.write(piece, style).data == proof(proofed).data


def test_line_numbers_spread_and_zoom(proofed, until):
    type_over(proofed, until)
    view = proofed.writing.proofing.view
    before = proof(proofed)
    view.tool("numbers").click()
    until(lambda: proof(proofed) is not before and view.canvas.is_drawn())
    assert len(proof(proofed).data) > len(before.data)
    wide = view.canvas._layout.places[0].width()
    view.tool("spread").click()
    until(view.canvas.is_drawn)
    assert view.canvas._layout.places[0].width() < wide * 0.6
    view.tool("in").click()
    until(view.canvas.is_drawn)
    view.tool("fit").click()
    until(view.canvas.is_drawn)


def seen_across(canvas, place):
    left = canvas.horizontalScrollBar().value()
    return min(place.right(), left + canvas.viewport().width()) - max(place.left(), left)


def test_the_page_in_view_stays_in_view_when_a_spread_is_larger_than_there_is_room(proofed, until):
    type_over(proofed, until)
    view = proofed.writing.proofing.view
    canvas = view.canvas
    for _ in range(4):
        view.tool("in").click()
    view.tool("spread").click()
    assert all(seen_across(canvas, place) == place.width() for place in canvas._layout.places[:2])
    for _ in range(6):
        view.tool("in").click()
    width = canvas.viewport().width()
    assert canvas._layout.places[0].left() > width
    assert seen_across(canvas, canvas._layout.places[0]) > width * 0.9
    canvas.go_to_page(1)
    assert seen_across(canvas, canvas._layout.places[1]) > width * 0.9
    until(canvas.is_drawn)


def test_the_caret_takes_the_page_with_it_across_too(proofed, until):
    type_over(proofed, until)
    view = proofed.writing.proofing.view
    view.tool("spread").click()
    for _ in range(6):
        view.tool("in").click()
    canvas = view.canvas
    canvas.horizontalScrollBar().setValue(0)
    canvas._reading.stop()
    mark = proof(proofed).mark_at(0)
    canvas.follow(mark)
    left, place = canvas.horizontalScrollBar().value(), canvas._caret_place()
    assert left <= place.left() <= left + canvas.viewport().width() - 40


def test_another_house_style_is_another_proof(proofed, until):
    view, before = proofed.writing.proofing.view, proof(proofed)
    row = view.styles.findData("speech")
    view.styles.setCurrentIndex(row)
    view.styles.activated.emit(row)
    until(lambda: proof(proofed) is not before and view.canvas.is_drawn())
    assert proof(proofed).data != before.data


def test_the_window_closes_in_the_middle_of_a_proof(proofed):
    proofed.writing.room.edit.insertPlainText(TEXT)
    proofed.writing.proofing._ask()
    proofed.close()
    assert proofed.writing.proofing._press is None


def test_the_lines_that_are_left_say_of_how_many(proofed):
    view = proofed.writing.proofing.view
    view.show_length(Length(26, -94, True))
    assert view._length.text() == "94 of 120 lines left"
    assert "has 26 lines" in view._length.toolTip()
    assert "about 120" in view._length.toolTip()


# --- the house style --------------------------------------------------------------------------------------------------


def test_a_house_style_is_changed_with_its_pages_beside_and_kept(proofed, until, answer):
    before = proof(proofed)

    def change(form):
        form.office["office"].setText("Phòng Thông tin")
        form.measures["size"].setValue(16)
        until(form.canvas.is_drawn)

    answer(change)
    proofed.writing.proofing.view.tool("style").click()
    until(lambda: proof(proofed) is not None and len(proof(proofed).data) != len(before.data))
    kept = []
    proofed._tasks.read(lambda desk: (desk.house_style("news-article"), desk.office()), then=kept.append)
    until(lambda: bool(kept))
    style, office = kept[0]
    assert style.look("body").size_pt == 16
    assert style.version > 2
    assert office == {"office": "Phòng Thông tin"}


def test_a_form_that_is_left_changes_nothing(proofed, until, answer):
    answer(lambda form: form.measures["size"].setValue(16), accepts=False)
    proofed.writing.proofing.view.tool("style").click()
    until(lambda: proofed._tasks.pending_changes == 0)
    kept = []
    proofed._tasks.read(lambda desk: desk.house_style("news-article"), then=kept.append)
    until(lambda: bool(kept))
    assert kept[0] == house_style.named("news-article")


# --- where sheets stand -----------------------------------------------------------------------------------------------

A4 = (595.0, 842.0)


def test_sheets_stand_below_each_other_as_wide_as_there_is_room():
    layout = lay_out([A4] * 3, 500, None, False)
    assert [place.width() for place in layout.places] == pytest.approx([468.0] * 3)
    assert all(above.bottom() + 16 == pytest.approx(below.top()) for above, below in pairwise(layout.places))


def test_a_spread_begins_at_the_right():
    layout = lay_out([A4] * 3, 1000, None, True)
    first, second, third = layout.places
    assert second.left() < first.left() == third.left()
    assert first.top() < second.top() == third.top()
    assert second.right() == pytest.approx(third.left())


def test_the_page_in_view_is_known():
    layout = lay_out([A4] * 3, 500, None, False)
    assert [layout.page_at(place.top() + 5) for place in layout.places] == [0, 1, 2]
    assert layout.between(0, 100) == [0]


def test_lines_over_are_those_of_the_slot_where_somebody_has_said_how_long_the_article_is_to_be(proofed, until):
    type_over(proofed, until)
    view = proofed.writing.proofing.view
    until(lambda: view._counted is not None and view._counted.lines > 100)
    words = 100
    article_id = proofed.writing.room.article_id
    proofed._tasks.change(lambda desk: desk.set_length(article_id, words))
    until(lambda: proofed.writing.proofing._ground is not None and proofed.writing.proofing._ground.most_words == words)
    until(lambda: view._counted.over is not None and view._counted.over > 100)
    assert view._length.text() == f"{view._counted.over} lines over"


def test_lines_are_counted_once_the_pages_are_seen_and_stand_until_others_are(proofed, until):
    type_over(proofed, until)
    view = proofed.writing.proofing.view
    until(lambda: view._counted is not None and view._counted.lines > 100)
    before, told = proof(proofed), view._length.text()
    assert told == f"{view._counted.over} lines over"
    proofed.writing.room.edit.insertPlainText("Một đoạn nữa. " * 40)
    until(lambda: proof(proofed) is not before and view.canvas.is_drawn())
    assert view._length.text().endswith(" lines over")
    until(lambda: view._length.text() != told)


def test_one_compile_is_in_flight_and_the_newest_wins(proofed, until, monkeypatch):
    """Pages and the counting of their lines take turns; of texts that wait, only the newest is printed."""
    from editor.export import typst_press
    from editor.export.proof import ProofPress

    type_over(proofed, until)
    proofing, room, tasks = proofed.writing.proofing, proofed.writing.room, proofed._tasks
    until(lambda: not tasks._computing and not proofing._timer.isActive())
    running, most, printed = [], [], []

    def watched(real):
        def compiled(self, *what, **more):
            running.append(self)
            most.append(len(running))
            try:
                return real(self, *what, **more)
            finally:
                running.pop()

        return compiled

    for name in ("pdf", "places", "pages_of_lines"):
        monkeypatch.setattr(typst_press.Press, name, watched(getattr(typst_press.Press, name)))
    real_print = ProofPress.print
    monkeypatch.setattr(ProofPress, "print", lambda self, copy: (printed.append(copy.text), real_print(self, copy))[1])
    texts = []
    for _ in range(12):
        room.edit.insertPlainText("a")
        texts.append(room.text())
        proofing._ask()
    until(lambda: proof(proofed).source == texts[-1] and not tasks._computing)
    until(lambda: not proofing._pause.isActive() and not tasks._computing)
    assert printed[:2] == [texts[0], texts[-1]]
    assert set(printed[2:]) <= {texts[-1]}
    assert max(most) == 1


def test_a_picture_without_a_caption_is_marked_on_its_page_and_named_below(proofed, until):
    type_over(proofed, until, "Câu mở đầu.\n\n![Cầu](pictures/a.png)\n\nCâu kết.\n")
    view = proofed.writing.proofing.view
    before = view.canvas.viewport().grab().toImage()
    [(place, _)] = view.canvas.painted()
    inside = QPointF(place.x() + 2, place.center().y()) * before.devicePixelRatio()
    colour = before.pixelColor(inside.toPoint())
    assert colour.red() > colour.blue() + 60
    assert "Page 1: a picture has no caption." in view._told.toolTip()
    assert view.canvas.told_at(place.center()) == "This picture has no caption."
    assert view.canvas.told_at(place.center() + QPointF(0, 40)) == ""
    type_over(proofed, until, 'Câu mở đầu.\n\n![Cầu](pictures/a.png "Cầu mới.")\n\nCâu kết.\n')
    assert view.canvas.painted() == [] and "caption" not in view._told.toolTip()


def of_kind(window, words):
    return [one for one in window.writing.proofing.view.canvas.painted() if words in one.remark.words]


def lone_lines(window):
    """Those of the pages that are shown, without waiting until a person rests."""
    return window.writing.proofing._press.alone(proof(window))


def test_a_line_that_stands_alone_is_marked_on_its_page_and_named_below(proofed, until):
    lines = 20
    while not lone_lines(proofed):
        lines += 1
        assert lines < 80
        type_over(proofed, until, "\n\n".join(["Câu."] * lines) + "\n")
    until(lambda: bool(of_kind(proofed, "only one line")))
    view = proofed.writing.proofing.view
    [(place, remark)] = view.canvas.painted()
    assert remark.mark.page == 2 and not remark.is_quiet
    assert view._told.toolTip() == "Page 2: This page holds only one line of the text."
    view.canvas.go_to_page(1)
    until(view.canvas.is_drawn)
    across = QPointF(view.canvas.horizontalScrollBar().value(), view.canvas.verticalScrollBar().value())
    assert view.canvas.told_at(place.center() - across) == "This page holds only one line of the text."


def test_a_last_line_of_one_word_is_marked_without_alarm(proofed, until):
    words = 12
    while not lone_lines(proofed):
        words += 1
        assert words < 60
        type_over(proofed, until, "chữ " * words + "nghiêng.\n")
    until(lambda: bool(of_kind(proofed, "single word")))
    [(_, remark)] = proofed.writing.proofing.view.canvas.painted()
    assert remark.is_quiet
    told = "Paragraphs whose last line is a single word: 1 (pages: 1)."
    assert told in proofed.writing.proofing.view._told.toolTip()
