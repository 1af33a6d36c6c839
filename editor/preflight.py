"""Preflight: what must be right in an article before it is handed in, sealed or exported.

It lists findings and changes nothing; who may go on in spite of one is for the workflow to say.
"""

from collections.abc import Callable, Iterator, Mapping

from editor.article import Fields, Picture
from editor.audience import Audience
from editor.checks.accessible import check_headings, check_links, check_notes, check_pictures
from editor.checks.printable import check_print
from editor.checks.requirements import check_fields, check_parts, check_prompts
from editor.checks.subject import Subject
from editor.checks.wording import check_length, check_sentences, check_terms
from editor.finding import Finding
from editor.house_style import HouseStyle
from editor.template import Template
from editor.text.blocks import Document

# To add one: a function in editor/checks that yields findings with its key, a line here, a case in
# tests/editor/preflight_cases. Every sentence is a literal in the call of Finding, for the translations.
CHECKS: dict[str, Callable[[Subject], Iterator[Finding]]] = {
    "fields": check_fields,
    "parts": check_parts,
    "prompts": check_prompts,
    "pictures": check_pictures,
    "print": check_print,
    "headings": check_headings,
    "links": check_links,
    "notes": check_notes,
    "length": check_length,
    "sentences": check_sentences,
    "terms": check_terms,
}


def check(
    document: Document,
    fields: Fields,
    template: Template | None = None,
    audience: Audience | None = None,
    pictures: Mapping[str, Picture] | None = None,
    style: HouseStyle | None = None,
) -> list[Finding]:
    """Every finding: those about the fields first, then about the whole article, then by their place in the text.

    `pictures` are keyed by the `src` that the text uses; None when nobody knows which pictures there are. Without a
    template nothing is required, and without an audience nothing is measured; without a house style pictures are as
    large as most of them print one.
    """
    subject = Subject(document, fields, template, audience, pictures, style)
    findings = [finding for run in CHECKS.values() for finding in run(subject)]
    return sorted(findings, key=lambda finding: (finding.field is None, finding.span.start if finding.span else -1))
