"""What the dialog of a correction begins with. It shows and changes nothing."""

from typing import TYPE_CHECKING

from editor import correction_notice
from ui.dialogs.correct import CorrectionOffer

if TYPE_CHECKING:
    from editor.article import Article
    from storage.corrections import Correction


def offer(article: "Article", drafted: "Correction | None", day: str, utc_offset: int) -> CorrectionOffer:
    """`day` is today; a draft is shown without its notice, which is made anew of its words."""
    if drafted is None:
        return CorrectionOffer(article.fields, article.text, article.language, day)
    then = correction_notice.day_of(drafted.at, utc_offset)
    told = correction_notice.notice(drafted.kind, article.language, drafted.wrong, drafted.instead, then)
    return CorrectionOffer(
        article.fields,
        article.text,
        article.language,
        day,
        kind=drafted.kind,
        new_fields=drafted.fields,
        new_text=correction_notice.without_notice(drafted.text, told),
        wrong=drafted.wrong,
        instead=drafted.instead,
    )
