"""The test vectors of docs/seal.md, checked by a program that knows only SHA-256 and JSON, and by ours."""

import hashlib
import json
from pathlib import Path

import pytest

from editor import approval, seal, signing
from editor.article import Embargo, Fields
from editor.seal import Versioned

VECTORS = json.loads((Path(__file__).parent / "seal_vectors.json").read_text(encoding="utf-8"))
CASES = VECTORS["cases"]
each = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])

SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f", '"': '\\"', "\\": "\\\\"}


def spelled(value: object) -> str:
    """Canonical JSON as docs/seal.md describes it, written without the json module."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            letters = (SHORT.get(one) or (f"\\u{ord(one):04x}" if ord(one) < 0x20 else one) for one in value)
            return f'"{"".join(letters)}"'
        case list():
            return f"[{','.join(map(spelled, value))}]"
        case dict():
            return "{" + ",".join(f"{spelled(key)}:{spelled(value[key])}" for key in sorted(value)) + "}"
    raise TypeError(value)


def content_of(case: dict) -> str:
    fields = {name: value for name, value in case["fields"].items() if name != "ednote"}
    return spelled(
        {
            "form": "desk-seal/1",
            "language": case["language"],
            "fields": fields,
            "text_sha256": hashlib.sha256(case["text"].encode("utf-8")).hexdigest(),
            "pictures": sorted(set(case["pictures"])),
            "template": case["template"],
            "house_style": case["house_style"],
        }
    )


@each
def test_the_content_is_spelled_as_described(case):
    assert content_of(case) == case["canonical"]
    assert hashlib.sha256(case["canonical"].encode("utf-8")).hexdigest() == case["content_sha256"]


@each
def test_the_approval_is_canonical_and_names_the_content(case):
    said = json.loads(case["approval"])
    assert spelled(said) == case["approval"]
    assert (said["form"], said["content"], said["key"]) == (
        "desk-approval/1",
        case["content_sha256"],
        hashlib.sha256(bytes.fromhex(VECTORS["public_key"])).hexdigest(),
    )


@each
def test_we_write_the_same_bytes(case):
    fields = dict(case["fields"])
    embargo = fields.pop("embargo")
    ours = seal.canonical(
        case["text"],
        Fields(**{**fields, "keywords": tuple(fields["keywords"])}, embargo=Embargo(**embargo) if embargo else None),
        case["language"],
        case["pictures"],
        Versioned(**case["template"]),
        Versioned(**case["house_style"]),
    )
    assert ours.decode("utf-8") == case["canonical"]
    said = json.loads(case["approval"])
    assert case["approval"] == approval.statement(
        said["approval"],
        said["article"],
        said["revision"],
        said["content"],
        said["by"],
        said["at"],
        said["note"],
        said["key"],
        said["head"],
    )


@each
def test_the_signature_is_of_form_zero_byte_and_statement(case):
    public_key, signature = VECTORS["public_key"], case["signature"]
    assert signing.is_signed(public_key, "desk-approval/1", case["approval"], signature)
    assert not signing.is_signed(public_key, "desk-seal/1", case["approval"], signature)
    for at in range(0, len(case["approval"]), 7):
        flipped = case["approval"][:at] + chr(ord(case["approval"][at]) ^ 1) + case["approval"][at + 1 :]
        assert not signing.is_signed(public_key, "desk-approval/1", flipped, signature)
