"""A table of a thousand rows in the rendered view: drawn in parts that look like one table."""

import itertools

from editor.article import Fields
from editor.export import labels
from ui.writing.rendered import rendered_items
from ui.writing.rendered.rendered_reading import Reader
from ui.writing.rendered.rendered_view import RenderedView

ROWS = 120
TABLE = "| Mã | Tên xóm |\n|---|:-:|\n" + "".join(f"| {number} | Xóm số {number} |\n" for number in range(ROWS))
SOURCE = f"Mở đầu.\n\n{TABLE}\nHết.\n"


def items(source):
    return Reader().read(source, Fields(), labels.LABELS["vi"]).items


def grids(source):
    return [(item, part) for item in items(source) for part in item.parts if isinstance(part, rendered_items.Grid)]


def test_every_row_is_there_once_and_in_order():
    rows = [row for _item, grid in grids(SOURCE) for row in grid.rows]
    assert [row[0][0].text for row in rows] == ["Mã", *(str(number) for number in range(ROWS))]


def test_only_the_first_has_the_head_and_only_the_last_the_end():
    found = [grid for _item, grid in grids(SOURCE)]
    assert len(found) > 3
    assert [grid.has_head for grid in found] == [True, *[False] * (len(found) - 1)]
    assert [grid.has_end for grid in found] == [*[False] * (len(found) - 1), True]
    assert len({grid.widths for grid in found}) == 1 and 98 <= sum(found[0].widths) <= 102


def test_each_part_stands_at_the_place_of_its_first_row():
    found = grids(SOURCE)
    for item, grid in found[1:]:
        assert SOURCE[item.start :].startswith(f"| {grid.rows[0][0][0].text} |")
    assert found[-1][0].end == SOURCE.index("\n\nHết.")


def test_an_edit_of_a_cell_changes_one_part():
    before, after = items(SOURCE), items(SOURCE.replace("Xóm số 60 ", "Xóm số 6o "))
    start, end = rendered_items.same_until(before, after)
    assert len(after) - start - end == 1


def test_a_short_table_is_one():
    assert len(grids("| a |\n|---|\n| b |\n")) == 1


def test_the_parts_stand_close_and_in_line(qtbot):
    view = RenderedView(lambda work, then, **_key: then(work()))
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    with qtbot.waitSignal(view.drawn):
        view.show_article(lambda: (SOURCE, Fields()), "vi", {})
    layout = view.document().documentLayout()
    tables = view.document().rootFrame().childFrames()
    assert len(tables) > 3

    def top(row):
        return layout.blockBoundingRect(row.firstCursorPosition().block()).top()

    tops = [top(table.cellAt(row, 0)) for table in tables for row in range(table.rows())]
    steps = {round(below - above) for above, below in itertools.pairwise(tops)}
    assert len(tops) == ROWS + 1 and max(steps) - min(steps) <= 2
    lefts = {round(layout.blockBoundingRect(t.cellAt(0, 1).firstCursorPosition().block()).left()) for t in tables}
    assert len(lefts) == 1
