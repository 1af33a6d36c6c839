"""The pictures of several articles at once, of days and tags to choose, and of the desk's pages without anything."""

from collections.abc import Callable

# To add one: the name of the picture, the page, and the part of it that is chosen, if any.
EMPTY = {
    "my-work-empty": ("page.work", ""),
    "board-empty": ("page.board", ""),
    "calendar-empty": ("page.calendar", "month"),
    "load-empty": ("page.calendar", "load"),
    "at-risk-empty": ("page.calendar", "risk"),
    "story-list-empty": ("page.list", "week"),
    "people-empty": ("page.people", ""),
}
TAGS = {"en": ("budget", "harbour"), "vi": ("ngân sách", "bến cá")}


def list_picked(live: Callable, look: Callable) -> Callable:
    """Several articles picked at the left: among the first, before later shots make more articles of one headline."""

    def shoot(session, save) -> None:
        session.window.actions_table["page.write"].trigger()
        panel = session.window.writing.list
        panel.picks.pick([panel.rows.model().record(row).id for row in range(3)])
        live(300)
        save(look(session))
        panel.pick_none()

    return shoot


def by_name(live: Callable, look: Callable, dialog: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture, `dialog` that of what an action opens."""

    def filter_range(session, save) -> None:
        from editor.selection import Dated, Dates, Span

        session.window.actions_table["page.board"].trigger()
        live(600)
        filters = session.window.pages["page.board"].board.filters
        filters.ask_range(Dates(Dated.DUE, Span.CHOSEN, "2026-11-20", "2026-12-03"))
        live(400)
        save(look(session))
        filters.range_form.close_up()
        session.window.actions_table["page.write"].trigger()

    def tags(session, save) -> None:
        few, many = TAGS[session._preferences.language]

        def give(desk) -> None:
            lines = desk.article_lines()
            desk.tag([line.id for line in lines[:5]], many)
            desk.tag([line.id for line in lines[2:4]], few)

        session.window._tasks.change(give)
        live(400)
        dialog("desk.tags")(session, save)

    return {"filter-range": filter_range, "tags": tags}


def empty(live: Callable, look: Callable) -> dict[str, Callable]:
    """The pages of a desk without articles: after the shot that opens one."""

    def shot(page: str, segment: str) -> Callable:
        def shoot(session, save) -> None:
            session.window.actions_table[page].trigger()
            live(600)
            if segment:
                session.window.pages[page].panel.segments.button(segment).click()
                live(600)
            save(look(session))

        return shoot

    return {name: shot(*where) for name, where in EMPTY.items()}
