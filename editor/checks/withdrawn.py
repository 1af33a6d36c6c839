"""What is said before a piece that was withdrawn is exported all the same. It keeps nobody from exporting it."""

from textwrap import shorten

from editor.article import Article, Stage
from editor.edition import Edition
from editor.finding import Finding, Severity

MOST_OF_REASON = 300
"""characters of what readers were told"""


def check(article: Article, withdrawal: Edition | None, day: str) -> list[Finding]:
    """`withdrawal` is the edition that it was withdrawn with, None where the desk has none; `day` is when, in words."""
    if article.stage is not Stage.WITHDRAWN:
        return []
    about = {"headline": article.fields.headline or article.fields.slug}
    reason = shorten(withdrawal.instead, MOST_OF_REASON, placeholder="…") if withdrawal else ""
    if not reason:
        return [
            Finding(
                "withdrawn",
                Severity.MUST,
                "“{headline}” was withdrawn. Send out the notice of that, not the text.",
                about,
            )
        ]
    return [
        Finding(
            "withdrawn",
            Severity.MUST,
            "“{headline}” was withdrawn on {day}: “{reason}” Send out the notice of that, not the text.",
            about | {"day": day, "reason": reason},
        )
    ]
