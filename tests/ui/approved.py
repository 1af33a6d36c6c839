"""An article that somebody else has approved, for what the command line says of its files."""

from editor.article import Fields, Role
from editor.workflow import Move


def approved_article(desk):
    """The id of “Chợ đổi giờ” (chợ) of the desk's owner, in the look of a statement, approved by Minh."""
    article_id = desk.new_article("", "vi").article_id
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="chợ", byline="Lan Anh"))
    desk.save_text(article_id, "Chợ mở cửa lúc 6 giờ.\n")
    added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(desk.collaborator(added.values["collaborator_id"])):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    return article_id
