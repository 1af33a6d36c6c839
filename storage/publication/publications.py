"""What would go out of an article now: read before its files are made. And whose file a file is that came back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from editor import edition as editions
from editor import whose_file
from editor.article import Article, Embargo, Picture, Role, Stage
from editor.edition import Edition, EditionKind
from editor.event_words import EventWords
from editor.finding import Finding, Severity
from editor.frozen import frozen
from editor.receipt import Receipt
from editor.refusal import Refused
from editor.seal import Versioned
from storage.publication.corrections import Corrections, would_be
from storage.publication.exports import receipt_of

if TYPE_CHECKING:
    from editor.export.corrections_page import Corrected
    from editor.house_style import HouseStyle


@frozen
class Publication:
    """What would go out. `article` is as it would be, with a drafted correction; `content_sha256` is its hash.

    `warnings` have to be explained; `missing` keeps it from going out. `embargo` still holds, `may_lift` says whether I
    may lift it. `needs_bypass` is why I cannot approve a drafted correction without a reason.
    """

    article: Article
    kind: EditionKind
    number: int
    code: str
    content_sha256: str
    house_style: "HouseStyle"
    pictures: Mapping[str, Picture]
    office: Mapping[str, str]
    earlier: tuple[Edition, ...] = ()
    warnings: tuple[Finding, ...] = ()
    missing: tuple[Finding, ...] = ()
    embargo: Embargo | None = None
    may_lift: bool = False
    needs_bypass: Refused | None = None
    wrong: str = ""
    instead: str = ""
    exported: tuple[Receipt, ...] = ()
    """plain exports: what had gone out in which form besides the editions"""

    def edition(self, at: int, utc_offset: int) -> Edition:
        """What files need to know of the edition that they will be; `utc_offset` is in minutes."""
        return Edition(
            id="",
            article_id=self.article.id,
            number=self.number,
            kind=self.kind,
            code=self.code,
            revision_id="",
            decision="",
            by="",
            content_sha256=self.content_sha256,
            house_style=Versioned(self.house_style.key, self.house_style.version),
            at=at,
            wrong=self.wrong,
            instead=self.instead,
            utc_offset=utc_offset,
        )


@frozen
class Recognised:
    """Whose file a file is: byte for byte what its `receipt` is for, which is None where only a code was found in it.

    `edition` is None for a plain export. `newest` is the edition that counts now; `text_of` that whose text a plain
    export has.
    """

    article: Article
    receipt: Receipt | None
    edition: Edition | None
    newest: Edition | None
    text_of: Edition | None = None

    @property
    def is_approved_text(self) -> bool:
        return self.receipt is not None and self.receipt.is_approved

    @property
    def headline(self) -> str:
        return self.article.fields.headline or self.article.fields.slug

    def said(self, names: Mapping[str, str]) -> EventWords:
        """Whether the file is the approved text, in one sentence; `names` are everybody's, by id."""
        if self.receipt is not None and self.text_of is not None:
            return whose_file.of_text(self.headline, self.receipt, self.text_of, self.newest, names)
        if self.receipt is not None:
            return whose_file.of_receipt(self.headline, self.receipt, self.edition, self.newest, names)
        if self.edition is None:
            raise ValueError("a file without a receipt has the code of an edition")
        return whose_file.of_code(self.headline, self.edition, names)


