"""What a change of the desk tells the window: announced once, and whoever cares redraws itself."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from editor.frozen import frozen


class Kind(StrEnum):
    """What happened. Each is also the `kind` of an event, but for `UNCHANGED`, `PERSON_SWITCHED` and
    `NOTICES_SEEN`, which leave no trace: nobody keeps a list of who was at a machine when, and what they read.

    To add one: its name here, and its sentence in editor/event_words.py.
    """

    UNCHANGED = "unchanged"
    DESK_CREATED = "desk_created"
    DESK_RECOVERED = "desk_recovered"
    DESK_BROUGHT_IN = "desk_brought_in"
    DESK_SALVAGED = "desk_salvaged"
    STATIONERY_ADDED = "stationery_added"
    ARTICLE_ADDED = "article_added"
    TEXT_SAVED = "text_saved"
    FIELDS_SAVED = "fields_saved"
    TEXT_REPLACED = "text_replaced"
    TEXT_RESTORED = "text_restored"
    REVISION_KEPT = "revision_kept"
    PICTURE_ADDED = "picture_added"
    MOVED = "moved"
    ASSIGNED = "assigned"
    REASSIGNED = "reassigned"
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    TAG_RENAMED = "tag_renamed"
    TAG_REMOVED = "tag_removed"
    EXTENDED = "extended"
    DECLINED = "declined"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"
    DUE_SET = "due_set"
    PUBLISH_SET = "publish_set"
    LENGTH_SET = "length_set"
    UNDONE = "undone"
    NOTICES_SEEN = "notices_seen"
    COLLABORATOR_ADDED = "collaborator_added"
    COLLABORATOR_EDITED = "collaborator_edited"
    COLLABORATORS_MERGED = "collaborators_merged"
    COLLABORATORS_PARTED = "collaborators_parted"
    COLLABORATOR_RETIRED = "collaborator_retired"
    COLLABORATOR_BACK = "collaborator_back"
    AWAY_ADDED = "away_added"
    AWAY_REMOVED = "away_removed"
    PASSPHRASE_SET = "passphrase_set"
    PASSPHRASE_REMOVED = "passphrase_removed"
    PERSON_SWITCHED = "person_switched"
    EXPORTED = "exported"
    EDITION_PUBLISHED = "edition_published"
    CORRECTION_DRAFTED = "correction_drafted"
    CORRECTION_DROPPED = "correction_dropped"
    CORRECTED = "corrected"
    SETTING_CHANGED = "setting_changed"
    WORD_ADDED = "word_added"
    WORD_REMOVED = "word_removed"
    WORD_IGNORED = "word_ignored"
    WORD_HEEDED = "word_heeded"
    LANGUAGE_SET = "language_set"
    FINDING_DISMISSED = "finding_dismissed"
    DISMISSAL_TAKEN_BACK = "dismissal_taken_back"
    SEARCH_SAVED = "search_saved"
    SEARCH_RENAMED = "search_renamed"
    SEARCH_REMOVED = "search_removed"
    STYLE_RULE_SAVED = "style_rule_saved"
    STYLE_RULE_SWITCHED = "style_rule_switched"
    STYLE_RULE_REMOVED = "style_rule_removed"
    HOUSE_STYLE_SAVED = "house_style_saved"
    HOUSE_STYLE_CHOSEN = "house_style_chosen"
    SAMPLE_REMOVED = "sample_removed"
    COMMENT_ADDED = "comment_added"
    COMMENT_ANSWERED = "comment_answered"
    COMMENT_RESOLVED = "comment_resolved"
    COMMENT_REOPENED = "comment_reopened"
    PROPOSAL_SAVED = "proposal_saved"
    PROPOSAL_TAKEN = "proposal_taken"
    PROPOSAL_REFUSED = "proposal_refused"
    PROPOSAL_WITHDRAWN = "proposal_withdrawn"
    PROPOSAL_PUT_BACK = "proposal_put_back"
    OVERLAP_SETTLED = "overlap_settled"
    OVERLAP_UNSETTLED = "overlap_unsettled"
    CHECKED_OUT = "checked_out"
    CHECKED_IN = "checked_in"
    TAKEN_OVER = "taken_over"
    LATE_WORK_KEPT = "late_work_kept"
    REVISION_NAMED = "revision_named"
    REVISION_RESTORED = "revision_restored"
    PASSAGES_RESTORED = "passages_restored"
    ARTICLE_BROUGHT_BACK = "article_brought_back"
    REVISION_BROUGHT_BACK = "revision_brought_back"
    HISTORY_THINNED = "history_thinned"
    APPROVAL_CONFIRMED = "approval_confirmed"
    SENSITIVITY_SET = "sensitivity_set"
    KEY_ENROLLED = "key_enrolled"
    KEY_ENDORSED = "key_endorsed"
    KEY_ROTATED = "key_rotated"
    KEY_REVOKED = "key_revoked"
    ARTICLE_OPENED = "article_opened"
    ITEM_TICKED = "item_ticked"
    ITEM_UNTICKED = "item_unticked"
    TRANSLATION_SET = "translation_set"
    SOURCE_ADDED = "source_added"
    SOURCE_CHANGED = "source_changed"
    SOURCE_REMOVED = "source_removed"


@frozen
class Change:
    """One change. `at` is milliseconds since 1970, UTC; `values` are small facts that the kind documents.

    `event_ids` are the events that it left, several for a step that was several: `Desk.undo` takes them back together.
    """

    kind: Kind
    article_id: str | None
    revision_id: str | None
    at: int
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    event_ids: tuple[str, ...] = ()
