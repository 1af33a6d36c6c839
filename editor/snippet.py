"""A snippet: words that are written often, under a short name. It knows neither the desk nor the text widget."""

from collections.abc import Iterable

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.normalise import clean

LONGEST_NAME = 30
LONGEST_TEXT = 20_000
MOST = 500
"""snippets of one list"""


@frozen
class Snippet:
    """`name` is typed in the text, with Tab, to get `text`; prompts in it stand as `{{prompt}}`.

    `is_office` tells whether everybody at the desk has it, or only the person who made it.
    """

    name: str
    text: str
    is_office: bool = False


def checked(snippets: Iterable[Snippet]) -> tuple[Snippet, ...]:
    """The snippets in their order, cleaned; Refused where one could never be used.

    A name is one word, since it is typed before Tab; two of one list cannot have the same.
    """
    found: dict[str, Snippet] = {}
    for snippet in snippets:
        name, text = clean(snippet.name).text.strip(), clean(snippet.text).text.strip("\n")
        if not name or not text.strip():
            raise Refused("A snippet needs a short name and a text, so nothing was kept. Fill in both.")
        if len(name.split()) > 1 or len(name) > LONGEST_NAME:
            raise Refused(
                "“{name}” cannot be typed as the name of a snippet, so nothing was kept. Use one word of at most "
                "{most} letters.",
                name=name[:60],
                most=LONGEST_NAME,
            )
        if len(text) > LONGEST_TEXT:
            raise Refused(
                "The snippet “{name}” is longer than {most} characters, so nothing was kept. Make a template of it.",
                name=name,
                most=LONGEST_TEXT,
            )
        if name.casefold() in found:
            raise Refused("There are two snippets called “{name}”, so nothing was kept. Rename one.", name=name)
        found[name.casefold()] = Snippet(name, text, snippet.is_office)
    if len(found) > MOST:
        raise Refused("A list holds at most {most} snippets, so nothing was kept. Remove some first.", most=MOST)
    return tuple(found.values())


def by_name(snippets: Iterable[Snippet]) -> dict[str, str]:
    """The texts by the names that are typed for them, small letters; a person's own comes before the office's."""
    found: dict[str, str] = {}
    for snippet in sorted(snippets, key=lambda one: one.is_office):
        found.setdefault(snippet.name.casefold(), snippet.text)
    return found
