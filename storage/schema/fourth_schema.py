"""Schema 4 of a desk, as SQL: what review, approval and signatures need beyond the tables of the first schema.

Never edited once it has been released. docs/desk-format.md says what every column holds. A revision's guard lets go of
how its text is kept, so that history can be thinned; what the text is stays guarded by its hash.
"""

REVIEW = """
CREATE TABLE anchor (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    span_start BIGINT NOT NULL CHECK (span_start >= 0),
    span_end BIGINT NOT NULL,
    quote TEXT NOT NULL CHECK (quote <> ''),
    words_before TEXT NOT NULL DEFAULT '',
    words_behind TEXT NOT NULL DEFAULT '',
    is_lost BIGINT NOT NULL DEFAULT 0 CHECK (is_lost IN (0, 1)),
    CHECK (span_end >= span_start)
);
CREATE INDEX anchor_article ON anchor (article_id, span_end);
ALTER TABLE comment ADD COLUMN proposal_id TEXT REFERENCES proposal (id);
CREATE TABLE mention (
    comment_id TEXT NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    PRIMARY KEY (comment_id, collaborator_id)
);
CREATE INDEX mention_collaborator ON mention (collaborator_id);
ALTER TABLE proposal ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN changed_at BIGINT;
ALTER TABLE proposal ADD COLUMN checkout_id TEXT REFERENCES checkout (id);
CREATE INDEX proposal_open ON proposal (article_id, collaborator_id) WHERE state = 'open';
CREATE TABLE revision_name (
    revision_id TEXT PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    at BIGINT NOT NULL
);
"""

APPROVAL = """
ALTER TABLE article ADD COLUMN is_sensitive BIGINT NOT NULL DEFAULT 0 CHECK (is_sensitive IN (0, 1));
ALTER TABLE article ADD COLUMN second_approver_id TEXT REFERENCES collaborator (id);
ALTER TABLE decision ADD COLUMN approval TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN chain_head TEXT NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN statement TEXT NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN signature TEXT NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
CREATE TABLE key_act (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL UNIQUE,
    key_id TEXT NOT NULL CHECK (length(key_id) = 64),
    act TEXT NOT NULL CHECK (act IN ('enrolled', 'endorsed', 'rotated', 'revoked')),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    public_key TEXT NOT NULL CHECK (length(public_key) = 64),
    statement TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signature TEXT NOT NULL,
    second_signature TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL
);
CREATE INDEX key_act_key ON key_act (key_id);
CREATE TABLE tick (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    item TEXT NOT NULL CHECK (item <> ''),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (article_id, item)
);
"""

SOURCES = """
CREATE TABLE source (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'document', 'data', 'observation', 'agency', 'other')),
    citation TEXT NOT NULL CHECK (citation <> ''),
    dated TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    file_sha256 TEXT NOT NULL DEFAULT '',
    is_off_record BIGINT NOT NULL DEFAULT 0 CHECK (is_off_record IN (0, 1)),
    verdict TEXT NOT NULL DEFAULT 'open' CHECK (verdict IN ('confirmed', 'attributed', 'open')),
    note TEXT NOT NULL DEFAULT '',
    checked_by TEXT REFERENCES collaborator (id),
    checked_at BIGINT,
    added_at BIGINT NOT NULL
);
CREATE INDEX source_article ON source (article_id);
"""

TABLES = REVIEW + APPROVAL + SOURCES

SQLITE_ONLY = """
DROP TRIGGER revision_is_never_changed;
CREATE TRIGGER revision_is_never_changed
BEFORE UPDATE OF id, article_id, number, collaborator_id, at, name, reason, fields, sha256 ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER key_act_is_never_changed BEFORE UPDATE ON key_act
BEGIN SELECT RAISE(ABORT, 'acts about keys are never changed'); END;
CREATE TRIGGER key_act_is_never_deleted BEFORE DELETE ON key_act
BEGIN SELECT RAISE(ABORT, 'acts about keys are never deleted'); END;
"""
