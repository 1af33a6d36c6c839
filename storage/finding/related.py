"""Articles that have to do with another one: through tags, keywords, and names or words that few articles have.

Each comes with what it has in common, so that a person sees why it is there. Nothing is stored: the search index knows
how rare a word is.
"""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from math import log

import resources
from editor.article import ArticleLine
from editor.frozen import frozen
from editor.text.folding import fold
from storage import rows
from storage.finding.search import Search
from storage.full_text import Index, Wanted

RARE = 60
"""Articles that have a word at most, for it to tell something."""
MOST_PHRASES = 24
MOST_REASONS = 3
TAG, KEYWORD, NAME, PAIR = 3.0, 4.0, 2.0, 1.0
"""how much each of them says"""
_READ = 20_000
"""characters of the text"""
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class Related:
    """Another article, with the words it shares: tags, keywords and rare words, what says most first."""

    article: ArticleLine
    shares: tuple[str, ...]


class Relations(Search):
    def related(self, article_id: str, limit: int = 6) -> list[Related]:
        """The articles that have most in common with this one; none where nothing rare is shared."""
        weights: dict[str, float] = {}
        shares: dict[str, dict[str, float]] = {}
        for words, says, ids in [*self._with_tags(article_id), *self._with_words(article_id)]:
            value = says / (1 + log(1 + len(ids)))
            for other in ids:
                if other != article_id:
                    weights[other] = weights.get(other, 0.0) + value
                    shares.setdefault(other, {}).setdefault(words, value)
        best = sorted(weights, key=lambda other: -weights[other])[:limit]
        lines = {
            row["id"]: rows.article_line(row)
            for row in self._database.all(
                f"{rows.ARTICLE_LINE}WHERE article.id IN ({', '.join('?' for _ in best)})", *best
            )
        }
        return [
            Related(lines[one], tuple(sorted(shares[one], key=lambda word: -shares[one][word])[:MOST_REASONS]))
            for one in best
            if one in lines
        ]

    def _with_tags(self, article_id: str) -> list[tuple[str, float, list[str]]]:
        found = []
        for tag in self._database.all("SELECT tag FROM tag WHERE article_id = ?", article_id):
            ids = self._database.all(
                "SELECT tag.article_id FROM tag JOIN article ON article.id = tag.article_id WHERE tag = ?"
                " ORDER BY article.changed_at DESC LIMIT ?",
                tag["tag"],
                RARE,
            )
            found.append((tag["tag"], TAG, [row["article_id"] for row in ids]))
        return found

    def _with_words(self, article_id: str) -> list[tuple[str, float, list[str]]]:
        page = self._database.one("SELECT title, body FROM search_page WHERE article_id = ?", article_id)
        article = self._article_row(article_id)
        keywords = rows.fields_from_json(article["fields"]).keywords
        phrases = dict.fromkeys(keywords, KEYWORD)
        if page:
            for phrase, says in _telling(page["title"] + "\n" + page["body"][:_READ]):
                phrases.setdefault(phrase, says)
        found = []
        for phrase, says in list(phrases.items())[:MOST_PHRASES]:
            ids = self._database.search.newest(Index.EXACT, Wanted(((phrase,),)), RARE + 1)
            if len(ids) <= RARE:
                found.append((phrase, says, ids))
        return found


@cache
def function_words() -> frozenset[str]:
    """Words that stand in every text, of all languages that are served: they say nothing of what it is about."""
    lines = resources.text("language/function-words.txt").split("\n")
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _telling(text: str) -> list[tuple[str, float]]:
    """Names, then pairs of words that come more than once: what a text is likely to be about."""
    words = function_words()
    names: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for line in text.split("\n"):
        run: list[str] = []
        for one, two in pairwise([*_WORD.finditer(line), None]):
            assert one is not None
            run = [*run, one[0]] if one[0].istitle() else []
            is_next = two is not None and line[one.end() : two.start()] == " "
            if len(run) > 1 and not (two is not None and is_next and two[0].istitle()):
                # Of four the first is mostly no part of the name: Ông Lưu Văn Tám.
                names[" ".join(run[1:] if len(run) == 4 else run)] += 1
            is_pair = two is not None and is_next and fold(one[0]) != fold(two[0])
            if two is not None and is_pair and not {one[0].lower(), two[0].lower()} & words:
                pairs[f"{one[0]} {two[0]}".lower()] += 1
            run = run if is_next else []
    told = [name for name, _ in names.most_common(10) if not words.issuperset(name.lower().split())]
    known = {name.lower() for name in names}
    often = [(pair, PAIR) for pair, count in pairs.most_common(60) if count > 1 and pair not in known]
    return [*((name, NAME) for name in told), *often]
