"""Schema 1 of a desk, as SQL: what every table holds is written down in docs/desk-format.md. It runs nothing.

Never edited once it has been released: a later schema is a further step in `migrations`. Ids are UUIDs as text, times
are milliseconds since 1970 in UTC, yes and no are 1 and 0, lists and records are JSON as text. TABLES is the portable
subset that PostgreSQL reads too; what only SQLite has (refusing triggers, full text) stands apart in SQLITE_ONLY.
"""

STAGES = (
    "'pitched', 'assigned', 'drafting', 'submitted', 'in_edit', 'returned', "
    "'approved', 'published', 'corrected', 'withdrawn', 'dropped'"
)

PEOPLE = """
CREATE TABLE collaborator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    roles TEXT NOT NULL,
    languages TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT '',
    public_key TEXT NOT NULL DEFAULT '',
    is_active BIGINT NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    is_sample BIGINT NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    created_at BIGINT NOT NULL
);
CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE word_list (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    language TEXT NOT NULL,
    collaborator_id TEXT REFERENCES collaborator (id),
    created_at BIGINT NOT NULL
);
CREATE TABLE word (
    word_list_id TEXT NOT NULL REFERENCES word_list (id) ON DELETE CASCADE,
    word TEXT NOT NULL CHECK (word <> ''),
    verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong')),
    instead TEXT NOT NULL DEFAULT '',
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (word_list_id, word)
);
"""

STATIONERY = """
CREATE TABLE audience (
    key TEXT NOT NULL CHECK (key <> ''),
    language TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office')),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (key, language, version)
);
CREATE TABLE template (
    key TEXT NOT NULL CHECK (key <> ''),
    language TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office')),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (key, language, version)
);
CREATE TABLE house_style (
    key TEXT NOT NULL CHECK (key <> ''),
    version BIGINT NOT NULL CHECK (version >= 1),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office')),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (key, version)
);
"""

# An article and its newest revision name each other, so that key is looked at when the transaction ends.
ARTICLES = f"""
CREATE TABLE article (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL CHECK (language <> ''),
    stage TEXT NOT NULL CHECK (stage IN ({STAGES})),
    left_stage TEXT CHECK (left_stage IN ({STAGES})),
    template_key TEXT NOT NULL,
    template_version BIGINT NOT NULL,
    audience_key TEXT NOT NULL,
    house_style_key TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES collaborator (id),
    writer_id TEXT NOT NULL REFERENCES collaborator (id),
    slug TEXT NOT NULL,
    headline TEXT NOT NULL,
    words BIGINT NOT NULL CHECK (words >= 0),
    revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    due_at BIGINT,
    is_sample BIGINT NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX article_changed_at ON article (changed_at);
CREATE INDEX article_slug ON article (slug);
CREATE TABLE revision (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number BIGINT NOT NULL CHECK (number >= 1),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    fields TEXT NOT NULL,
    full_text TEXT,
    cut_at BIGINT CHECK (cut_at >= 0),
    cut_length BIGINT CHECK (cut_length >= 0),
    inserted TEXT,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (article_id, number),
    CHECK (
        (full_text IS NOT NULL AND cut_at IS NULL AND cut_length IS NULL AND inserted IS NULL)
        OR (full_text IS NULL AND cut_at IS NOT NULL AND cut_length IS NOT NULL AND inserted IS NOT NULL)
    ),
    CHECK (number > 1 OR full_text IS NOT NULL)
);
CREATE TABLE tag (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> ''),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (article_id, tag)
);
CREATE INDEX tag_tag ON tag (tag);
CREATE TABLE asset (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    media_type TEXT NOT NULL,
    width BIGINT NOT NULL CHECK (width > 0),
    height BIGINT NOT NULL CHECK (height > 0),
    data $bytes NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE TABLE article_picture (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL REFERENCES asset (sha256),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (article_id, name)
);
CREATE INDEX article_picture_sha256 ON article_picture (sha256);
"""

# One open check-out an article: the partial unique index is the lock of an office's shared desk.
WORKFLOW = """
CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    task TEXT NOT NULL CHECK (task IN ('write', 'edit', 'translate', 'picture', 'proof', 'other')),
    note TEXT NOT NULL DEFAULT '',
    due_at BIGINT,
    assigned_by TEXT NOT NULL REFERENCES collaborator (id),
    assigned_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX assignment_article_id ON assignment (article_id);
CREATE TABLE checkout (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    machine TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    taken_at BIGINT NOT NULL,
    released_at BIGINT,
    released_by TEXT REFERENCES collaborator (id)
);
CREATE UNIQUE INDEX checkout_one_holder ON checkout (article_id) WHERE released_at IS NULL;
CREATE TABLE side_draft (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    checkout_id TEXT REFERENCES checkout (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    base_revision_id TEXT NOT NULL REFERENCES revision (id),
    fields TEXT NOT NULL,
    full_text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    merged_at BIGINT
);
CREATE TABLE comment (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    answers_id TEXT REFERENCES comment (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    span_start BIGINT,
    span_end BIGINT,
    quote TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL CHECK (body <> ''),
    created_at BIGINT NOT NULL,
    resolved_at BIGINT,
    resolved_by TEXT REFERENCES collaborator (id),
    CHECK (span_start IS NULL OR (span_start >= 0 AND span_end >= span_start))
);
CREATE INDEX comment_article_id ON comment (article_id);
CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    span_start BIGINT NOT NULL CHECK (span_start >= 0),
    span_end BIGINT NOT NULL,
    old_text TEXT NOT NULL,
    new_text TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'refused', 'outdated')),
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT REFERENCES collaborator (id),
    CHECK (span_end >= span_start)
);
CREATE INDEX proposal_article_id ON proposal (article_id);
CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'approved_alone', 'approved_by_bypass', 'confirmed', 'returned')),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    statement TEXT NOT NULL,
    signature TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    CHECK (note <> '' OR kind NOT IN ('approved_by_bypass', 'returned'))
);
CREATE INDEX decision_article_id ON decision (article_id);
CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    is_approved BIGINT NOT NULL CHECK (is_approved IN (0, 1)),
    notes TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX receipt_article_id ON receipt (article_id);
"""

# No foreign keys on purpose: an event outlives what it speaks of.
EVENTS = """
CREATE TABLE event (
    seq BIGINT PRIMARY KEY CHECK (seq >= 1),
    id TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    collaborator_id TEXT NOT NULL,
    machine TEXT NOT NULL,
    logical BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    payload TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
);
CREATE INDEX event_article_id ON event (article_id, seq);
"""

TABLES = PEOPLE + STATIONERY + ARTICLES + WORKFLOW + EVENTS

SQLITE_ONLY = """
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;

CREATE TABLE search_page (
    docid INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_folded USING fts5 (
    title, body, content='search_page', content_rowid='docid', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_exact USING fts5 (
    title, body, content='search_page', content_rowid='docid', tokenize='unicode61 remove_diacritics 0'
);
"""
