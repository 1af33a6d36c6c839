"""The pictures of the board."""

from collections.abc import Callable


def by_name(live: Callable, wait_until: Callable, look: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture."""

    def turn_to_board(session):
        """The board with its cards."""
        _do(session, "page.board")
        board = session.window.pages["page.board"].board
        wait_until(lambda: any(column.rows.record(0) for column in board.columns.values()))
        live(300)
        return board

    def board_full(session, save) -> None:
        turn_to_board(session)
        save(look(session))

    def board_held(session, save) -> None:
        """A card in the hand, over a column that may not take it."""
        from editor.article import Stage

        board = turn_to_board(session)
        held = board.columns[Stage.DRAFTING].rows.record(0)
        board.drag_begun.emit([held.line.id])
        wait_until(lambda: board.columns[Stage.IN_EDIT].way is not None)
        board.columns[Stage.IN_EDIT].move_over(True)
        save(look(session))
        board.drag_ended.emit()

    def board_filtered(session, save) -> None:
        from editor.selection import EVERYTHING, Dates, Selection, Span

        board = turn_to_board(session)
        board.filters.choose(Selection(languages=(session._preferences.language,), dates=Dates(span=Span.THIS_WEEK)))
        live(700)
        save(look(session))
        board.filters.choose(EVERYTHING)
        _do(session, "page.write")

    return {"board": board_full, "board-held": board_held, "board-filtered": board_filtered}


def _do(session, action: str) -> None:
    session.window.actions_table[action].trigger()