class Publications(Corrections):
    def publication(self, article_id: str, withdrawal: str = "") -> Publication:
        """What would go out now: the approved article, or its drafted correction; with `withdrawal` the notice of one.

        Refused where nothing may go out, or not by me.
        """
        article = self.article(article_id)
        draft = self.correction(article_id)
        kind = EditionKind.WITHDRAWAL if withdrawal else self._kind_now(article)
        why_not = self.why_not(article_id, editions.MOVES[kind])
        if why_not:
            raise why_not
        content, needs_bypass = self.content_sha256(article_id), None
        coming: Mapping[str, Picture] = {}
        if draft is not None and kind is not EditionKind.WITHDRAWAL:
            article, content, coming = would_be(article, draft), draft.content_sha256, draft.pictures
            needs_bypass = self.why_not_correct(article_id)
            if needs_bypass and Role.CHIEF not in self.me.roles:
                raise needs_bypass
        elif kind is EditionKind.PUBLISHED and not self.is_approved(article_id):
            raise Refused(
                "The content is no longer the one that was approved, so it was not published. Have it approved again."
            )
        number = self.next_number(article_id)
        has_new_content = kind is not EditionKind.WITHDRAWAL
        embargo = article.fields.embargo
        holds = kind is EditionKind.PUBLISHED and embargo is not None and self.clock() < embargo.until
        findings = self._findings(article, coming) if has_new_content else ()
        return Publication(
            article=article,
            kind=kind,
            number=number,
            code=editions.code_of(article_id, number, content),
            content_sha256=content,
            house_style=self.house_style_of(article_id),
            pictures=self.pictures(article_id) | dict(coming),
            office=self.office(),
            earlier=tuple(self.editions(article_id)),
            warnings=self.warnings(article, coming) if has_new_content else (),
            missing=tuple(one for one in findings if one.severity is Severity.MUST),
            embargo=embargo if holds else None,
            may_lift=Role.CHIEF in self.me.roles,
            needs_bypass=needs_bypass,
            wrong=draft.wrong if draft and has_new_content else "",
            instead=withdrawal or (draft.instead if draft else ""),
            exported=tuple(self.plain_exports(article_id)),
        )

    def edition_now(self, article_id: str) -> tuple[Edition, ...]:
        """The editions of an article that is out, the newest last; none where its content is no edition's."""
        known = self.editions(article_id)
        if not known or known[-1].kind is EditionKind.WITHDRAWAL:
            return ()
        return tuple(known) if known[-1].content_sha256 == self.content_sha256(article_id) else ()

    def corrected(self) -> "list[Corrected]":
        """Every notice of the desk with its article's headline, the newest first: the public list of corrections."""
        from editor.export.corrections_page import Corrected

        found = []
        for one in self.corrections():
            fields = self.article(one.article_id).fields
            before = [other.code for other in self.editions(one.article_id) if other.number < one.number]
            found.append(Corrected(one, fields.headline or fields.slug, before[-1] if before else ""))
        return found

    def plain_exports(self, article_id: str) -> list[Receipt]:
        """What was exported besides the editions, oldest first."""
        found = self._database.all(
            "SELECT * FROM receipt WHERE article_id = ? AND edition_id IS NULL ORDER BY at, id", article_id
        )
        return [receipt_of(row) for row in found]

    def recognise(self, sha256: str, codes: Callable[[], Iterable[str]]) -> tuple[Recognised, ...]:
        """Whose file this is, by its hash, else by the code in it: one for each article of a bulletin, in its order.

        `codes` is asked for only where the desk does not know the hash. Refused when it knows neither.
        """
        # Of one article an edition of the same bytes says more than a plain export, and the newest more than others.
        rows = self._database.all(
            "SELECT * FROM receipt WHERE sha256 = ? ORDER BY edition_id IS NOT NULL, at, place, id", sha256
        )
        of_articles = {row["article_id"]: row for row in rows}
        if of_articles:
            return tuple(
                self._recognised(article_id, receipt_of(row), self.edition_of_receipt(row["id"]))
                for article_id, row in of_articles.items()
            )
        for code in codes():
            edition = self.edition_of_code(code)
            if edition is not None:
                return (self._recognised(edition.article_id, None, edition),)
        raise Refused(
            "No receipt of this desk is for this file: it was not exported from here, or it was changed since. "
            "Ask for the file anew."
        )

    def recognise_code(self, code: str) -> Recognised:
        """What went out under this code. Refused when the desk does not know it."""
        edition = self.edition_of_code(code)
        if edition is None:
            raise Refused("No edition of this desk has the code {code}. Look at the last line of the file.", code=code)
        return self._recognised(edition.article_id, None, edition)

    def _recognised(self, article_id: str, receipt: Receipt | None, edition: Edition | None) -> Recognised:
        known = self.editions(article_id)
        newest = known[-1] if known else None
        text_of = _text_of(receipt, known) if receipt is not None and edition is None else None
        return Recognised(self.article(article_id), receipt, edition, newest, text_of)

    def _kind_now(self, article: Article) -> EditionKind:
        draft = self.correction(article.id)
        if draft is not None:
            return draft.kind
        if article.stage in (Stage.PUBLISHED, Stage.CORRECTED):
            raise Refused(
                "This article is published already; nothing was changed. Draft a correction to publish it anew."
            )
        return EditionKind.PUBLISHED


def _text_of(receipt: Receipt, known: Sequence[Edition]) -> Edition | None:
    """The edition whose text was exported: the newest one at that time, or the first that this text became later."""
    if not receipt.is_approved:
        return None
    same = [
        one for one in known if one.content_sha256 == receipt.content_sha256 and one.kind is not EditionKind.WITHDRAWAL
    ]
    return next((one for one in reversed(same) if one.at <= receipt.at), same[0] if same else None)
