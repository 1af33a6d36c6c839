"""The notice that tells readers what was put right, in the house's wording; `correction_draft` drafts its two sides.

It stands in the text of the new edition as a box, so that it is approved with it. It stores nothing.
"""

from datetime import UTC, datetime, timedelta

from editor.edition import EditionKind
from editor.frozen import frozen
from editor.text.escaping import escaped


@frozen
class Wording:
    """How a notice is worded. `{date}`, `{wrong}`, `{instead}` and `{headline}` are filled."""

    title: str
    with_wrong: str
    without_wrong: str


# The house's wording. To add one: a language, with every kind of edition that readers are told of.
WORDINGS: dict[str, dict[EditionKind, Wording]] = {
    "en": {
        EditionKind.CORRECTION: Wording(
            "Correction",
            "An earlier version of this article said: {wrong}\n\nThis is right: {instead}\n\nCorrected on {date}.",
            "This article was corrected on {date}: {instead}",
        ),
        EditionKind.CLARIFICATION: Wording(
            "Clarification",
            "An earlier version of this article could be misread: {wrong}\n\nMore clearly: {instead}\n\n"
            "Clarified on {date}.",
            "This article was made clearer on {date}: {instead}",
        ),
        EditionKind.REFILE: Wording(
            "Note",
            "Typing errors were put right on {date}: {instead}",
            "Typing errors were put right on {date}: {instead}",
        ),
        EditionKind.WITHDRAWAL: Wording(
            "Withdrawn",
            "The article “{headline}” was withdrawn on {date}. {instead}",
            "The article “{headline}” was withdrawn on {date}. {instead}",
        ),
    },
    "vi": {
        EditionKind.CORRECTION: Wording(
            "Cải chính",
            "Bản đăng trước của bài này viết: {wrong}\n\nThông tin đúng: {instead}\n\nCải chính ngày {date}.",
            "Bài này được cải chính ngày {date}: {instead}",
        ),
        EditionKind.CLARIFICATION: Wording(
            "Nói rõ thêm",
            "Bản đăng trước của bài này có chỗ dễ hiểu lầm: {wrong}\n\nXin nói rõ: {instead}\n\nNgày {date}.",
            "Bài này được nói rõ thêm ngày {date}: {instead}",
        ),
        EditionKind.REFILE: Wording(
            "Ghi chú",
            "Đã sửa lỗi gõ ngày {date}: {instead}",
            "Đã sửa lỗi gõ ngày {date}: {instead}",
        ),
        EditionKind.WITHDRAWAL: Wording(
            "Gỡ bài",
            "Bài “{headline}” đã được gỡ ngày {date}. {instead}",
            "Bài “{headline}” đã được gỡ ngày {date}. {instead}",
        ),
    },
}


def notice(kind: EditionKind, language: str, wrong: str, instead: str, day: str, headline: str = "") -> str:
    """The notice as Markdown, to be put behind the text; `day` as readers see it."""
    wording = wording_of(kind, language)
    words = wording.with_wrong if wrong.strip() else wording.without_wrong
    filled = words.format(
        wrong=_line(wrong), instead=_line(instead), date=day, headline=escaped(headline, starts_line=False)
    )
    return f"\n\n::: box {wording.title}\n{filled}\n:::\n"


def with_notice(text: str, notice: str) -> str:
    """The text of the new edition."""
    return text.rstrip("\n") + notice


def without_notice(text: str, kind: EditionKind, language: str, instead: str) -> str:
    """The text as a person wrote it, where a notice that says `instead` stands behind it."""
    before, found, told = text.rpartition(f"\n\n::: box {wording_of(kind, language).title}\n")
    is_ours = found and told.endswith("\n:::\n") and told.count("\n:::\n") == 1 and _line(instead) in told
    return before if is_ours else text


def wording_of(kind: EditionKind, language: str) -> Wording:
    return WORDINGS.get(language.split("-")[0].lower(), WORDINGS["en"])[kind]


def day_of(at: int, utc_offset: int) -> str:
    """The day of a moment (milliseconds since 1970, UTC) by a clock so many minutes from UTC."""
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at, minutes=utc_offset):%d/%m/%Y}"


def _line(words: str) -> str:
    return escaped(" ".join(words.split()), starts_line=False)
