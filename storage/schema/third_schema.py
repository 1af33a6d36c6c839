"""Schema 3 of a desk, as SQL: what the desk needs to plan with, and to find everything again.

Never edited once it has been released. docs/desk-format.md says what every column holds. Days are ISO dates as text
where no hour is meant. The search index is made anew: it is a copy that may be dropped at any time.
"""

PEOPLE = """
ALTER TABLE collaborator ADD COLUMN merged_into TEXT REFERENCES collaborator (id);
ALTER TABLE collaborator ADD COLUMN passphrase TEXT NOT NULL DEFAULT '';
CREATE TABLE away (
    id TEXT PRIMARY KEY,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    first_day TEXT NOT NULL CHECK (length(first_day) = 10),
    last_day TEXT NOT NULL CHECK (length(last_day) = 10),
    note TEXT NOT NULL DEFAULT '',
    added_at BIGINT NOT NULL,
    CHECK (last_day >= first_day)
);
CREATE INDEX away_collaborator ON away (collaborator_id, last_day);
"""

# The first indexes hold all that a board or a list filters by: counting and turning pages reads them and no article.
# `embargo_until` stands in the fields too: here it is only for the calendar, like `slug` and `headline` for the list.
PLANNING = """
ALTER TABLE article ADD COLUMN due_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN publish_at BIGINT;
ALTER TABLE article ADD COLUMN publish_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN embargo_until BIGINT;
ALTER TABLE article ADD COLUMN length_wanted BIGINT CHECK (length_wanted > 0);
DROP INDEX article_changed_at;
CREATE INDEX article_newest
    ON article (changed_at DESC, id, stage, due_at, publish_at, writer_id, audience_key, language);
CREATE INDEX article_stage_due
    ON article (stage, due_at, changed_at DESC, id, publish_at, writer_id, audience_key, language);
CREATE INDEX article_stage
    ON article (stage, changed_at DESC, id, due_at, publish_at, writer_id, audience_key, language);
CREATE INDEX article_due_at ON article (due_at, stage, id, writer_id, audience_key, language)
    WHERE due_at IS NOT NULL;
DROP INDEX tag_tag;
CREATE INDEX tag_articles ON tag (tag, article_id);
CREATE INDEX article_sample ON article (is_sample) WHERE is_sample = 1;
CREATE INDEX article_publish_at ON article (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX article_embargo_until ON article (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX article_writer ON article (writer_id, stage);
ALTER TABLE assignment ADD COLUMN due_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN length_wanted BIGINT CHECK (length_wanted > 0);
ALTER TABLE assignment ADD COLUMN declined_at BIGINT;
ALTER TABLE assignment ADD COLUMN cancelled_at BIGINT;
ALTER TABLE assignment ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE INDEX assignment_open ON assignment (collaborator_id, due_at)
    WHERE done_at IS NULL AND declined_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX assignment_due_at ON assignment (due_at)
    WHERE done_at IS NULL AND declined_at IS NULL AND cancelled_at IS NULL;
CREATE TABLE stay (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    left_at BIGINT,
    CHECK (left_at IS NULL OR left_at >= entered_at)
);
CREATE UNIQUE INDEX stay_now ON stay (article_id) WHERE left_at IS NULL;
CREATE INDEX stay_stage ON stay (stage, left_at);
CREATE INDEX stay_article ON stay (article_id);
INSERT INTO stay (id, article_id, stage, entered_at) SELECT id, id, stage, changed_at FROM article;
"""

NOTICES = """
CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind <> ''),
    by_id TEXT NOT NULL REFERENCES collaborator (id),
    task TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    seen_at BIGINT
);
CREATE INDEX notice_unseen ON notice (collaborator_id) WHERE seen_at IS NULL;
CREATE INDEX notice_collaborator ON notice (collaborator_id, at);
CREATE INDEX notice_article ON notice (article_id);
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    collaborator_id TEXT REFERENCES collaborator (id),
    query TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
"""

SEARCH = """
CREATE TABLE search_pending (
    article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    since BIGINT NOT NULL
);
CREATE INDEX search_pending_since ON search_pending (since);
INSERT INTO search_pending (article_id, since) SELECT id, changed_at FROM article;
"""

TABLES = PEOPLE + PLANNING + NOTICES + SEARCH

# `parts` has an index of parts of words, which a whole text would need too much room for. The beginnings of two and of
# three letters are kept in the folded index, because almost everything has one of them while somebody types.
SQLITE_ONLY = """
DROP TABLE search_folded;
DROP TABLE search_exact;
DROP TABLE search_page;
CREATE TABLE search_page (
    docid INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    notes TEXT NOT NULL,
    parts TEXT NOT NULL
);
CREATE INDEX search_page_docid ON search_page (docid, article_id);
CREATE VIRTUAL TABLE search_folded USING fts5 (
    title, body, notes, content='search_page', content_rowid='docid', tokenize='unicode61 remove_diacritics 2',
    prefix='2 3'
);
CREATE VIRTUAL TABLE search_exact USING fts5 (
    title, body, notes, content='search_page', content_rowid='docid', tokenize='unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE search_parts USING fts5 (
    parts, content='search_page', content_rowid='docid', tokenize='trigram'
);
UPDATE article SET embargo_until = (
    SELECT json_extract(revision.fields, '$$.embargo.until') FROM revision WHERE revision.id = article.revision_id
);
"""
