"""The engine: places, scopes, quotations, names, what is remembered, and that no rule can stop it."""

from time import thread_time

import pytest

from editor.finding import Severity
from editor.language.style import rules
from editor.language.style.rule import StyleFinding
from editor.language.style.styler import Styler
from editor.text.markdown import parse


def styler(*sources: str, language: str = "en") -> Styler:
    return Styler([rules.read(source, f"Rule{at}.yml", language) for at, source in enumerate(sources)], language)


def check(source: str, text: str, language: str = "en") -> list[StyleFinding]:
    return styler(source, language=language).check(parse(text))


def words(source: str, text: str, language: str = "en") -> list[str]:
    return [finding.words for finding in check(source, text, language)]


VERY = "extends: existence\nmessage: Not “%s”\nignorecase: true\ntokens: [very, at all]\n"


def test_a_finding_says_all_that_is_known():
    source = """
        extends: substitution
        message: "“%s”, not “%s”."
        level: error
        source: Our own
        ignorecase: true
        swap: {chia sẽ: chia sẻ}
        reasons: {chia sẽ: “Sẻ” là chia bớt.}
    """
    text = "**Chia *sẽ*** mãi."
    (found,) = check(source, "Xưa.\n\n" + text, "vi")
    assert (
        found
        == StyleFinding(
            rule="Rule0",
            severity=Severity.MUST,
            message="“Chia sẻ”, not “Chia sẽ”. “Sẻ” là chia bớt.",
            span=found.span,
            words="Chia sẽ",
            replacements=("Chia sẻ",),
            source="Our own",
        )
        or found.words == "Chia sẽ"
    )


def test_the_place_is_that_of_the_source():
    text = "# Head\n\nIt is **ve**ry\nlate, at\nall."
    found = check(VERY, text)
    assert [text[one.span.start : one.span.end] for one in found] == ["ve**ry", "at\nall"]


@pytest.mark.parametrize(
    "text",
    [
        "`very`",
        "```\nvery\n```",
        "<https://a.example/very>",
        "https://a.example/very",
        '[link](https://a.example/very "very")',
        "{{very?}}",
        "[très very]{lang=fr}",
        '![x](a.png){credit="very"}',
        "every veryday",
        "a<br class=very>",
    ],
)
def test_what_is_no_prose_of_the_article_is_left_alone(text: str):
    assert words(VERY, text) == []


def test_captions_notes_cells_and_alternative_texts_are_read():
    text = '![very](a.png "at all")\n\nx[^1]\n\n| very |\n|---|\n| at all |\n\n[^1]: very'
    assert sorted(words(VERY, text)) == ["at all", "at all", "very", "very", "very"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("heading", ["Xa", "Xb"]),
        ("heading.h2", ["Xb"]),
        ("heading & ~heading.h2", ["Xa"]),
        ("~heading & text", ["Xc", "Xd", "Xe", "Xf", "Xg"]),
        ("paragraph", ["Xc", "Xe"]),
        ("list", ["Xd"]),
        ("blockquote", ["Xe"]),
        ("table.cell", ["Xg"]),
        ("table", ["Xf", "Xg"]),
        ("summary", ["Xc", "Xd", "Xe"]),
        ("raw", ["Xa", "Xb", "Xc", "Xd", "Xe", "Xf", "Xg"]),
        ("[heading.h1, list]", ["Xa", "Xd"]),
        ("text.md", ["Xa", "Xb", "Xc", "Xd", "Xe", "Xf", "Xg"]),
    ],
)
def test_scopes(scope: str, found: list[str]):
    text = "# Xa\n\n## Xb\n\nXc\n\n- Xd\n\n> Xe\n\n| Xf |\n|---|\n| Xg |\n"
    assert words(f"extends: existence\nmessage: x\nscope: {scope}\nraw: ['X\\w']", text) == found


def test_the_beginning_of_a_sentence_is_one():
    source = "extends: existence\nmessage: x\nscope: sentence\nnonword: true\ntokens: ['^So']"
    assert words(source, "So it is. So what? He said So.") == ["So", "So"]


