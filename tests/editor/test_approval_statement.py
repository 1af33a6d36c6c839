"""The words of an approval are canonical JSON to the letter, whoever wrote whatever into them."""

from hypothesis import given
from hypothesis import strategies as st

from editor.approval import FORM, Decision, is_as_written, statement
from editor.seal import canonical_json

WORDS = st.one_of(st.text(max_size=12), st.sampled_from(['"', "\\", "\x00\x1f\x7f", "Hồ Gươm", "\u2028\ud800", "=1+1"]))
HEAD = "ab" * 32


def as_json(kind, article, revision, content, by, at, note, key, head) -> str:
    said = {"form": FORM, "approval": kind, "article": article, "revision": revision, "content": content, "by": by}
    return canonical_json({**said, "at": at, "note": note, "key": key, "head": head})


GIVEN = st.tuples(*[WORDS] * 5, st.integers(), *[WORDS] * 2)


@given(GIVEN, WORDS)
def test_a_statement_is_the_canonical_form(about, head):
    words = (*about, head)
    assert statement(*words) == as_json(*words)


@given(
    st.integers(0, 8),
    st.one_of(st.none(), st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
)
def test_what_no_desk_keeps_has_the_canonical_form_too(place, value):
    words = ["approved", "a", "r", "c", "b", 5, "n", "k", HEAD]
    words[place] = value
    if place != 5 or type(value) is not bool:
        assert statement(*words) == as_json(*words)


@given(GIVEN)
def test_a_statement_is_known_again_and_no_other_is(words):
    said = statement(*words, HEAD)
    assert is_as_written(said, *words)
    assert not is_as_written(said + " ", *words)
    assert not is_as_written(said, "returned?", *words[1:])
    kind, article, revision, content, by, at, note, key = words
    assert Decision("", article, revision, by, kind, content, note, at, said, key).holds
