"""What to write instead of a word: what a list says, the house's form, then what the engine finds near."""

from dataclasses import replace

from editor.language.spelling.engine import Suggestion, Verdict, in_case_of
from editor.language.spelling.judgement import Judgement


def suggestions(judgement: Judgement, word: str, most: int = 5) -> list[Suggestion]:
    """What to write instead of `word`: what a list says, the house's form, then what is near."""
    lists = judgement.lists
    lower = word.lower()
    instead = lists.wrong.get(word) or lists.wrong.get(lower)
    house = judgement.house_form(lower)
    found = [Suggestion(instead, "on the list of words")] if instead else []
    found += [Suggestion(in_case_of(word, house), "the house writes it so")] if house else []
    if not house:
        for near in _near(judgement, word, most):
            form = judgement.house_form(near.text)
            found.append(replace(near, text=form) if form else near)
    kept = {one.text: one for one in reversed(found) if one.text not in lists.wrong and one.text != word}
    return [kept[text] for text in dict.fromkeys(one.text for one in found) if text in kept][:most]


def _near(judgement: Judgement, word: str, most: int) -> list[Suggestion]:
    """What the engine suggests; for a word with hyphens, what it suggests for the first part that is wrong."""
    parts = word.split("-")
    for at, part in enumerate(parts):
        if len(parts) > 1 and judgement.of(part) is not Verdict.OK:
            near = judgement.engine.suggest(part, most)
            return [replace(one, text="-".join([*parts[:at], one.text, *parts[at + 1 :]])) for one in near]
    return judgement.engine.suggest(word, most)
