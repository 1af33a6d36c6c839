"""What is new is counted at the rail in a real window, for who works here, and gone once it was looked at."""

from editor.article import Role, Task
from ui.window.pages import WORK


def button(window):
    return window._rail._buttons[WORK]


def test_what_is_new_is_counted_at_the_rail_and_gone_once_it_was_looked_at(window, until):
    tasks, article = window._tasks, window.writing.opened.article_id
    tasks.change(lambda desk: desk.add_collaborator("Minh", frozenset({Role.EDITOR})))
    found = []
    tasks.read(lambda desk: [one.id for one in desk.collaborators() if one.name == "Minh"], then=found.extend)
    until(lambda: bool(found))
    tasks.change(lambda desk: desk.assign(article, found[0], Task.PICTURE))
    assert button(window).count == 0
    tasks.change(lambda desk: desk.become(found[0]))
    until(lambda: button(window).count == 1)
    assert button(window).accessibleDescription() == "New for you: 1"
    said = window.notices.sentences
    assert said == ["Minh works here now."], "nothing comes up over the text"
    tasks.change(lambda desk: desk.see_notices())
    until(lambda: button(window).count == 0)
    assert button(window).accessibleDescription() == ""


def test_while_somebody_types_the_count_waits(window, until):
    news = window.identity.news
    news.count()
    until(lambda: news.timer.interval() > 100_000)
    window._tasks.change(lambda desk: desk.save_text(window.writing.opened.article_id, "Đoạn khác.\n"))
    until(lambda: news.timer.interval() < 10_000)
    assert news.timer.isActive()


def test_who_is_called_in_a_comment_finds_it_on_the_start_page_and_one_click_opens_the_article(window, until):
    tasks, article = window._tasks, window.writing.opened.article_id
    found = []
    tasks.change(lambda desk: desk.add_collaborator("Minh", frozenset({Role.EDITOR})))
    tasks.read(lambda desk: [one.id for one in desk.collaborators() if one.name == "Minh"], then=found.extend)
    until(lambda: bool(found))
    tasks.change(lambda desk: desk.add_comment(article, "@Minh kiểm tra giúp con số."))
    tasks.change(lambda desk: desk.become(found[0]))
    until(lambda: button(window).count == 1)
    window.pages.turn(WORK)
    page = window.pages[WORK].panel
    until(lambda: any("calls you" in row.words for row in page.list.lines.rows))
    (row,) = [row for row in page.list.lines.rows if "calls you" in row.words]
    assert row.words == "Lan Anh calls you in a comment: @Minh kiểm tra giúp con số."
    page.list.article_wanted.emit(row.article_id)
    until(lambda: window.pages.is_writing and window.writing.opened.article_id == article)


def test_a_window_that_makes_room_for_another_counts_no_more(window, until):
    news, seen = window.identity.news, []
    until(lambda: news.timer.isActive())
    window.leave()
    assert not news.timer.isActive()
    window._tasks.changed.connect(seen.append)
    window._tasks.change(lambda desk: desk.see_notices())
    window._tasks.change(lambda desk: desk.add_collaborator("Hoa"))
    until(lambda: len(seen) == 2)
    assert not news.timer.isActive()
