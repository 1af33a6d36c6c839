import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from editor.language.spelling import engines
from editor.language.spelling.checker import SpellChecker, Spelling
from editor.language.spelling.engine import Verdict
from editor.language.spelling.judgement import TonePlacement
from editor.language.spelling.variants import Variant
from editor.language.spelling.word_lists import WordLists
from editor.text import markdown
from editor.text.head import split_head

TESTS = Path(__file__).parents[3]


def body_of(file: Path) -> str:
    return split_head(file.read_text(encoding="utf-8"))[1]


def found_in(checker: SpellChecker, file: Path) -> dict[str, Verdict]:
    return {finding.word: finding.verdict for finding in checker.check_document(markdown.parse(body_of(file)))}


# --- No false alarm ---------------------------------------------------------------------------------------------------

VIETNAMESE = [
    TESTS / "corpus" / "decree-30-2020.vi.md",
    *sorted(resources.path("sample/vi").glob("*.md")),
    *sorted((TESTS / "editor" / "filled").glob("*.vi.md")),
]
ENGLISH = [*sorted(resources.path("sample/en").glob("*.md")), *sorted((TESTS / "editor" / "filled").glob("*.en.md"))]


@pytest.mark.parametrize("file", VIETNAMESE, ids=lambda file: file.name)
def test_printed_vietnamese_raises_no_alarm(vietnamese, file):
    assert found_in(vietnamese, file) == {}


@pytest.mark.parametrize("file", VIETNAMESE, ids=lambda file: file.name)
def test_printed_vietnamese_raises_no_alarm_without_a_second_language(file):
    words = {word for word in found_in(SpellChecker(Spelling("vi")), file) if not word.isascii()}
    assert words == set()


# What no list of English can know, in lower case or at the start of a sentence. To add one: why it is right.
RIGHT_ALL_THE_SAME = {"thung", "Tarrow", "tock", "Tock", "Odile"}


@pytest.mark.parametrize("file", ENGLISH, ids=lambda file: file.name)
def test_printed_english_raises_no_alarm_but_for_names(english, file):
    found = found_in(english, file)
    assert {word for word, verdict in found.items() if verdict is not Verdict.RARE} <= RIGHT_ALL_THE_SAME
    assert all(word[0].isupper() for word, verdict in found.items() if verdict is Verdict.RARE)


def test_the_name_of_a_directive_is_no_word():
    checker = SpellChecker(Spelling("es"))
    assert checker.check("::: box") == []
    assert [finding.word for finding in checker.check("::: box El gobiernno")] == ["gobiernno"]


# --- Places -----------------------------------------------------------------------------------------------------------


def test_a_finding_stands_where_the_word_stands_in_the_article(vietnamese):
    source = "# Tin\n\nHôm nay 😀 **nguời** dân.\n\n```\nnguời\n```\n\n- họ đuợc mời[^a]\n\n[^a]: Xem bía sách đuơng.\n"
    findings = vietnamese.check_document(markdown.parse(source))
    assert [(finding.word, source[finding.span.start : finding.span.end]) for finding in findings] == [
        ("nguời", "nguời"),
        ("đuợc", "đuợc"),
        ("đuơng", "đuơng"),
    ]


def test_a_word_in_pieces_is_found_whole(vietnamese):
    line = "Chữ **đ**uợc viết"
    [finding] = vietnamese.check(line)
    assert (finding.word, line[finding.span.start : finding.span.end]) == ("đuợc", "đ**uợc")


def test_only_the_part_of_a_long_line_that_is_asked_for_is_checked(vietnamese):
    line = "nguời dân " * 20_000
    findings = vietnamese.check(line, start=100_000, end=100_100)
    assert 0 < len(findings) < 2_000
    assert min(finding.span.start for finding in findings) <= 100_000
    assert max(finding.span.end for finding in findings) >= 100_095
    assert len(vietnamese.check(line)) == 20_000


def test_ten_thousand_errors_are_all_found(english):
    line = " ".join(f"zqx{''.join(chr(97 + int(digit)) for digit in str(number))}" for number in range(10_000))
    assert len(english.check(line)) == 10_000


SIGNS = "aăđeợờfs 1.,:;/\\-'’`*_~[](){}<>@#|!?&\"“”\n\t\u0301\u0323\u00ad\u200d\ufffcÉЖش北😀"


@given(st.text(SIGNS) | st.text())
def test_whatever_the_line_the_check_answers_with_places_in_it(vietnamese_and_english, line):
    for checker in vietnamese_and_english:
        for finding in checker.check(line):
            assert 0 <= finding.span.start < finding.span.end <= len(line)
            assert finding.verdict is not Verdict.OK


