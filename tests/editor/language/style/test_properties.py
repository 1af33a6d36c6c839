"""Any rule over any text: nothing is raised, every place is in the text, and every proposal can be put there."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.language.style import rules
from editor.language.style.rule import Kind, Rule
from editor.language.style.styler import Styler
from editor.text.markdown import parse
from editor.text.normalise import clean


@cache
def shipped(language: str) -> Styler:
    return Styler(rules.shipped(language), language)


PIECES = [
    *(
        "chia sẽ",
        "sát nhập",
        "của của",
        "Bộ Trưởng",
        "bộ y tế",
        "sáng thứ hai",
        "31/4/2026",
        "1,250,000",
        "25kg",
        "12 %",
        "UBND",
        "ABC",
    ),
    *(
        "in order to",
        "could of",
        "the the",
        "5th March",
        "1990's",
        "8am",
        "  ",
        " ,",
        "...",
        "!!",
        "“",
        "”",
        '"',
        "(",
        ")",
    ),
    *(
        "**",
        "*",
        "_",
        "`",
        "[",
        "](x)",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "> ",
        "| ",
        "|---|\n",
        "{{",
        "}}",
        "İ",
        "ß",
        "\u0301",
        "😀",
        "ﬁ",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_every_finding_has_a_place_in_the_text(text: str, language: str):
    source = clean(text).text
    document = parse(source)
    styler = shipped(language)
    every = styler.check(document)
    for block in document.blocks:
        assert set(styler.check_block(source, block)) <= set(every)
    for finding in every:
        assert 0 <= finding.span.start <= finding.span.end <= len(source)
        assert finding.message
        assert "%s" not in finding.message
        for proposal in finding.replacements:
            parse(source[: finding.span.start] + proposal + source[finding.span.end :])
    assert styler.switched_off == {}


WORD = st.sampled_from(["a", "b", "ộ", "chia", "sẽ", "A", "a b"])
PAIRS = st.dictionaries(WORD, WORD, min_size=1, max_size=3).map(lambda pairs: tuple(pairs.items()))


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from([Kind.EXISTENCE, Kind.SUBSTITUTION, Kind.CONSISTENCY, Kind.OCCURRENCE, Kind.REPETITION]),
    pairs=PAIRS,
    truths=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    scope=st.sampled_from(["text", "sentence", "raw", "heading & ~heading.h1", "paragraph"]),
    most=st.integers(0, 3),
    text=TEXTS,
)
def test_any_rule_over_any_text(kind, pairs, truths, scope, most, text):
    ignores_case, nonword, reads_quotations = truths
    rule = Rule(
        key="any",
        kind=kind,
        message="%s",
        scope=(scope,),
        language="vi",
        ignores_case=ignores_case,
        is_nonword=nonword,
        reads_quotations=reads_quotations,
        tokens=tuple(wrong for wrong, _ in pairs),
        swap=pairs,
        token=pairs[0][0],
        most=most,
        exceptions=(pairs[-1][1],),
    )
    source = clean(text + " a b chia a a").text
    for finding in Styler([rule], "vi").check(parse(source)):
        assert 0 <= finding.span.start < finding.span.end <= len(source)
