"""Find and replace in a text: by cases marked by hand, and by what holds for every text."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from editor.refusal import Refused
from editor.text import find as finding
from editor.text.find import find, replacement_at, replacements
from editor.text.folding import fold
from editor.text.normalise import clean
from editor.text.replacement import Replacement, Span, apply, around, in_addresses
from editor.text.wanted import Search

CASES = yaml.safe_load((Path(__file__).parent / "find_cases.yaml").read_text(encoding="utf-8"))
HOSTILE = "(a+)+$"
# Letters that fold, compose, join or turn around, thickly.
LETTERS = st.text(st.sampled_from("aAáạđĐeêếẾ\u0301\u0302\u0323ßẞİıſσςΣ한か゛👍🏽\u200d❤\ufe0fשָנ \n.*(ﬁ"), max_size=24)
SEARCHES = st.builds(Search, LETTERS.filter(bool), st.booleans(), st.booleans(), st.booleans())


def search(wanted: str, options: str) -> Search:
    return Search(wanted, "w" in options, "c" in options, "m" in options, "r" in options)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_found_where(case: dict[str, str]):
    text = case["marked"].replace("⟦", "").replace("⟧", "")
    marked = apply(
        text, [Replacement(span, f"⟦{text[slice(*span)]}⟧") for span in find(text, search(case["find"], case["with"]))]
    )
    assert marked == case["marked"]


# --- what holds for every text ----------------------------------------------------------------------------------------


@given(LETTERS, SEARCHES)
def test_what_is_found_lies_in_the_text_in_order_and_apart(text: str, wanted: Search):
    at = 0
    for start, end in find(text, wanted):
        assert at <= start < end <= len(text)
        at = end


@given(LETTERS, SEARCHES)
def test_a_replacement_by_what_was_found_changes_nothing(text: str, wanted: Search):
    same = [Replacement(span, text[slice(*span)]) for span in find(text, wanted)]
    assert apply(text, same) == text


@given(LETTERS, SEARCHES, LETTERS)
@example("Ế", Search("e"), "a")
def test_replacing_touches_only_what_was_found(text: str, wanted: Search, new: str):
    made = replacements(text, wanted, new)
    assert [one.span for one in made] == find(text, wanted)
    written = clean(new).text
    for one in made:
        # Elsewhere it takes the capitals of what it replaces.
        assert one.new_text.upper() == written.upper()
        assert one.new_text == written or not wanted.is_case_sensitive


@given(LETTERS, LETTERS.filter(bool), LETTERS, st.booleans(), st.booleans())
def test_a_text_is_found_in_itself_in_every_form(
    before: str, wanted: str, after: str, minds_marks: bool, is_apart: bool
):
    wanted = clean(wanted).text
    text = f"{before} {wanted} {after}"
    text = unicodedata.normalize("NFD" if is_apart else "NFC", text)
    is_only_marks = all(unicodedata.combining(letter) or letter == "\ufe0f" for letter in wanted)
    if wanted.strip() == wanted and not is_only_marks and not _joins(wanted):
        assert find(text, Search(wanted, minds_marks=minds_marks))


def _joins(wanted: str) -> bool:
    """Whether `wanted` begins or ends with something that has no meaning without its neighbours, or is one syllable
    made of several letters, which are not looked for apart: no text of the desk has them so."""
    loose = "\u200d\ufe0f🏽゛"
    if "한" in wanted:
        return True
    if any(letter == "\ufe0f" and unicodedata.combining(after) for letter, after in pairwise(wanted)):
        return True
    return wanted[0] in loose or wanted[-1] in loose or bool(unicodedata.combining(wanted[0]))


@given(st.text(max_size=200))
def test_folding_keeps_every_place(text: str):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    for letter, plain in zip(text, folded, strict=True):
        assert fold(letter) == plain


def test_folding_a_long_text_is_folding_its_pieces():
    assert fold("đế" * 100_000) == "de" * 100_000


@given(LETTERS)
def test_finding_without_case_and_marks_finds_the_capitals(text: str):
    plain = "".join(letter for letter in text if letter in "aáạđeêế ")
    if plain.strip():
        assert find(plain.upper(), Search(plain.strip(), minds_marks=False))


# --- replacements -----------------------------------------------------------------------------------------------------


def replaced(text: str, wanted: Search, new: str) -> str:
    return apply(text, replacements(text, wanted, new))


def test_groups_stand_for_what_they_found():
    dates = Search(r"(\d+)/(?<month>\d+)", is_regex=True)
    assert replaced("5/10 và 6/12", dates, r"ngày \1 tháng \g<month>") == "ngày 5 tháng 10 và ngày 6 tháng 12"
    assert replaced("5/10", dates, r"\0 \g<2>\n\t\\x\q") == "5/10 10\n\t\\x\\q"


def test_groups_keep_the_marks_that_the_search_did_not_mind():
    wanted = Search(r"tinh (\w+)", minds_marks=False, is_regex=True)
    assert replaced("Tỉnh Đắk Lắk", wanted, r"\1 tỉnh") == "Đắk tỉnh Lắk"


def test_a_group_that_took_no_part_is_empty():
    assert replaced("ac", Search("a(b)?c", is_regex=True), r"<\1>") == "<>"


def test_plain_words_are_replaced_by_plain_words():
    assert replaced("a.b", Search("."), r"\1") == r"a\1b"


def test_a_replacement_is_clean_text():
    assert replaced("x", Search("x"), "e\u0301\r\n") == "é\n"


@pytest.mark.parametrize("group", [r"\2", r"\g<no>", r"\g<7>", r"\g<>x"])
def test_a_group_that_is_not_there_is_refused(group: str):
    if group == r"\g<>x":  # means the whole match, as \0 does
        assert replaced("a", Search("(a)", is_regex=True), group) == "ax"
        return
    with pytest.raises(Refused, match="which the pattern does not have"):
        replacements("a", Search("(a)", is_regex=True), group)


def test_one_place_is_replaced_as_among_all():
    wanted, text = Search(r"(?<=a)(b+)", is_regex=True), "abb cb ab"
    for one in replacements(text, wanted, r"[\1]"):
        assert replacement_at(text, wanted, r"[\1]", one.span) == one
    assert replacement_at(text, wanted, "x", Span(5, 6)) is None


def test_replacements_out_of_order_are_a_mistake():
    with pytest.raises(ValueError, match="order"):
        apply("abc", [Replacement(Span(1, 2), ""), Replacement(Span(0, 1), "")])
    with pytest.raises(ValueError, match="inside"):
        apply("abc", [Replacement(Span(1, 4), "")])


# --- what is refused --------------------------------------------------------------------------------------------------

BROKEN = {
    "(ab": ("A bracket “(”", 4),
    "ab)": ("has no “(” before it", 3),
    "[ab": ("A “[” in this pattern", 4),
    "*a": ("nothing that could be repeated", 1),
    "a**": ("nothing that could be repeated", 3),
    "ab\\": ("ends with a single", None),
    r"a\p{Nonsense}": ("cannot be read", 14),
    "(?<đ>a)(?<đ": ("cannot be read", None),
    r"\L<words>": ("cannot be read", None),
    "(a(?1)?)+b": ("inside itself", None),
    "(?R)": ("inside itself", None),
    "a" * 1001: ("longer than 1000", None),
}


@pytest.mark.parametrize(("pattern", "said"), BROKEN.items(), ids=[name[:12] for name in BROKEN])
def test_a_broken_pattern_is_refused_with_its_place(pattern: str, said: tuple[str, int | None]):
    for is_whole_word in (False, True):
        with pytest.raises(Refused) as refused:
            find("abc", Search(pattern, is_whole_word=is_whole_word, is_regex=True))
        assert said[0] in str(refused.value)
        if said[1] is not None:
            assert refused.value.values["place"] == said[1]


@given(st.text(st.sampled_from(r"()[]{}*+?|\^$.ab12,-<>=!:&PRLpNxđ"), max_size=12))
def test_any_pattern_is_either_searched_or_refused(pattern: str):
    try:
        find("abđ12 ab\nba", Search(pattern, is_regex=True))
    except Refused as refused:
        assert str(refused).endswith((".", "”."))


def test_a_pattern_with_a_bracket_of_its_own_is_no_recursion():
    assert find("(?R)", Search(r"\(\?R\)", is_regex=True)) == [Span(0, 4)]


@pytest.mark.parametrize("pattern", [HOSTILE, r"(a|aa)+$", r"((a{1,1000}){1,1000}){1,1000}c"])
def test_a_pattern_that_never_ends_is_refused_on_five_million_letters(pattern: str):
    with pytest.raises(Refused, match="takes too long"):
        find("a" * 5_000_000 + "!", Search(pattern, is_regex=True), seconds=0.2)


def test_many_slow_places_count_together():
    text = ("a" * 18 + "b ") * 4000
    with pytest.raises(Refused, match="takes too long"):
        find(text, Search(r"(a|aa)+c|b", is_regex=True), seconds=0.2)


def test_plain_words_are_found_on_a_machine_that_is_too_busy_for_any_limit():
    assert len(find("má, ma. " * 5_000, Search("ma", minds_marks=False), seconds=0)) == 10_000


def test_a_text_of_more_than_twenty_million_characters_is_refused():
    with pytest.raises(Refused, match="20000000"):
        find("a" * (finding.LARGEST_TEXT + 1), Search("b"))


def test_there_is_an_end_to_what_is_found():
    assert len(find("a" * 5000, Search("a"), most=1000)) == 1000


def test_a_line_of_five_million_letters_is_searched():
    text = "dài dòng " * 500_000 + "Đích"
    assert find(text, Search("dich", minds_marks=False)) == [Span(len(text) - 4, len(text))]


def test_what_stands_around_stays_in_its_line():
    text = "đầu\n" + "chữ " * 20 + "ĐÂY" + " chữ" * 40 + "\ncuối"
    before, after = around(text, find(text, Search("ĐÂY", is_case_sensitive=True))[0], before=10, after=10)
    assert (before, after) == ("… chữ chữ ", " chữ chữ …")
    assert around("một hai ba", Span(4, 7)) == ("một ", " ba")


@pytest.mark.parametrize(
    ("text", "old", "touching"),
    [
        ("hoa ![hoa](pictures/hoa.jpg) hoa", "hoa", [2]),
        ("[trang hoa](https://hoa.example/hoa) hoa", "hoa", [1, 2]),
        ("hoa\n[hoa]: https://hoa.example hoa", "hoa", [1, 2]),
        ("Xem https://hoa.example/hoa, mailto:hoa@hoa.example; hoa", "hoa", [0, 1, 2, 3]),
        ("(hoa) [hoa] hoa", "hoa", []),
        ("a](hoa", "](h", [0]),
        ("", "hoa", []),
    ],
)
def test_what_touches_an_address_is_known(text: str, old: str, touching: list[int]):
    assert in_addresses(text, replacements(text, Search(old), "x")) == touching


def test_addresses_are_known_in_a_line_of_five_million_letters():
    for text in ("](" * 2_500_000, "[" * 5_000_000, "https://" * 600_000):
        assert isinstance(in_addresses(text, [Replacement(Span(0, 1), "")]), list)


@pytest.mark.parametrize(
    ("text", "pattern", "new", "becomes"),
    [
        ("Uỷ ban và uỷ ban", "uỷ ban", "ủy ban", "Ủy ban và ủy ban"),
        ("UỶ BAN", "uỷ ban", "ủy ban", "ỦY BAN"),
        ("Uỷ ban", "uỷ ban", "Ủy ban ND", "Ủy ban ND"),
        ("Ubnd và UBND", "UBND", "ủy ban", "ủy ban và ủy ban"),
    ],
)
def test_replacing_keeps_the_capitals_that_were_not_asked_about(text, pattern, new, becomes):
    assert apply(text, replacements(text, Search(pattern), new)) == becomes


def test_where_capitals_are_minded_the_new_words_stand_as_they_were_typed():
    search = Search("uỷ", is_case_sensitive=True)
    assert apply("uỷ Uỷ", replacements("uỷ Uỷ", search, "ủy")) == "ủy Uỷ"
