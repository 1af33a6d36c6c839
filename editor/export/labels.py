"""The words that an export prints around an article, in the article's language. It knows no format and no clock.

To add a language: an entry in LABELS; `tests/editor/export/test_words_around.py` holds that nothing in it is left out.
"""

from datetime import UTC, datetime, timedelta, timezone

from editor.article import Embargo
from editor.frozen import frozen

_MONTHS = (
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE"),
    *("JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"),
)
_VIETNAM = ("Asia/Ho_Chi_Minh", "Asia/Saigon")
"""the zone of the first users, which has a name that every reader of Vietnamese knows"""
_VIETNAM_TIME = timezone(timedelta(hours=7))
"""for machines that know no zones, as Windows does of itself; no clock there has changed since 1975"""


@frozen
class Labels:
    """`{...}` fields are filled where the word is printed. `dash` stands between the dateline and the text."""

    untitled: str
    photo: str
    notes: str
    to_the_text: str
    back_to_text: str
    note: str
    missing_picture: str
    page: str
    dash: str
    not_approved: str
    embargoed: str
    sources: str
    edition: str
    contents: str
    figure: str
    withdrawn: str
    cover: str
    landmarks: str
    access: str
    less_access: str
    locale: str


LABELS = {
    "en": Labels(
        untitled="Untitled article",
        photo="Photo: {credit}",
        notes="Notes",
        to_the_text="Skip to the text",
        back_to_text="Back to the text from note {number}",
        note="Note {number}",
        missing_picture="[Picture: {alt}]",
        page="Page {page} of {pages}",
        dash=" — ",
        not_approved="NOT APPROVED",
        embargoed="EMBARGOED UNTIL {time}, {date} ({zone})",
        sources="Sources",
        contents="Contents",
        figure="Figure",
        edition="Edition {number}, {code}",
        withdrawn="WITHDRAWN",
        cover="Cover",
        landmarks="Parts of this book",
        access="Headings, contents and reading order are marked, and every picture is described in words.",
        less_access="Headings, contents and reading order are marked; some pictures have no description.",
        locale="en-GB",
    ),
    "vi": Labels(
        untitled="Bài chưa có tít",
        photo="Ảnh: {credit}",
        notes="Chú thích",
        to_the_text="Đến thẳng nội dung bài",
        back_to_text="Về lại chỗ có chú thích {number}",
        note="Chú thích {number}",
        missing_picture="[Hình: {alt}]",
        page="Trang {page}/{pages}",
        dash=" – ",
        not_approved="CHƯA DUYỆT",
        embargoed="KHÔNG ĐĂNG TRƯỚC {time} NGÀY {date} ({zone})",
        sources="Nguồn tin",
        contents="Mục lục",
        figure="Hình",
        edition="Phát hành lần {number}, mã {code}",
        withdrawn="ĐÃ GỠ BÀI",
        cover="Bìa",
        landmarks="Các phần của sách",
        access="Có đủ đề mục, mục lục và thứ tự đọc; mọi hình đều có lời mô tả.",
        less_access="Có đủ đề mục, mục lục và thứ tự đọc; một số hình chưa có lời mô tả.",
        locale="vi-VN",
    ),
}


def labels(language: str) -> Labels:
    """The words in `language` (a BCP 47 tag), in English where the language is not served."""
    return LABELS.get(language.split("-")[0].lower(), LABELS["en"])


def marks(
    language: str, is_approved: bool, embargo: Embargo | None, now: int, is_withdrawn: bool = False
) -> tuple[str, ...]:
    """What must stand on every page of an article as it is `now` (milliseconds since 1970, UTC)."""
    words = labels(language)
    found = [words.withdrawn] if is_withdrawn else []
    if not is_approved:
        found.append(words.not_approved)
    if embargo is not None and now < embargo.until:
        found.append(_embargo_line(words, embargo))
    return tuple(found)


def _embargo_line(words: Labels, embargo: Embargo) -> str:
    moment = _in_zone(embargo.until, embargo.zone)
    is_vietnamese = words is LABELS["vi"]
    # 05/03/2026 is a day in May to half of those who get a release in English.
    day = f"{moment:%d/%m/%Y}" if is_vietnamese else f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    zone = "GIỜ VIỆT NAM" if is_vietnamese and embargo.zone in _VIETNAM else _offset(moment)
    return words.embargoed.format(time=f"{moment:%H:%M}", date=day, zone=zone)


def _offset(moment: datetime) -> str:
    """How far the clocks are from UTC, as newsrooms abroad read it: UTC+7, UTC-3:30, or UTC."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '-'}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"


def _in_zone(at: int, zone: str) -> datetime:
    """The moment `at` by the clocks of `zone`; by UTC where the machine does not know it, but for Vietnam's."""
    from zoneinfo import ZoneInfo

    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    try:
        return utc.astimezone(ZoneInfo(zone))
    except (KeyError, ValueError, OSError):
        return utc.astimezone(_VIETNAM_TIME) if zone in _VIETNAM else utc
