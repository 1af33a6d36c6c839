"""What is said of a file that came back: whether it is the approved text, in one sentence. It reads nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from editor.edition import Edition, EditionKind
from editor.event_words import EventWords
from editor.receipt import Receipt


def of_receipt(
    headline: str, receipt: Receipt, edition: Edition | None, newest: Edition | None, names: Mapping[str, str]
) -> EventWords:
    """The sentence for a file that is byte for byte what a receipt is for; `edition` is the one whose file it is."""
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
    return _as_it_counts(
        edition,
        newest,
        values,
        EventWords(
            "“{headline}”: this is the approved text, edition {number} ({code}), published by {who} on {day}; the file "
            "is byte for byte the edition’s own."
        ),
        EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}) of {day}; the article was withdrawn "
            "since ({newest_code})."
        ),
        EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}) of {day}; edition {newest} "
            "({newest_code}) has taken its place since."
        ),
    )


def of_text(
    headline: str, receipt: Receipt, edition: Edition, newest: Edition | None, names: Mapping[str, str]
) -> EventWords:
    """The sentence for a file that has the text of an edition, and was not published with it but exported apart."""
    values = {
        **_values(headline, edition, names),
        "who": names.get(receipt.by, receipt.by),
        "day": _moment(receipt.at),
    }
    return _as_it_counts(
        edition,
        newest,
        values,
        EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it "
            "by {who} on {day}, and is not byte for byte one of the edition’s own."
        ),
        EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it "
            "by {who} on {day}, and is not byte for byte one of the edition’s own. The article was withdrawn "
            "({newest_code})."
        ),
        EventWords(
            "“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it "
            "by {who} on {day}, and is not byte for byte one of the edition’s own. Edition {newest} ({newest_code}) "
            "has taken its place."
        ),
    )


def of_code(headline: str, edition: Edition, names: Mapping[str, str]) -> EventWords:
    """The sentence for a file that has the code of an edition and is not what its receipt is for."""
    return EventWords(
        "“{headline}”: this file has the code of edition {number} ({code}) of {day}, and was changed since: it is NOT "
        "the approved text.",
        _values(headline, edition, names),
    )


def of_bare_code(headline: str, edition: Edition, newest: Edition | None, names: Mapping[str, str]) -> EventWords:
    """The sentence for a code that somebody reads from paper."""
    values = _values(headline, edition, names)
    if edition.kind is EditionKind.WITHDRAWAL:
        return EventWords("{code} is the notice that “{headline}” was withdrawn, by {who} on {day}.", values)
    return _as_it_counts(
        edition,
        newest,
        values,
        EventWords(
            "{code} is edition {number} of “{headline}”, published by {who} on {day}. What it says is proved by its "
            "file."
        ),
        EventWords(
            "{code} is edition {number} of “{headline}”, published by {who} on {day}; the article was withdrawn since "
            "({newest_code}). What it says is proved by its file."
        ),
        EventWords(
            "{code} is edition {number} of “{headline}”, published by {who} on {day}; edition {newest} ({newest_code}) "
            "has taken its place since. What it says is proved by its file."
        ),
    )


def _as_it_counts(
    edition: Edition,
    newest: Edition | None,
    values: Mapping[str, object],
    counts: EventWords,
    withdrawn: EventWords,
    replaced: EventWords,
) -> EventWords:
    """Of three sentences the one that holds: the edition counts, or the newest one withdrew or replaced it."""
    if newest is None or newest.id == edition.id:
        return EventWords(counts.sentence, values)
    told = withdrawn if newest.kind is EditionKind.WITHDRAWAL else replaced
    return EventWords(told.sentence, {**values, "newest": newest.number, "newest_code": newest.code})


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
