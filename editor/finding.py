"""A finding: something in an article that wants a person's eye, as a sentence with its place."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from editor.frozen import frozen

if TYPE_CHECKING:
    from editor.text.blocks import Span


class Severity(StrEnum):
    """How much a finding weighs: `MUST` stops a hand-in, a seal or a publication; the others do not."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


@frozen
class Finding:
    """One remark of a check.

    `check` is the key of the check that made it; `sentence` is an English literal with `{name}` fields filled from
    `values` (translated as a `Refused` sentence is). `span` is the place in the text, or `field` the name of the field,
    or neither when it concerns the whole article.
    """

    check: str
    severity: Severity
    sentence: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    span: "Span | None" = None
    field: str | None = None

    def __str__(self) -> str:
        return self.sentence.format(**self.values)
