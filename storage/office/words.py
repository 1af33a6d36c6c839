"""The office's list of words, each person's own, and the words that are left alone in one article.

Whether a word is spelled right is the matter of `editor.language.spelling`; this keeps what people decided.
"""

import uuid

from editor.language.spelling.word_lists import ListedWord, WordListName
from editor.refusal import Refused
from editor.text.normalise import clean
from storage.change import Change, Kind
from storage.core import Core

LONGEST = 100
"""Letters of a word on a list."""

_IGNORED = "ignored:"
"""The name of an article's list of ignored words is this and the article's id."""


class Words(Core):
    """The verbs of the lists of words."""

    def words(self, language: str) -> list[ListedWord]:
        """The office's words of a language and one's own, by the word."""
        found = self._database.all(
            "SELECT word_list.name, word.* FROM word JOIN word_list ON word_list.id = word.word_list_id"
            " WHERE word_list.language = ? AND (word_list.name = ? OR (word_list.name = ? AND"
            " word_list.collaborator_id = ?)) ORDER BY word.word, word_list.name",
            language,
            WordListName.OFFICE,
            WordListName.PERSONAL,
            self.me.id,
        )
        return [
            ListedWord(
                WordListName(row["name"]),
                language,
                row["word"],
                row["verdict"] == "right",
                row["instead"],
                row["collaborator_id"],
                row["added_at"],
            )
            for row in found
        ]

    def add_word(
        self, list_name: WordListName, language: str, word: str, *, is_right: bool = True, instead: str = ""
    ) -> Change:
        """Put a word on a list, or change what the list says of it. `instead` is what to write for a wrong one."""
        word, instead = _one_word(word), " ".join(clean(instead).text.split())[:LONGEST]
        with self._changing() as now:
            list_id = self._made_list(list_name, language, now)
            verdict = "right" if is_right else "wrong"
            row = self._database.one("SELECT * FROM word WHERE word_list_id = ? AND word = ?", list_id, word)
            if row and (row["verdict"], row["instead"]) == (verdict, instead):
                return Change(Kind.UNCHANGED, None, None, now)
            self._put_word(list_id, word, verdict, instead, now)
            return self._record(
                Kind.WORD_ADDED, now, list=list_name, language=language, word=word, verdict=verdict, instead=instead
            )

    def remove_word(self, list_name: WordListName, language: str, word: str) -> Change:
        """Take a word off a list."""
        word = _one_word(word)
        with self._changing() as now:
            list_id = self._found_list(list_name, language)
            if not self._database.run("DELETE FROM word WHERE word_list_id = ? AND word = ?", list_id, word):
                return Change(Kind.UNCHANGED, None, None, now)
            return self._record(Kind.WORD_REMOVED, now, list=list_name, language=language, word=word)

    def ignored_words(self, article_id: str) -> frozenset[str]:
        """The words that are left alone in this article."""
        found = self._database.all(
            "SELECT word FROM word JOIN word_list ON word_list.id = word.word_list_id WHERE word_list.name = ?",
            _IGNORED + article_id,
        )
        return frozenset(row["word"] for row in found)

    def ignore_word(self, article_id: str, word: str) -> Change:
        """Leave a word alone in this article from now on."""
        word = _one_word(word)
        with self._changing_article(article_id) as (now, row):
            if word in self.ignored_words(article_id):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            list_id = self._made_list(_IGNORED + article_id, row["language"], now)
            self._put_word(list_id, word, "right", "", now)
            return self._record(Kind.WORD_IGNORED, now, article_id, row["revision_id"], word=word)

    def heed_word(self, article_id: str, word: str) -> Change:
        """Ignore a word in this article no longer."""
        word = _one_word(word)
        with self._changing_article(article_id) as (now, row):
            gone = self._database.run(
                "DELETE FROM word WHERE word = ? AND word_list_id IN (SELECT id FROM word_list WHERE name = ?)",
                word,
                _IGNORED + article_id,
            )
            if not gone:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            return self._record(Kind.WORD_HEEDED, now, article_id, row["revision_id"], word=word)

    def _found_list(self, name: str, language: str) -> str | None:
        """The id of a list, None when nothing was ever put on it."""
        owner = self.me.id if name == WordListName.PERSONAL else ""
        row = self._database.one(
            "SELECT id FROM word_list WHERE name = ? AND language = ? AND coalesce(collaborator_id, '') = ?",
            name,
            language,
            owner,
        )
        return str(row["id"]) if row else None

    def _made_list(self, name: str, language: str, now: int) -> str:
        """The id of a list, which is made when there is none."""
        found = self._found_list(name, language)
        if found:
            return found
        list_id = str(uuid.uuid4())
        self._database.run(
            "INSERT INTO word_list (id, name, language, collaborator_id, created_at) VALUES (?, ?, ?, ?, ?)",
            list_id,
            name,
            language,
            self.me.id if name == WordListName.PERSONAL else None,
            now,
        )
        return list_id

    def _put_word(self, list_id: str, word: str, verdict: str, instead: str, now: int) -> None:
        self._database.run(
            "INSERT INTO word (word_list_id, word, verdict, instead, collaborator_id, added_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (word_list_id, word) DO UPDATE SET verdict = excluded.verdict,"
            " instead = excluded.instead, collaborator_id = excluded.collaborator_id, added_at = excluded.added_at",
            list_id,
            word,
            verdict,
            instead,
            self.me.id,
            now,
        )


def _one_word(word: str) -> str:
    """The word as it is kept; Refused when it is none, or several."""
    kept = clean(word).text.strip().replace("’", "'")
    if not kept or len(kept) > LONGEST or kept != "".join(kept.split()):
        raise Refused("A list of words takes one word at a time, of at most 100 letters; nothing was changed.")
    return kept
