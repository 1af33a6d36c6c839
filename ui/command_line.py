"""What the command line does with texts and desks: from a file or an article to a file, and what is to be put right.

It prints nothing; `cli` words the commands and what they say.
"""

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from editor import audience as audiences
from editor import preflight, receipt
from editor import template as templates
from editor.article import Article, Stage
from editor.correction_notice import day_of
from editor.export import labels
from editor.export.assemble import piece_from_article
from editor.export.edition_piece import piece_of_edition
from editor.export.piece import ExportNote, Piece
from editor.export.registry import WRITERS
from editor.finding import Finding
from editor.frozen import frozen
from editor.house_style import HouseStyle, named
from editor.refusal import Refused
from editor.sources import public
from editor.text.markdown import split_head
from editor.text.normalise import clean
from storage.file.files import write_atomic
from ui import waiting
from ui.cli_words import worded
from ui.file_export import HOUSE_STYLE, assembled, is_same_file, look_of, source_of, utc_offset

if TYPE_CHECKING:
    from editor.export.review_copy import Review
    from storage.desk import Desk

SUFFIXES = {"html-fragment": "zip", "pdf-archive": "pdf", "txt-wrapped": "txt", "ninjs": "json"}
"""how a file's name ends where that is not the format's own name"""
BULLETIN = "newsletter"
"""the look of a bulletin that names none"""


def export_article(
    desk: Path,
    name: str,
    form: str,
    output: Path,
    house_style: str = "",
    has_sources: bool = False,
    has_review: bool = False,
) -> tuple[ExportNote, ...]:
    """An article of a desk, by its slug or id, as a file; the desk keeps a receipt where it can be written.

    `has_sources` puts a box at its end with what a reader may see of its ledger; `has_review` makes a working copy
    with what is open as tracked changes and comments.
    """
    from storage.desk import now

    if is_same_file(output, desk):
        raise Refused("“{name}” is the desk itself, so it was not written over. Choose another file.", name=output.name)
    with _opened(desk) as opened:
        article = opened.find_article(name)
        notes = _export(opened, article, form, output, house_style, has_sources, now(), has_review)
        return (*_if_without(opened, article, has_sources, has_review), *notes)


def _opened(desk: Path) -> "Desk":
    """A desk that keeps receipts. Refused while a window has it, with what can be done meanwhile."""
    from storage.desk import Desk
    from storage.file.lock import Held

    try:
        return Desk.open(desk)
    except Held as held:
        raise Refused(
            "“{name}” is open in a window on this machine, and the desk keeps a receipt of each export, so nothing was "
            "written. Export from that window; “verify” and “log” read beside it.",
            name=desk.name,
        ) from held


@frozen
class OneExport:
    """One of several exports: its number of how many, its file, and why it was not written, or what is to be known."""

    number: int
    total: int
    file: Path
    notes: tuple[ExportNote, ...]
    why_not: Refused | None = None


def export_several(
    desk: Path, names: Sequence[str], stage: str, form: str, folder: Path, house_style: str, has_sources: bool
) -> Iterator[OneExport]:
    """Several articles of a desk, each as a file of its own in a folder: those named, else all in a stage.

    One after the other, so that somebody who stops has what is written by then; what is refused stops nothing.
    """
    from editor.export.file_name import file_name
    from storage.desk import now

    if not folder.is_dir():
        raise Refused(
            "There is no folder “{folder}”, so nothing was written. Make it, or choose another.", folder=folder
        )
    suffix = SUFFIXES.get(form, form)
    with _opened(desk) as opened:
        lines = () if names else opened.article_lines()
        named_ids = dict.fromkeys(opened.find_article(name).id for name in names)
        ids = list(named_ids) or [line.id for line in lines if not stage or line.stage is Stage(stage)]
        taken: list[str] = []
        for number, article_id in enumerate(ids, 1):
            article = opened.article(article_id)
            name = file_name(article.fields, suffix, taken=taken)
            taken.append(name)
            try:
                notes = _export(opened, article, form, folder / name, house_style, has_sources, now())
                yield OneExport(number, len(ids), folder / name, notes)
            except Refused as why:
                yield OneExport(number, len(ids), folder / name, (), why)