@pytest.fixture(scope="module")
def vietnamese_and_english():
    return SpellChecker(Spelling("vi", "en")), SpellChecker(Spelling("en", "vi"))


@given(st.lists(st.sampled_from("đuợc nguời Huế tiếng café h'mông dân Đắk qúa x 12".split())))
def test_composed_and_decomposed_text_have_the_same_findings(vietnamese_and_english, chosen):
    line = " ".join(chosen)
    for checker in vietnamese_and_english:
        composed = [finding.word for finding in checker.check(line)]
        decomposed = [finding.word for finding in checker.check(unicodedata.normalize("NFD", line))]
        assert composed == [unicodedata.normalize("NFC", word) for word in decomposed]


@given(st.text(max_size=60))
def test_whatever_the_word_suggestions_are_other_words(vietnamese_and_english, word):
    for checker in vietnamese_and_english:
        suggested = [one.text for one in checker.suggest(word)]
        assert len(suggested) == len(set(suggested)) <= 5
        assert word not in suggested


# --- The house's choices ----------------------------------------------------------------------------------------------


def styled(line: str, **choices: object) -> list[tuple[str, str, list[str]]]:
    checker = SpellChecker(Spelling(choices.pop("language", "en"), **choices))
    return [
        (finding.word, finding.verdict.value, [one.text for one in checker.suggest(finding.word)])
        for finding in checker.check(line)
    ]


def test_a_house_that_writes_british_is_shown_american_forms_and_not_its_own():
    line = "The color of the theatre, organised and traveled, at the Labor Center"
    assert styled(line, variant=Variant.BRITISH) == [
        ("color", "style", ["colour"]),
        ("traveled", "style", ["travelled"]),
    ]
    assert styled(line, variant=Variant.AMERICAN) == [
        ("theatre", "style", ["theater"]),
        ("organised", "style", ["organized"]),
    ]
    assert styled(line) == []


def test_suggestions_are_in_the_spelling_of_the_house():
    assert styled("a faverite colur", variant=Variant.BRITISH)[0][2][0] == "favourite"
    assert styled("a faverite colur", variant=Variant.AMERICAN)[1][2][0] == "color"


def test_the_house_says_where_the_tone_mark_stands():
    line = "Hoà bình, hòa hợp, thuỷ lợi, thủy điện, quý, khoẻ, hoàn"
    assert styled(line, language="vi", tones=TonePlacement.OLD) == [
        ("thuỷ", "style", ["thủy"]),
        ("khoẻ", "style", ["khỏe"]),
    ]
    assert styled(line, language="vi", tones=TonePlacement.NEW) == [
        ("hòa", "style", ["hoà"]),
        ("thủy", "style", ["thuỷ"]),
    ]
    assert styled(line, language="vi") == []


def test_the_lists_come_before_everything_else():
    lists = WordLists(frozenset({"xyzzy", "Zqar"}), {"utilise": "use", "Foo": ""}, frozenset({"recieve"}))
    assert styled("Xyzzy, Zqar and ZQAR recieve; they utilise a quay", lists=lists) == [("utilise", "error", ["use"])]
    assert [word for word, _verdict, _instead in styled("Xyzzy Zqar recieve zqar Utilise", lists=lists)] == [
        "zqar",
        "Utilise",
    ]
    assert "use" not in styled("we uze", lists=WordLists(wrong={"use": "apply"}))[0][2]


# --- Languages --------------------------------------------------------------------------------------------------------


def test_a_language_without_an_engine_finds_nothing_and_says_so():
    checker = SpellChecker(Spelling("ja", "xx"))
    assert not checker.is_spoken
    assert checker.check("đuợc recieve") == []
    assert checker.suggest("recieve") == []


def test_words_in_another_language_are_checked_in_it_once_somebody_has_made_its_engine(checker_of):
    checker = SpellChecker(Spelling("vi"))
    line = "Bà nói [el gato negrro]{lang=es} rồi [recieve the house]{lang=en-GB}."
    engines.engine("en")
    assert "recieve" in [finding.word for finding in checker.check(line)]
    if engines.made_engine("es") is None:
        assert checker.languages_to_make == {"es"}
    engines.engine("es")
    assert [finding.word for finding in checker.check(line)] == ["negrro", "recieve"]


def test_a_capital_inside_a_sentence_may_be_a_name(english):
    findings = english.check("Wenkla met Wenkla. “Wenkla,” she said to wenkla.")
    assert [finding.verdict.value for finding in findings] == ["error", "rare", "error", "error"]