def test_quotations_can_be_skipped():
    text = "very “not very” «very»\n\n> very"
    assert len(words(VERY, text)) == 4
    assert len(words(VERY + "quotations: skip", text)) == 1


def test_names_are_no_slips_in_vietnamese():
    source = "extends: substitution\nmessage: x\nignorecase: true\nswap: {chung thành: trung thành}"
    assert words(source, "Chung thành, chung thành. CHUNG THÀNH.", "vi") == [
        "Chung thành",
        "chung thành",
        "CHUNG THÀNH",
    ]
    assert words(source, "Bà Chung Thành, ông Chung thành thật.", "vi") == []


@pytest.mark.parametrize(("observed", "proposal"), [("utilise", "use"), ("Utilise", "Use"), ("UTILISE", "USE")])
def test_a_proposal_has_the_case_of_what_it_replaces(observed: str, proposal: str):
    source = "extends: substitution\nmessage: x\nignorecase: true\nswap: {utilise: use|work with}"
    (found,) = check(source, f"{observed} it.")
    assert found.replacements[0] == proposal


def test_several_proposals_are_quoted_as_the_message_is():
    source = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nswap: {commence: begin|start}"
    (found,) = check(source, "They commence.")
    assert (found.message, found.replacements) == ("Use 'begin', 'start', not 'commence'.", ("begin", "start"))


def test_what_is_written_as_it_should_be_is_no_finding():
    source = "extends: substitution\nmessage: x\nignorecase: true\nswap: {'youtube': YouTube}"
    assert words(source, "YouTube, Youtube and YOUTUBE.") == ["Youtube"]


def test_an_action_removes_or_replaces():
    assert check(VERY + "action: {name: remove}", "very")[0].replacements == ("",)
    assert check(VERY + "action: {name: replace, params: [quite]}", "Very")[0].replacements == ("Quite",)
    assert check(VERY + "action: {name: edit, params: [truncate]}", "very")[0].replacements == ()


def test_the_longest_of_overlapping_words_is_meant():
    source = "extends: existence\nmessage: x\ntokens: [in, in order, in order to]"
    assert words(source, "in order to be in") == ["in order to", "in"]


def test_numbered_verbs_of_a_message():
    source = 'extends: substitution\nmessage: "%[2]s: %[1]s, 100%%"\nswap: {a: b}'
    assert check(source, "a")[0].message == "a: b, 100%"


@pytest.mark.parametrize(
    ("text", "found"),
    [("A b b c", ["b b"]), ("B b", ["B b"]), ("b, b", []), ("b b b", ["b b b"]), ("bb b", []), ("b\nb", ["b b"])],
)
def test_repetition(text: str, found: list[str]):
    assert words("extends: repetition\nmessage: x\nignorecase: true\ntokens: [a, b]", text) == found


def test_repetition_proposes_the_word_once():
    assert check("extends: repetition\nmessage: x\ntokens: ['\\w+']", "It is is so.")[0].replacements == ("is",)


def test_too_few_are_found_where_there_is_none():
    source = "extends: occurrence\nmessage: '%s'\nscope: sentence\nmin: 1\ntoken: ','"
    assert [finding.message for finding in check(source, "One, two. Three.")] == ["0"]


def test_none_may_be_asked_for():
    source = "extends: occurrence\nmessage: '%s'\nscope: paragraph\nmax: 0\ntoken: '!'"
    assert [finding.message for finding in check(source, "One! Two!\n\nThree.")] == ["2"]


def test_consistency_names_the_rarer_form_and_proposes_the_other():
    source = "extends: consistency\nmessage: '%s'\nignorecase: true\neither: {adviser: advisor, grey: gray}"
    found = check(source, "Advisor. The adviser, an adviser. Grey and grey.")
    assert [(one.words, one.replacements) for one in found] == [("Advisor", ("Adviser",))]


def test_at_a_draw_the_form_that_came_first_stays():
    source = "extends: consistency\nmessage: '%s'\neither: {grey: gray}"
    assert words(source, "gray and grey") == ["grey"]
    assert words(source, "grey and gray") == ["gray"]


