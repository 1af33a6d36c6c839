"""“Not here”: a finding that a person has looked at and let stand, with the words it is about. It knows no storage.

A dismissal is held to its place by the words around it, so that it survives edits nearby and moves with its paragraph.
"""

from editor.frozen import frozen

NEAR = 2
"""So many words on one side, still as they were, are enough to know the place again."""


@frozen
class Dismissal:
    """`rule` is not to be held against `words` between `before` and `behind`, which are parts of its line.

    `by` is a collaborator's id with the name `person`, `at` milliseconds since 1970, UTC.
    """

    id: str
    article_id: str
    rule: str
    words: str
    before: str
    behind: str
    note: str
    by: str
    person: str
    at: int

    def covers(self, rule: str, words: str, before: str, behind: str) -> bool:
        """Whether a finding of `rule` on `words`, with this before and behind it, is the one that was let stand."""
        if rule != self.rule or words != self.words:
            return False
        old_before, old_behind = self.before.split(), self.behind.split()
        known = min(NEAR, max(len(old_before), len(old_behind)))
        same_before = _in_common(old_before[::-1], before.split()[::-1])
        same_behind = _in_common(old_behind, behind.split())
        if not known:
            return not before.split() and not behind.split()
        return same_before >= known or same_behind >= known


def _in_common(one: list[str], other: list[str]) -> int:
    """How many words the two begin with in common."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
