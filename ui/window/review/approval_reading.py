"""Reads how an article stands with its approvals, on the desk's thread, as a plain record. It changes nothing."""

from typing import TYPE_CHECKING

from editor.approval import Seal, Standing
from editor.article import Role, Stage
from editor.refusal import Refused
from editor.workflow import SETTLED, Move
from ui.desk.story.approval import Approval, Point

if TYPE_CHECKING:
    from editor.article import Article
    from storage.desk import Desk


def read_approval(desk: "Desk", article: "Article") -> Approval:
    names, is_settled = desk.names(), article.stage in SETTLED
    seal, damage = Seal(Standing.NONE), None
    since, content = None, ""
    try:
        seal = desk.seal(article.id)
        since = desk.since_seal(article.id) if seal.standing is Standing.VOID else None
        content = desk.content_sha256(article.id) if seal.standing in (Standing.BYPASSED, Standing.WAITING) else ""
    except Refused as why:
        damage = why
    return Approval(
        seal=seal,
        names=names,
        since=since,
        content=content,
        why_not=_why_not(desk, article, seal),
        damage=damage,
        second=names.get(desk.second_approver(article.id), ""),
        names_second=Role.CHIEF in desk.me.roles and not desk.is_read_only and not is_settled,
        points=_points(desk, article, names),
        may_tick=not desk.is_read_only and not is_settled,
    )


def _why_not(desk: "Desk", article: "Article", seal: Seal) -> Refused | None:
    """The rule that stands in my way, where there is something to approve or to confirm."""
    if desk.is_read_only:
        return None
    if seal.standing is Standing.VOID and article.stage is Stage.IN_EDIT:
        return desk.why_not(article.id, Move.APPROVE)
    if seal.standing in (Standing.BYPASSED, Standing.WAITING):
        return desk.why_not_confirm(article.id)
    return None


def _points(desk: "Desk", article: "Article", names: dict[str, str]) -> tuple[Point, ...]:
    try:
        found = desk.checklist(article.id)
    except Refused:
        return ()
    return tuple(
        Point(one.item.key, one.item.title, one.item.is_required, names.get(one.by, ""), one.at) for one in found
    )