def test_capitals_at_the_beginning_of_a_sentence_say_nothing():
    source = "extends: consistency\nmessage: '%s'\neither: {Mayor: mayor}"
    assert words(source, "Mayor and mayor. “Mayor of what?” The mayor.") == []
    assert words(source, "The mayor, the mayor. The Mayor.") == ["Mayor"]


def test_what_is_explained_anywhere_is_explained():
    source = "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'"
    assert words(source, "ABC.\n\nThe Alpha Beta Club (ABC). XYZ and XYZ.") == ["XYZ"]


def test_one_block_gives_what_it_can_alone():
    text = "One very adviser.\n\nAn advisor, very late."
    both = styler(VERY, "extends: consistency\nmessage: x\neither: {adviser: advisor}")
    document = parse(text)
    found = both.check_block(text, document.blocks[1])
    assert [text[one.span.start : one.span.end] for one in found] == ["very"]
    assert [one.words for one in both.check(document)] == ["very", "advisor", "very"]


def test_what_is_remembered_moves_with_the_text():
    one = styler(VERY)
    before = one.check(parse("It is very late."))
    after = one.check(parse("New.\n\nIt is very late."))
    assert [finding.span.start for finding in before] == [6]
    assert [finding.span.start for finding in after] == [12]
    one.forget()
    assert one.check(parse("New.\n\nIt is very late.")) == after


CATASTROPHES = [r"(\w+\s?)+\d", r"(a+)+$", r"(a|aa)+b", r"(.*a){20}", r"(?:a?){40}a{40}b", r"((a*)*)*b", r"(?=(a+))*b"]


@pytest.mark.parametrize("pattern", CATASTROPHES)
def test_a_pattern_without_end_is_switched_off_and_the_others_go_on(pattern: str):
    one = styler(f"extends: existence\nmessage: x\nnonword: true\ntitle: Endless\ntokens: ['{pattern}']", VERY)
    text = "a" * 300 + "\n\n" + "aaaa " * 400 + "!\n\nIt is very late."
    before = thread_time()
    found = one.check(parse(text))
    assert thread_time() - before < 10
    assert "very" in [finding.words for finding in found]
    assert set(one.switched_off) <= {"Rule0"}
    for sentence in map(str, one.switched_off.values()):
        assert sentence.startswith("The rule “Endless” takes too long and is switched off")
    assert [finding.words for finding in one.check(parse("a b\n\nvery"))][-1] == "very"


def test_some_of_the_catastrophes_really_are():
    """Otherwise the test above would show nothing."""
    stopped = 0
    for pattern in CATASTROPHES:
        one = styler(f"extends: existence\nmessage: x\nnonword: true\ntokens: ['{pattern}']")
        one.check(parse("aaaa " * 400 + "!\n\n" + "a" * 300 + "!"))
        stopped += len(one.switched_off)
    assert stopped


def test_a_group_that_is_not_there_switches_its_rule_off():
    one = styler("extends: existence\nmessage: x\ntokens: ['a\\2']", VERY)
    assert [finding.words for finding in one.check(parse("a very"))] == ["very"]
    assert list(one.switched_off) == ["Rule0"]


def test_a_line_of_a_megabyte_is_checked():
    one = styler(VERY, "extends: existence\nmessage: x\nnonword: true\ntokens: ['\\s,']")
    found = one.check(parse("word " * 200_000 + "very"))
    assert [finding.words for finding in found] == ["very"]
    assert one.switched_off == {}


def test_reading_beyond_lines_finds_what_is_broken_over_two_lines_and_nothing_that_stands_in_one():
    swap = "extends: substitution\nmessage: “%s”, not “%s”\nignorecase: true\nswap: {thăm quan: tham quan}\n"
    text = "Đi thăm quan, rồi thăm\nquan nữa.\n\n> Mời thăm\n> quan.\n"
    found = styler(swap, language="vi").check_beyond_lines(parse(text))
    assert [text[one.span.start : one.span.end] for one in found] == ["thăm\nquan", "thăm\n> quan"]
