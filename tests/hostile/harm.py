"""What a page could do to its reader: found in the HTML that we write, none being the aim."""

import json
import re
from collections.abc import Iterator

from lxml import html

_RUNS = set("script iframe frame object embed applet form base link svg math video audio".split())
_HARMLESS_ADDRESS = re.compile(r"(?:https?:|mailto:|#|data:image/(?:png|jpeg|gif|webp);base64,)", re.IGNORECASE)
_LEADS = ("href", "src", "srcset", "action", "formaction", "poster", "background", "data", "xlink:href")


def harm(page: bytes | str) -> list[str]:
    """What of this page runs, loads or leads where it must not."""
    return list(_found(html.fromstring(page)))


def _found(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script" and element.get("type") == "application/ld+json":
            json.loads(element.text or "")
            continue
        if element.tag in _RUNS or (element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh"):
            yield f"<{element.tag}>"
        if element.tag == "style" and re.search(r"url\(\s*['\"]?(?!data:)|@import|expression\(", element.text or ""):
            yield f"style: {element.text}"
        for name, value in element.attrib.items():
            if str(name).startswith("on"):
                yield f"{name}={value}"
            if name in _LEADS and not _HARMLESS_ADDRESS.match(str(value)):
                yield f"{name}={value}"
            # A picture that is fetched tells who reads, and when.
            if element.tag == "img" and name in ("src", "srcset") and not str(value).startswith("data:"):
                yield f"{name}={value}"
            if name == "style" and "url(" in str(value):
                yield f"{name}={value}"
