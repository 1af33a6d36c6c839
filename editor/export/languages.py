"""Language tags (BCP 47) as files want them. It knows tags, not words."""

import re

_TAG = r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})

# Word looks for a spelling checker by language and country. To add one: the language and its most usual country.
_COUNTRIES = {"en": "GB", "vi": "VN", "fr": "FR", "de": "DE", "it": "IT", "es": "ES", "ru": "RU", "zh": "CN"} | {
    "ja": "JP",
    "ko": "KR",
    "lo": "LA",
    "km": "KH",
    "th": "TH",
}


def is_tag(text: str) -> bool:
    """Whether `text` is a well-formed tag of a language, such as "fr", "zh-Hant" or "pt-BR"."""
    # A pattern for both cases takes five times as long to compile.
    return text.isascii() and re.fullmatch(_TAG, text.lower()) is not None


def is_right_to_left(tag: str) -> bool:
    return _base(tag) in _RIGHT_TO_LEFT


def is_east_asian(tag: str) -> bool:
    return _base(tag) in _EAST_ASIAN


def with_country(tag: str) -> str:
    """`tag` with the country that Word wants, where only the language is given."""
    country = _COUNTRIES.get(tag.lower())
    return f"{tag.lower()}-{country}" if country else tag


def _base(tag: str) -> str:
    return tag.split("-")[0].lower()
