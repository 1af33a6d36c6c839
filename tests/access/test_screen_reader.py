"""What Orca would read: every page, tab and menu and some dialogs of the real program, over AT-SPI.

Each thing that is showing and can be used has a name, a role and the states that go with it; fields give their text,
lists whole sentences. It is driven as a reader drives it, by what the tree offers to do.
"""

import pytest

# What a person can use, by the role in AT-SPI. To add one: its name there.
CONTROLS = {
    "push button", "button menu", "check box", "radio button", "combo box", "spin button", "text", "password text",
    "page tab", "list", "tree", "table", "menu item", "check menu item", "link", "slider", "calendar",
}  # fmt: skip
BY_KEYS = CONTROLS - {"push button", "check box", "page tab", "menu item", "check menu item"}
"""what the keys always reach; buttons of a bar and tabs are reached by their menus and arrows"""
ROWS = {"list item", "tree item", "cell"}
FIELDS = {"text", "password text"}
# The pages, and the list that each has. To add one: the word on its button, and whether its rows are pieces of work.
PAGES = {
    "My work": True, "Board": True, "Calendar": False, "Story list": True, "Library": False, "People": False,
    "Write": True,
}  # fmt: skip
TABS = ("Reads as", "Proof", "Audience", "Story", "Review", "Sources")
MENUS = ("File", "Format", "Review")
# Some dialogs, by the menu and the words that open them. To add one: it closes by "Cancel" or "Close".
DIALOGS = {
    "New article": ("File", "New article…"),
    "Export": ("File", "Export…"),
    "Spelling and language": ("Tools", "Choose how the office spells…"),
    "Size of everything": ("View", "Change the size of everything…"),
    "Keys": ("Help", "Show the keys…"),
}


def find(top, name, *roles):
    return next((node for node in top.all() if node.name == name and (not roles or node.role in roles)), None)


def faults(reader, top):
    """What is wrong with what is showing, a line each."""
    found = []
    for node in top.all():
        told = f"{node.role} “{node.name}”"
        if not node.role or node.role in ("invalid", "unknown"):
            found.append(f"{told} has no role")
        if node.role in CONTROLS | {"list item", "popup menu"} and not node.name.strip():
            found.append(f"{told} of {parent(top, node).name!r} has no name")
        if node.role in BY_KEYS and "sensitive" in node.states and "focusable" not in node.states:
            found.append(f"{told} cannot be reached by the keys")
        if node.role in ("check box", "radio button", "check menu item") and "checkable" not in node.states:
            found.append(f"{told} does not say that it can be ticked")
        if node.role in FIELDS:
            count, text = reader.text(node)
            if count != len(text.encode("utf-16-le")) // 2:
                found.append(f"{told} says {count} letters and gives {text!r}")
    return found


def parent(top, node):
    return next(one for one in top.all() if node in one.children)


def is_sound(what):
    """`reader` finds no fault with what is showing under `what(top)`, once it has come to rest; else the faults."""
    last = []

    def look(reader):
        top = what(reader.program("Copydesk"))
        last[:] = ["it is not there"] if top is None else faults(reader, top)
        return not last

    return look, last


def check(reader, what, said):
    look, last = is_sound(what)
    try:
        reader.wait_for(said, look)
    except AssertionError as error:
        raise AssertionError(f"{said}: {last}") from error


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_told_in_full(reader, page):
    button = reader.wait_for(f"“{page}” is on the rail", lambda r: find(r.program("Copydesk"), page, "check box"))
    reader.press(button)
    reader.wait_for(f"“{page}” is ticked", lambda r: "checked" in find(r.program("Copydesk"), page, "check box").states)
    if page == "Story list":  # what is due this week depends on the day of the week
        reader.press(reader.wait_for("its times are there", lambda r: find(r.program("Copydesk"), "All open")))
    if PAGES[page]:
        rows = reader.wait_for("its rows are there", lambda r: rows_of(r.program("Copydesk")))
        assert [row for row in rows if len(row.split()) < 3] == []
    check(reader, lambda top: top, f"the page “{page}” has everything a reader needs")


def rows_of(top):
    """What the rows of the lists say; of a table the cells that stand in one row have a sentence between them."""
    rows = [node.name for node in top.all() if node.role == "list item" and "focusable" in node.states]
    tables = [one for one in top.all() if one.role == "table"]
    return rows + [row for table in tables for row in table_rows(table)]


def table_rows(table):
    cells = [node.name for node in table.children if node.role == "cell"]
    columns = len([node for node in table.children if node.role == "column header"])
    return [", ".join(cells[at : at + columns]) for at in range(0, len(cells), max(1, columns))]


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_at_the_right_is_told_in_full(reader, tab):
    reader.press(reader.wait_for("the rail is there", lambda r: find(r.program("Copydesk"), "Write", "check box")))
    reader.press(reader.wait_for("the tab is there", lambda r: find(r.program("Copydesk"), tab, "page tab")))
    reader.wait_for("it is the one", lambda r: find(r.program("Copydesk"), tab, "page tab list"))
    check(reader, lambda top: top, f"the tab “{tab}” has everything a reader needs")


def test_the_text_of_the_article_is_given(reader):
    reader.press(reader.wait_for("the rail is there", lambda r: find(r.program("Copydesk"), "Write", "check box")))
    text = reader.wait_for("the text is there", lambda r: find(r.program("Copydesk"), "Text of the article", "text"))
    count, said = reader.text(text)
    assert count > 1_000
    assert "plank" in said


@pytest.mark.parametrize("menu", MENUS)
def test_every_menu_is_told_in_full(reader, menu):
    title = reader.wait_for("the bar is there", lambda r: find(r.program("Copydesk"), menu, "menu item"))
    reader.press(title)
    shown = reader.wait_for("the menu is there", lambda r: popup(r.program("Copydesk"), menu))
    try:
        assert len([node for node in shown.all() if "item" in node.role]) > 5
        check(reader, lambda top: popup(top, menu), f"the menu “{menu}” has everything a reader needs")
    finally:
        reader.press(title)
        reader.wait_for("the menu is gone", lambda r: not popup(r.program("Copydesk"), menu))


def popup(top, menu):
    return find(find(top, menu, "menu item"), menu, "popup menu")


@pytest.mark.parametrize("title", DIALOGS)
def test_some_dialogs_are_told_in_full(reader, title):
    menu, words = DIALOGS[title]
    reader.press(reader.wait_for("the rail is there", lambda r: find(r.program("Copydesk"), "Write", "check box")))
    bar = reader.wait_for("the bar is there", lambda r: find(r.program("Copydesk"), menu, "menu item"))
    reader.press(reader.inside(bar, words))
    dialog = reader.wait_for("the dialog is there", lambda r: find(r.program("Copydesk"), title, "dialog"))
    check(reader, lambda top: find(top, title, "dialog"), f"the dialog “{title}” has everything a reader needs")
    way_out = next(node for node in dialog.all() if node.name in ("Cancel", "Close") and node.role == "push button")
    reader.press(way_out)
    reader.wait_for("the dialog is gone", lambda r: not find(r.program("Copydesk"), title, "dialog"))
