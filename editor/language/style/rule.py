"""What a style rule is. How it is written is `rules`' affair, how it is applied the affair of `styler`."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from editor.finding import Severity
from editor.frozen import frozen
from editor.text.blocks import Span


class Kind(StrEnum):
    """How a rule looks: Vale's extension points."""

    EXISTENCE = "existence"
    """words that should not be there"""
    SUBSTITUTION = "substitution"
    """words for which there are better ones"""
    OCCURRENCE = "occurrence"
    """too many, or too few, of something"""
    REPETITION = "repetition"
    """the same word twice"""
    CONSISTENCY = "consistency"
    """two spellings of the same in one article"""
    CONDITIONAL = "conditional"
    """one thing that asks for another, such as an abbreviation for its meaning"""
    CAPITALIZATION = "capitalization"
    METRIC = "metric"
    """a formula over counts of the whole article"""


@frozen
class Example:
    """A text that breaks the rule, and the same text put right."""

    wrong: str
    right: str


@frozen
class Rule:
    """One rule. `key` is its file's name; `message` is in the rule's own language, with `%s` for what was found.

    Fields that a kind does not use are empty. `scope` holds Vale's selectors; `reads_quotations` says whether words in
    quotation marks and quotes, which somebody else said, are read too; `reasons` are sentences added to the message
    for one of the phrases. `source` says whose rule it is.
    """

    key: str
    kind: Kind
    message: str
    severity: Severity = Severity.SHOULD
    scope: tuple[str, ...] = ("text",)
    language: str = ""
    title: str = ""
    source: str = ""
    link: str = ""
    examples: tuple[Example, ...] = ()
    reads_quotations: bool = True
    ignores_case: bool = False
    is_nonword: bool = False
    exceptions: tuple[str, ...] = ()
    action: str = ""
    """What Vale would offer: `remove`, or `replace` with `replacements`; empty for nothing."""
    replacements: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    appends_raw: bool = False
    swap: tuple[tuple[str, str], ...] = ()
    """Of a substitution: wrong, right. Of a consistency: the two forms."""
    reasons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    token: str = ""
    least: int = 0
    most: int | None = None
    is_alpha: bool = False
    first: str = ""
    second: str = ""
    match: str = ""
    style: str = ""
    threshold: float = 0.8
    indicators: tuple[str, ...] = ()
    prefix: str = ""
    formula: str = ""
    condition: str = ""


@frozen
class StyleFinding:
    """One remark of a rule. `words` are the words of the article it is about, `span` their place in its source.

    `message` is finished text in the rule's language, not to be translated. `replacements` can be put in the place of
    the span as they are; an empty one takes the words away.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    words: str
    replacements: tuple[str, ...] = ()
    source: str = ""
