"""Schema 5 of a desk, as SQL: what goes out of the house, once each, and how it is corrected.

Never edited once it has been released. docs/desk-format.md says what every column holds.
"""

PUBLISHING = """
CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number BIGINT NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('published', 'correction', 'clarification', 'refile', 'withdrawal')),
    code TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    decision_id TEXT REFERENCES decision (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    house_style_key TEXT NOT NULL,
    house_style_version BIGINT NOT NULL,
    wrong TEXT NOT NULL DEFAULT '',
    instead TEXT NOT NULL DEFAULT '',
    accepted TEXT NOT NULL DEFAULT '[]',
    why TEXT NOT NULL DEFAULT '',
    lifted TEXT NOT NULL DEFAULT '',
    utc_offset BIGINT NOT NULL DEFAULT 0,
    folder TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    chain_head TEXT NOT NULL,
    statement TEXT NOT NULL,
    signature TEXT NOT NULL DEFAULT '',
    key_id TEXT NOT NULL DEFAULT '',
    UNIQUE (article_id, number)
);
CREATE INDEX edition_corrections ON edition (at) WHERE kind <> 'published';
ALTER TABLE receipt ADD COLUMN edition_id TEXT REFERENCES edition (id);
ALTER TABLE receipt ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
CREATE INDEX receipt_edition ON receipt (edition_id, place) WHERE edition_id IS NOT NULL;
CREATE INDEX receipt_sha256 ON receipt (sha256);
CREATE TABLE correction (
    article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'refile')),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    fields TEXT NOT NULL,
    full_text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    wrong TEXT NOT NULL DEFAULT '',
    instead TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL
);
"""

TABLES = PUBLISHING

SQLITE_ONLY = """
CREATE TRIGGER edition_is_never_changed BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'editions are never changed'); END;
"""
