"""Schema 2 of a desk, as SQL: what people decided about findings, and the office's own style rules.

Never edited once it has been released. docs/desk-format.md says what every column holds.
"""

TABLES = """
CREATE TABLE dismissal (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule <> ''),
    words TEXT NOT NULL,
    words_before TEXT NOT NULL DEFAULT '',
    words_behind TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    at BIGINT NOT NULL
);
CREATE INDEX dismissal_article ON dismissal (article_id);
CREATE TABLE style_rule (
    key TEXT NOT NULL CHECK (key <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    source TEXT NOT NULL DEFAULT '',
    is_on BIGINT NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
    collaborator_id TEXT NOT NULL REFERENCES collaborator (id),
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (key, language)
);
"""
