"""What is said of a file that came back: whether it is the approved text, in one sentence. It reads nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from editor.edition import Edition, EditionKind
from editor.event_words import EventWords
from editor.receipt import Receipt


def of_receipt(
    headline: str, receipt: Receipt, edition: Edition | None, newest: Edition | None, names: Mapping[str, str]
) -> EventWords:
    """The sentence for a file that is byte for byte what a receipt is for."""
    by, at = (edition.by, edition.at) if edition else (receipt.by, receipt.at)
    values: dict[str, object] = {"headline": headline, "who": names.get(by, by), "day": _moment(at)}
    if edition is None:
        if receipt.is_approved:
            return EventWords(
                "“{headline}”: this is an approved text, exported by {who} on {day}; it is no edition.", values
            )
        return EventWords(
            "“{headline}”: this is NOT an approved text; it was exported for proof-reading by {who} on {day}.", values
        )
    values |= {"number": edition.number, "code": edition.code}
    if edition.kind is EditionKind.WITHDRAWAL:
        return EventWords("“{headline}” was withdrawn; this is the notice of it, {code}, by {who} on {day}.", values)
    if newest is None or newest.id == edition.id:
        return EventWords(
            "“{headline}”: this is the approved text, edition {number} ({code}), published by {who} on {day}.", values
        )
    values |= {"newest": newest.number, "newest_code": newest.code}
    if newest.kind is EditionKind.WITHDRAWAL:
        return EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}) of {day}; the article was withdrawn "
            "since ({newest_code}).",
            values,
        )
    return EventWords(
        "“{headline}”: this is the approved text of edition {number} ({code}) of {day}; edition {newest} "
        "({newest_code}) has taken its place since.",
        values,
    )


def of_code(headline: str, edition: Edition, names: Mapping[str, str]) -> EventWords:
    """The sentence for a file that has the code of an edition and is not what its receipt is for."""
    return EventWords(
        "“{headline}”: this file has the code of edition {number} ({code}) of {day}, and was changed since: it is NOT "
        "the approved text.",
        _values(headline, edition, names),
    )


def of_bare_code(headline: str, edition: Edition, names: Mapping[str, str]) -> EventWords:
    """The sentence for a code that somebody reads from paper."""
    return EventWords(
        "{code} is edition {number} of “{headline}”, published by {who} on {day}. What it says is proved by its file.",
        _values(headline, edition, names),
    )


def _values(headline: str, edition: Edition, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "headline": headline,
        "number": edition.number,
        "code": edition.code,
        "who": names.get(edition.by, edition.by),
        "day": _moment(edition.at),
    }


def _moment(at: int) -> str:
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at):%Y-%m-%d %H:%M} UTC"
