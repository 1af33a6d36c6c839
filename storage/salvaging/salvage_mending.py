"""Makes a desk of rows that were salvaged: only texts that their hash vouches for stay, and what points nowhere goes.

Nothing is made up but what holds the rest together: an article whose own row is lost is one again, with what its newest
revision says, and somebody whose entry is lost is called by what the log says of them, else "?".
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.article import Role, Stage
from editor.refusal import Refused
from editor.text.line_counts import count_lines
from storage import events, rows, settings, splice, stages
from storage.database import Database, Row
from storage.removal import PEOPLE_IN
from storage.stopping import Tell, heed


@dataclass(slots=True)
class Mended:
    """By their ids: articles of which only an older text is left, and those that lost a picture."""

    older: set[str] = field(default_factory=set)
    without_pictures: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)


def mend(database: Database, now: int, tell: Tell | None = None) -> Mended:
    """Inside a transaction in which keys are not looked at. Raises Stopped when `tell` says so."""
    mended = Mended()
    _keep_true_pictures(database, mended)
    logged = _contents_in_log(database)
    articles = _articles(database)
    for done, article_id in enumerate(articles):
        heed(tell, done, len(articles))
        _mend_article(database, article_id, logged, mended, now)
    _name_people(database, now)
    database.take_out_misfits()
    _find_owner(database, now)
    return mended


def _articles(database: Database) -> list[str]:
    found = database.all("SELECT id FROM article UNION SELECT article_id FROM revision")
    return [row["id"] for row in found]


def _keep_true_pictures(database: Database, mended: Mended) -> None:
    for row in database.all("SELECT sha256 FROM asset"):
        kept = database.one("SELECT data FROM asset WHERE sha256 = ?", row["sha256"])
        if kept is None or splice.sha256_of_bytes(kept["data"]) != row["sha256"]:
            database.run("DELETE FROM asset WHERE sha256 = ?", row["sha256"])
    lost = database.all(
        "SELECT DISTINCT article_id FROM article_picture WHERE sha256 NOT IN (SELECT sha256 FROM asset)"
    )
    mended.without_pictures |= {row["article_id"] for row in lost}


def _contents_in_log(database: Database) -> Mapping[str, str]:
    """What the log says of the content of a revision, by its id, for events that are whole."""
    found: dict[str, str] = {}
    for row in database.all("SELECT * FROM event WHERE revision_id <> ''"):
        content = events.told(row["payload"]).get("content")
        if isinstance(content, str) and events.hash_of({name: row[name] for name in events.HASHED}) == row["hash"]:
            found[row["revision_id"]] = content
    return found


def _mend_article(database: Database, article_id: str, logged: Mapping[str, str], mended: Mended, now: int) -> None:
    """Let only revisions stay whose text is as it was written; the newest of them is the article's."""
    newest, text, last_text = None, "", ""
    for row in database.all("SELECT * FROM revision WHERE article_id = ? ORDER BY number", article_id):
        if row["full_text"] is not None:
            text = row["full_text"]
        else:
            text = splice.apply(last_text, splice.Splice(row["cut_at"], row["cut_length"], row["inserted"]))
        is_true = splice.sha256(text) == row["sha256"] and _is_readable(row["fields"])
        told = logged.get(row["id"])
        if is_true and told is not None:
            is_true = told == splice.of_content(row["sha256"], row["fields"])
        if is_true:
            newest, last_text = row, text
        else:
            database.run("DELETE FROM revision WHERE id = ?", row["id"])
    article = database.one("SELECT * FROM article WHERE id = ?", article_id)
    if newest is None:
        database.run("DELETE FROM article WHERE id = ?", article_id)
        mended.lost.add(article_id)
    elif article is None:
        _make_article(database, newest, last_text, now)
        mended.older.add(article_id)
    elif article["revision_id"] != newest["id"]:
        _point_to(database, newest, last_text)
        mended.older.add(article_id)


def _is_readable(fields: str) -> bool:
    try:
        rows.fields_from_json(fields)
    except Refused:
        return False
    return True


def _make_article(database: Database, newest: Row, text: str, now: int) -> None:
    fields = rows.fields_from_json(newest["fields"])
    first = database.one("SELECT * FROM revision WHERE article_id = ? ORDER BY number LIMIT 1", newest["article_id"])
    assert first is not None
    values: Mapping[str, object] = {
        "id": newest["article_id"],
        "language": str(settings.read(database, "language", "vi")),
        "stage": Stage.DRAFTING,
        "template_key": "",
        "template_version": 0,
        "audience_key": "",
        "house_style_key": "",
        "author_id": first["collaborator_id"],
        "writer_id": newest["collaborator_id"],
        "slug": fields.slug,
        "headline": fields.headline,
        "words": count_lines(text).words,
        "revision_id": newest["id"],
        "created_at": first["at"],
        "changed_at": newest["at"],
    }
    places = ", ".join("?" for _ in values)
    database.run(f"INSERT INTO article ({', '.join(values)}) VALUES ({places})", *values.values())
    if database.column_types("stay"):
        stages.stay(database, newest["article_id"], Stage.DRAFTING, now)


def _point_to(database: Database, newest: Row, text: str) -> None:
    fields = rows.fields_from_json(newest["fields"])
    database.run(
        "UPDATE article SET revision_id = ?, slug = ?, headline = ?, words = ? WHERE id = ?",
        newest["id"],
        fields.slug,
        fields.headline,
        count_lines(text).words,
        newest["article_id"],
    )


def _name_people(database: Database, now: int) -> None:
    """Let everybody who did something be somebody."""
    told = {}
    for row in database.all("SELECT payload FROM event WHERE kind = 'collaborator_added'"):
        payload = events.told(row["payload"])
        told[str(payload.get("collaborator_id"))] = str(payload.get("name") or "?")
    for table, column in PEOPLE_IN:
        if table == "collaborator" or column not in database.columns(table):
            continue
        missing = database.all(
            f"SELECT DISTINCT {column} AS id FROM {table}"
            f" WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM collaborator)"
        )
        for row in missing:
            _add_person(database, row["id"], told.get(row["id"], "?"), (Role.WRITER,), now)


def _find_owner(database: Database, now: int) -> None:
    """The desk has somebody who may do everything: its owner, or who wrote most."""
    owner = settings.read(database, "owner", "")
    if database.one("SELECT 1 AS yes FROM collaborator WHERE id = ?", owner):
        return
    most = database.one(
        "SELECT collaborator.id FROM collaborator LEFT JOIN event ON event.collaborator_id = collaborator.id"
        " GROUP BY collaborator.id ORDER BY count(event.seq) DESC, collaborator.id LIMIT 1"
    )
    if most is None:
        _add_person(database, "salvaged", "?", tuple(Role), now)
    else:
        database.run("UPDATE collaborator SET roles = ? WHERE id = ?", json.dumps(sorted(Role)), most["id"])
    settings.put(database, "owner", most["id"] if most else "salvaged", now)


def _add_person(database: Database, person_id: str, name: str, roles: tuple[Role, ...], now: int) -> None:
    database.run(
        "INSERT INTO collaborator (id, name, roles, languages, created_at) VALUES (?, ?, ?, '[]', ?)",
        person_id,
        name,
        json.dumps(sorted(roles)),
        now,
    )
