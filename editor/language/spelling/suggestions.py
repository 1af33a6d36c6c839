"""What to write instead of a word: what a list says, the house's form, then what the engine finds near."""

from dataclasses import replace

from editor.language.spelling.engine import Suggestion, Verdict, in_case_of
from editor.language.spelling.judgement import Judgement


def suggestions(judgement: Judgement, word: str, most: int = 5) -> list[Suggestion]:
    """What to write instead of `word`: what a list says, the house's form, then what is near."""
    lists = judgement.lists
    lower = word.lower()
    instead = lists.wrong.get(word) or lists.wrong.get(lower)
    if instead:
        return [Suggestion(in_case_of(word, instead), "on the list of words")]
    house = judgement.house_form(lower)
    if house:
        return [Suggestion(in_case_of(word, house), "the house writes it so")]
    found: dict[str, Suggestion] = {}
    for near in _near(judgement, word, most):
        text = judgement.house_form(near.text) or near.text
        if text not in lists.wrong and text != word:
            found.setdefault(text, replace(near, text=text))
    return list(found.values())


def _near(judgement: Judgement, word: str, most: int) -> list[Suggestion]:
    """What the engine suggests; for a word with hyphens, what it suggests for the first part that is wrong."""
    parts = word.split("-")
    for at, part in enumerate(parts):
        if len(parts) > 1 and judgement.of(part) is not Verdict.OK:
            near = judgement.engine.suggest(part, most)
            return [replace(one, text="-".join([*parts[:at], one.text, *parts[at + 1 :]])) for one in near]
    return judgement.engine.suggest(word, most)