def export_bulletin(
    desk: Path,
    names: Sequence[str],
    title: str,
    form: str,
    output: Path,
    house_style: str,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[ExportNote, ...]:
    """Articles of a desk as one file with contents, in the order in which they are named; each gets a receipt.

    `progress` is told how many of how many articles are read.
    """
    from editor.export import bulletin
    from storage.desk import now

    if form not in bulletin.FORMATS:
        raise Refused("This kind of file holds one article, so no bulletin was written. Choose another kind.")
    if is_same_file(output, desk):
        raise Refused("“{name}” is the desk itself, so it was not written over. Choose another file.", name=output.name)
    with _opened(desk) as opened:
        articles = [opened.find_article(name) for name in names]
        style, told = look_of(house_style) or (opened.house_style(house_style or BULLETIN), ())
        pieces = []
        for number, article in enumerate(articles, 1):
            pieces.append(_small_piece(opened, article, now(), style, form))
            if progress is not None:
                progress(number, len(articles))
        exported = waiting.for_answer(lambda: bulletin.write(pieces, title, output.stem, form, style))
        write_atomic(output, exported.data)
        if not opened.is_read_only:
            sha256, ids = hashlib.sha256(exported.data).hexdigest(), [article.id for article in articles]
            try:
                opened.record_bulletin(ids, form, output.name, sha256, tuple(map(str, exported.notes)))
            except Refused as why:
                raise receipt.not_kept(output.name, why) from why
        gone = [note for article in articles for note in _if_withdrawn(opened, article)]
    return (*gone, *told, *exported.notes)


def _export(
    desk: "Desk",
    article: Article,
    form: str,
    output: Path,
    house_style: str,
    has_sources: bool,
    now: int,
    has_review: bool = False,
) -> tuple[ExportNote, ...]:
    key = house_style or article.house_style or HOUSE_STYLE
    is_own = key == article.house_style
    if has_review:
        if form != "docx":
            raise Refused("Only a Word document takes comments and proposals; nothing was written. Write it as docx.")
        piece = _working_copy(desk, article, now, has_sources)
    else:
        piece = _piece(desk, article, now, has_sources, is_own)
    style, told = look_of(house_style) or (
        (desk.house_style_of(article.id) if is_own else desk.house_style(key)),
        (),
    )
    exported = WRITERS[form](piece, style)
    write_atomic(output, exported.data)
    if not desk.is_read_only:
        sha256 = hashlib.sha256(exported.data).hexdigest()
        desk.record_export(article.id, form, output.name, sha256, tuple(map(str, exported.notes)), has_review)
    return (*_if_withdrawn(desk, article), *told, *exported.notes)


def _if_withdrawn(desk: "Desk", article: Article) -> list[ExportNote]:
    """What is said of an article that was taken back, and goes out all the same."""
    from editor.checks import withdrawn

    gone = desk.withdrawal(article.id)
    day = day_of(gone.at, gone.utc_offset or utc_offset(gone.at)) if gone else ""
    return [ExportNote(one.sentence, one.values) for one in withdrawn.check(article, gone, day)]


def _if_without(desk: "Desk", article: Article, has_sources: bool, has_review: bool) -> Iterator[ExportNote]:
    """What was asked for to go along, and is not there."""
    if has_sources and not public(desk.sources(article.id)):
        yield ExportNote("The article has no sources that readers may see, so there is no box of them.")
    if has_review and not _review(desk, article).count:
        yield ExportNote("Nothing is open in the article, so the working copy has no proposals and no comments.")


def _review(desk: "Desk", article: Article) -> "Review":
    from editor.export.review_copy import review_of

    return review_of(article.text, desk.comments(article.id), desk.proposals(article.id), desk.names())


def _working_copy(desk: "Desk", article: Article, now: int, has_sources: bool) -> Piece:
    """The article as it stands, with what is open in it. It is not approved: what is proposed is not."""
    marks = labels.marks(article.language, False, article.fields.embargo, now, article.stage is Stage.WITHDRAWN)
    named_sources = public(desk.sources(article.id)) if has_sources else ()
    offset = utc_offset(article.changed_at)
    piece = piece_from_article(article, desk.pictures(article.id), marks, offset, named_sources, desk.office())
    return replace(piece, review=_review(desk, article))


def _piece(desk: "Desk", article: Article, now: int, has_sources: bool, is_own: bool) -> Piece:
    """An article that is out goes out as its newest edition, byte for byte; any other as it stands now.

    In another look than its own, or with a box of sources, it is not that edition, and does not have its code.
    """
    pictures, office, is_approved = desk.pictures(article.id), desk.office(), desk.is_approved(article.id)
    editions, named_sources = desk.edition_now(article.id), public(desk.sources(article.id)) if has_sources else ()
    if editions and is_approved and is_own and not named_sources:
        return piece_of_edition(article, pictures, office, editions[-1], editions[:-1])
    marks = labels.marks(article.language, is_approved, article.fields.embargo, now, article.stage is Stage.WITHDRAWN)
    return piece_from_article(article, pictures, marks, utc_offset(article.changed_at), named_sources, office)


def _small_piece(desk: "Desk", article: Article, now: int, style: HouseStyle, form: str) -> Piece:
    """The article with its pictures as large as they will be seen, so that 400 photographs have room."""
    from ui import picture_scaling

    piece = _piece(desk, article, now, False, False)
    return replace(piece, pictures=picture_scaling.all_scaled(piece.pictures, picture_scaling.box(style, form)))


def write_corrections(desk: Path, output: Path, language: str) -> int:
    """The public page of corrections as one HTML file; how many it lists."""
    from editor.export import corrections_page
    from storage.desk import Desk, now

    if is_same_file(output, desk):
        raise Refused("“{name}” is the desk itself, so it was not written over. Choose another file.", name=output.name)
    with Desk.open_copy(desk) as opened:
        listed, office = opened.corrected(), opened.office().get("office", "")
        language = language or str(opened.setting("language", "vi"))
    at = now()
    write_atomic(output, corrections_page.write(listed, language, office, at, utc_offset(at)))
    return len(listed)


def read_log(desk: Path, article: str, form: str, output: Path | None) -> bytes:
    """The log as lines, CSV or JSON Lines, oldest first; written to `output` where one is named."""
    from storage.desk import Desk
    from storage.logbook import as_csv, as_json_lines, as_lines

    if output is not None and is_same_file(output, desk):
        raise Refused("“{name}” is the desk itself, so it was not written over. Choose another file.", name=output.name)
    with Desk.open_copy(desk) as opened:
        told = opened.log(opened.find_article(article).id if article else "", most=sys.maxsize)[::-1]
        names = opened.names()
    match form:
        case "jsonl":
            data = as_json_lines(told)
        case "csv":
            data = as_csv(told, names, worded)
        case _:
            data = as_lines(told, names, worded)
    if output is not None:
        write_atomic(output, data)
    return data


@frozen
class Checked:
    """What a check of a file found: notes about the file, and findings with their line, None for the whole article."""

    notes: tuple[ExportNote, ...]
    findings: tuple[tuple[int | None, Finding], ...]


def check_file(file: Path) -> Checked:
    """Check a Markdown file by the template, the audience and the house style that its head names."""
    source = clean(source_of(file)).text
    read = assembled(file, source)
    head, _, offset = split_head(source)
    piece = read.piece
    language = piece.language.split("-")[0]
    template = _chosen("template", head.get("template"), templates.shipped(language))
    audience_key = head.get("audience") or (template.audience if template else "")
    audience = _chosen("audience", audience_key, audiences.shipped(language))
    style = None
    with suppress(Refused):  # a house style that nobody has is said when the file is exported
        style = named(read.house_style) if read.house_style else None
    findings = preflight.check(piece.document, piece.fields, template, audience, piece.pictures, style)
    return Checked(read.notes, tuple(_with_lines(findings, source, offset)))


def _with_lines(findings: Sequence[Finding], source: str, offset: int) -> Iterator[tuple[int | None, Finding]]:
    for finding in findings:
        line = source.count("\n", 0, offset + finding.span.start) + 1 if finding.span else None
        yield line, finding


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=_Keyed)


def _chosen(kind: str, key: object, shipped: Sequence[K]) -> K | None:
    """The shipped template or audience that a head asks for, None when it asks for none. Refused for an unknown one."""
    if not key:
        return None
    known = {item.key: item for item in shipped}
    if not isinstance(key, str) or key not in known:
        raise Refused(
            "The head asks for the {kind} “{key}”, which there is not in this language. Choose one of these: {known}.",
            kind=kind,
            key=key,
            known=", ".join(sorted(known)),
        )
    return known[key]
