"""Bytes that were changed at random are given to whatever reads from outside: a result or a sentence, never an error.

What atheris found (`fuzzing.py`: changes guided by which lines are reached) is kept in tests/torture/found/TARGET/, and
tried again in every run.
"""

import importlib.util

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.whole_desks import sample
from tests.torture import __main__ as torture
from tests.torture import fuzz_targets
from tests.torture.fuzz_targets import TARGETS
from tests.torture.fuzzing import FOUND
from tests.torture.guided import GUIDED
from tests.torture.sizes import record, tries

EXAMPLES = tries(60, 20_000)
DESKS = tries(8, 2_000)
SOME = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))

# How bytes are changed: where (a part of the whole), what comes in, how much goes.
CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.one_of(
            st.binary(max_size=6),
            st.sampled_from([b"\0", b"\xff" * 4, b"<", b"</w:p>", b"&#0;", b"]]>", b"'\"", b"\xed\xa0\x80", b"<!--"]),
            st.sampled_from(["\u202e", "\ufeff", "{{", "[^", "```", "::: box", "|-|", "---\n", "ờ"]).map(str.encode),
            st.integers(2, 2_000).map(lambda many: b"<div>" * many),
        ),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=6,
)


def changed(data: bytes, changes: list[tuple[float, bytes, int]]) -> bytes:
    for part, comes, goes in changes:
        at = int(part * len(data))
        data = data[:at] + comes + data[at + goes :]
    return data


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.timeout(120 + EXAMPLES)
def test_changed_bytes_are_read_or_refused(name):
    target, seeds = TARGETS[name]
    first = seeds()

    @SOME
    @given(number=st.integers(0, 10_000), inside=st.booleans(), changes=CHANGES)
    def try_it(number, inside, changes):
        data = first[number % len(first)]
        if inside and name.startswith("word"):
            target(fuzz_targets.unpacked(data, number, lambda part: changed(part, changes)))
        else:
            target(changed(data, changes))

    try_it()
    record("fuzz", name, EXAMPLES, EXAMPLES)


@pytest.mark.timeout(120 + DESKS * 5)
def test_changed_bytes_of_a_desk_are_read_or_refused(tmp_path):
    path = tmp_path / "a.desk"
    sample.create(path, "Lan Anh", "vi", lambda: 1_795_000_000_000).close()
    data = path.read_bytes()

    places = st.tuples(st.integers(0, len(data) - 9), st.binary(min_size=1, max_size=8))

    @settings(max_examples=DESKS, suppress_health_check=list(HealthCheck))
    @given(st.lists(places, min_size=1, max_size=9))
    def try_it(chosen):
        made = bytearray(data)
        for at, comes in chosen:
            made[at : at + len(comes)] = comes
        fuzz_targets.desk(bytes(made))

    try_it()
    record("fuzz", "desk opening", DESKS, DESKS)


@pytest.mark.parametrize("name", GUIDED)
@pytest.mark.timeout(300)
def test_what_was_found_once_stays_mended(name):
    target, seeds = GUIDED[name]
    for data in (b"", *seeds()[:3], *(file.read_bytes() for file in sorted((FOUND / name).glob("*")))):
        target(data)


def test_every_guided_target_is_run_and_without_atheris_it_is_said(monkeypatch, capsys, tmp_path):
    assert set(torture.GUIDED) == set(GUIDED)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert torture.is_endured(tmp_path, 1, tmp_path / "figures")
    assert "atheris is not here" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
