"""Where an article can go from here, stage by stage, and why not: what a board shows while a card is dragged.

It asks the table of `editor.workflow` and has no rules of its own; nothing is moved here.
"""

from collections.abc import Iterable, Mapping

from editor.article import Article, Collaborator, Stage
from editor.frozen import frozen
from editor.refusal import Refused
from editor.workflow import MOVES, Move, Relation, Rule, advance


@frozen
class Way:
    """The step to one stage. `why_not` is None where it is allowed; `move` is None where no step leads there."""

    move: Move | None
    needs_note: bool = False
    why_not: Refused | None = None

    @property
    def is_open(self) -> bool:
        return self.why_not is None


def ways(article: Article, person: Collaborator, relation: Relation) -> dict[Stage, Way]:
    """The way to every stage but the one in which the article is."""
    return {stage: _way(article, stage, person, relation) for stage in Stage if stage is not article.stage}


def closed(why: Refused) -> dict[Stage, Way]:
    """Every way, closed for one reason."""
    return {stage: Way(None, why_not=why) for stage in Stage}


def together(each: Iterable[Mapping[Stage, Way]]) -> dict[Stage, Way]:
    """The ways of several articles at once: open where at least one of them can go there."""
    found: dict[Stage, Way] = {}
    for one in each:
        for stage, way in one.items():
            if stage not in found or (way.is_open and not found[stage].is_open):
                found[stage] = way
    return found


def _way(article: Article, stage: Stage, person: Collaborator, relation: Relation) -> Way:
    steps = [rule for rule in MOVES.values() if article.stage in rule.origins and _leads_to(rule, relation) is stage]
    refusals = [(rule, _refusal(article, rule, person, relation)) for rule in steps]
    for rule, why in refusals:
        if why is None:
            return Way(rule.move, rule.needs_note)
    for rule, why in refusals:
        return Way(rule.move, rule.needs_note, why)
    return Way(
        None,
        why_not=Refused(
            "No step leads from where the article is now to this stage; nothing was changed. It goes on step by step."
        ),
    )


def _leads_to(rule: Rule, relation: Relation) -> Stage | None:
    return rule.to or relation.left


def _refusal(article: Article, rule: Rule, person: Collaborator, relation: Relation) -> Refused | None:
    try:
        advance(article, rule.move, person, relation, "a note")
    except Refused as why:
        return why
    return None
