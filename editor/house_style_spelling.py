"""A house style spelled as the YAML that `editor.house_style` reads: read again, it is the same."""

from dataclasses import asdict, fields
from typing import Any

from editor.house_style import HouseStyle, Look
from editor.page_parts import Band, Stand


def spell(style: HouseStyle) -> str:
    """The source of `style`, in the order of docs/house-styles.md."""
    import yaml

    data: dict[str, Any] = {
        "key": style.key,
        "version": style.version,
        "names": dict(style.names),
        "paper": asdict(style.paper),
        "mono_font": style.mono_font,
        "shows_page_numbers": style.shows_page_numbers,
        "end_mark": style.end_mark,
        "banner": dict(style.banner),
        "imprint": dict(style.imprint),
        "columns": style.columns,
        "column_gap_mm": style.column_gap_mm,
        "hyphenates": style.hyphenates,
        "opening": list(style.opening),
        "letterhead": {language: _stand(stand) for language, stand in style.letterhead.items()},
        "closing": {language: _stand(stand) for language, stand in style.closing.items()},
        "header": {language: _band(band) for language, band in style.header.items()},
        "header_on_first": style.header_on_first,
        "footer_on_first": style.footer_on_first,
        "continued": dict(style.continued),
    }
    if style.footer is not None:
        data["footer"] = {language: _band(band) for language, band in style.footer.items()}
    data["mirrors_margins"] = style.mirrors_margins
    data["numbers_captions"] = style.numbers_captions
    data["contents_depth"] = style.contents_depth
    if style.headline_rule != "none":
        data["headline_rule"] = style.headline_rule
    if style.word is not None:
        word = style.word
        data["word"] = {"sha256": word.sha256, "name": word.name, "styles": dict(word.styles)}
    data["looks"] = {role: _look(look) for role, look in style.looks.items()}
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def _stand(stand: Stand) -> dict[str, Any]:
    return {side: [asdict(line) for line in getattr(stand, side)] for side in ("left", "center", "right")}


def _band(band: Band) -> dict[str, str]:
    return asdict(band)


def _look(look: Look) -> dict[str, Any]:
    return {field.name: getattr(look, field.name) for field in fields(look)}
