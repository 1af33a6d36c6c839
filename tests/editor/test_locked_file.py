"""A file under a passphrase: byte for byte as docs/locked-file.md says, and what was tampered with stays shut."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import locked_file
from editor.locked_file import CHUNK, FORM, lock, unlock
from editor.refusal import Refused

VECTORS = json.loads((Path(__file__).parents[1] / "locked_vectors.json").read_text(encoding="utf-8"))
WORDS = "bốn từ chẳng ai ghép"
HEAD = len(FORM) + 1 + 16 + 32
PIECE = CHUNK + 16
SALT = bytes(range(16))


def locked(data, passphrase=WORDS, salt=SALT):
    out = io.BytesIO()
    lock(io.BytesIO(data), out, passphrase, salt=salt, cost=10)
    return out.getvalue()


def unlocked(data, passphrase=WORDS):
    out = io.BytesIO()
    unlock(io.BytesIO(data), out, passphrase, "a.desk.locked")
    return out.getvalue()


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["name"])
def test_the_vectors_hold(vector):
    plain = bytes.fromhex(vector["plain_start"]) + bytes(vector["then_zeros"])
    out = io.BytesIO()
    lock(io.BytesIO(plain), out, vector["passphrase"], salt=bytes.fromhex(vector["salt"]), cost=vector["cost"])
    import hashlib

    assert out.getvalue()[: len(bytes.fromhex(vector["locked_start"]))].hex() == vector["locked_start"]
    assert hashlib.sha256(out.getvalue()).hexdigest() == vector["locked_sha256"]
    assert unlocked(out.getvalue(), vector["passphrase"]) == plain


@settings(max_examples=30)
@given(st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]), st.binary(max_size=8))
def test_what_was_locked_comes_out_again(size, start):
    data = start + bytes(size)
    assert unlocked(locked(data)) == data


def test_the_text_is_not_in_the_file_and_no_two_files_are_alike():
    data = b"Nuoc len. " * 1000
    one, other = locked(data, salt=b""), locked(data, salt=b"")
    assert b"Nuoc len" not in one and one[HEAD:] != other[HEAD:]


def test_a_wrong_passphrase_is_told_from_damage():
    with pytest.raises(Refused, match="passphrase does not open"):
        unlocked(locked(b"x"), "một câu khác hẳn vậy")


def test_letters_typed_in_pieces_are_the_same_passphrase():
    import unicodedata

    assert unlocked(locked(b"x"), f" {unicodedata.normalize('NFD', WORDS)} ") == b"x"


THREE = bytes(3 * CHUNK + 5)


@pytest.mark.parametrize(
    "tamper",
    [
        pytest.param(lambda file: file[:-1], id="cut by a byte"),
        pytest.param(lambda file: file[: HEAD + PIECE], id="cut after a chunk"),
        pytest.param(lambda file: file[: HEAD + 2 * PIECE], id="cut after two"),
        pytest.param(lambda file: file[:HEAD], id="only its head"),
        pytest.param(lambda file: file[: HEAD - 1], id="less than its head"),
        pytest.param(lambda file: file + b"x", id="a byte more"),
        pytest.param(lambda file: file + file[-21:], id="its end twice"),
        pytest.param(
            lambda file: (
                file[:HEAD]
                + file[HEAD + PIECE : HEAD + 2 * PIECE]
                + file[HEAD : HEAD + PIECE]
                + file[HEAD + 2 * PIECE :]
            ),
            id="two chunks in each other's place",
        ),
        pytest.param(lambda file: file[:HEAD] + file[HEAD + PIECE :], id="the first chunk left out"),
        pytest.param(lambda file: file[: HEAD + PIECE] + file[HEAD + 2 * PIECE :], id="one in the middle left out"),
        pytest.param(
            lambda file: (
                file[: HEAD + PIECE]
                + locked(THREE, salt=b"o" * 16)[HEAD + PIECE : HEAD + 2 * PIECE]
                + file[HEAD + 2 * PIECE :]
            ),
            id="a chunk of another file",
        ),
        pytest.param(lambda file: file[:HEAD] + bytes([file[HEAD] ^ 1]) + file[HEAD + 1 :], id="one bit"),
    ],
)
def test_nothing_that_was_tampered_with_comes_out(tamper):
    with pytest.raises(Refused, match="changed or cut short"):
        unlocked(tamper(locked(THREE)))


@pytest.mark.parametrize("place", [len(FORM) + 3, HEAD - 1])
def test_a_changed_head_opens_to_nobody(place):
    file = bytearray(locked(b"x"))
    file[place] ^= 1
    with pytest.raises(Refused):
        unlocked(bytes(file))


@pytest.mark.parametrize("cost", [0, 9, 20, 21, 63, 255])
def test_a_head_that_asks_for_too_much_memory_is_refused_before_any_is_taken(cost):
    file = bytearray(locked(b"x"))
    file[len(FORM)] = cost
    with pytest.raises(Refused, match="changed or cut short"):
        unlocked(bytes(file))


def test_the_highest_cost_that_is_read_is_one_that_the_system_can_be_asked_for(monkeypatch):
    """The limit of memory is the real one; the work itself is made small, as half a gigabyte is too much for a test."""
    real, asked = locked_file.hashlib.scrypt, []

    def small(passphrase, *, n, **others):
        asked.append(n)
        return real(passphrase, n=1 << 10, **others)

    monkeypatch.setattr(locked_file.hashlib, "scrypt", small)
    file = bytearray(locked(b"x"))
    file[len(FORM)] = 19
    with pytest.raises(Refused, match="passphrase does not open"):
        unlocked(bytes(file))
    assert 128 * 8 * asked[-1] == locked_file.MOST_MEMORY


@pytest.mark.parametrize("error", [ValueError("memory limit exceeded"), MemoryError()])
def test_too_little_memory_is_a_refusal_and_no_mistake(monkeypatch, error):
    file = locked(b"x")

    def no_memory(*_values, **_others):
        raise error

    monkeypatch.setattr(locked_file.hashlib, "scrypt", no_memory)
    with pytest.raises(Refused, match="1 MB of memory"):
        unlocked(file)
    with pytest.raises(Refused, match="1 MB of memory"):
        locked(b"x")


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00", b"copydesk-locked/2\n" + bytes(80)])
def test_what_is_no_locked_file_is_refused(data):
    with pytest.raises(Refused, match="is no locked copy"):
        unlocked(data)


@pytest.mark.parametrize("passphrase", ["", "mười một ch", "x" * 201, " " * 40])
def test_a_passphrase_too_short_or_too_long_is_refused(passphrase):
    with pytest.raises(Refused, match="between 12 and 200"):
        locked(b"x", passphrase)


def test_a_try_takes_as_much_memory_as_the_manual_says():
    assert 128 * 8 * 2**locked_file.COST == 128 * 2**20
