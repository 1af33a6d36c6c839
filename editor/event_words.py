"""What each event of the log is called in a sentence that everybody can read. It knows no storage and no window."""

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType
from typing import Any


class EventWords:
    """A sentence with its values, as `Refused` has them; `{who}` is the person whose doing it is."""

    def __init__(self, sentence: str, values: Mapping[str, object] = MappingProxyType({})) -> None:
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


# To add one: the kind of the event (storage/change.py), and its sentence; the fields are those of its payload.
KINDS: Mapping[str, EventWords] = {
    "desk_created": EventWords("{who} made this desk."),
    "desk_recovered": EventWords("The desk was opened again after a program had ended without closing it."),
    "desk_brought_in": EventWords("{who} made this desk of the folder {folder}, which had been taken out."),
    "desk_salvaged": EventWords(
        "This desk was made of what could still be read of a damaged file: {articles} articles."
    ),
    "stationery_added": EventWords("Templates, audiences and house styles came with a newer program."),
    "article_added": EventWords("{who} began the article."),
    "text_saved": EventWords("{who} changed the text."),
    "fields_saved": EventWords("{who} changed the fields."),
    "text_replaced": EventWords("{who} replaced words in several articles at once."),
    "text_restored": EventWords("{who} took a replacement in several articles back."),
    "revision_kept": EventWords("{who} kept a revision: {name}"),
    "picture_added": EventWords("{who} added the picture {name}."),
    "moved": EventWords("{who} moved the article to another stage."),
    "assigned": EventWords("{who} assigned a task to {collaborator_id}."),
    "reassigned": EventWords("{who} passed a task on to {collaborator_id}."),
    "tagged": EventWords("{who} added the tag {tag}."),
    "untagged": EventWords("{who} took the tag {tag} off."),
    "tag_renamed": EventWords("{who} renamed the tag {tag} to {to}."),
    "tag_removed": EventWords("{who} took the tag {tag} off every article."),
    "extended": EventWords("{who} extended the time of {collaborator_id}."),
    "declined": EventWords("{who} declined a task: {reason}"),
    "handed_over": EventWords("{who} handed a task over as done."),
    "cancelled": EventWords("{who} cancelled a task: {reason}"),
    "due_set": EventWords("{who} set when the article is due."),
    "publish_set": EventWords("{who} set when the article is to be published."),
    "length_set": EventWords("{who} set how long the article is to be."),
    "undone": EventWords("{who} took a step back."),
    "collaborator_added": EventWords("{who} added {name} to the desk."),
    "collaborator_edited": EventWords("{who} changed the entry of {name}."),
    "collaborators_merged": EventWords("{who} merged two entries of {name}."),
    "collaborators_parted": EventWords("{who} parted two entries of {name} again."),
    "collaborator_retired": EventWords("{who} retired {name}."),
    "collaborator_back": EventWords("{who} brought {name} back to the desk."),
    "away_added": EventWords("{who} noted days on which somebody is away."),
    "away_removed": EventWords("{who} removed days on which somebody is away."),
    "passphrase_set": EventWords("{who} set a passphrase."),
    "passphrase_removed": EventWords("{who} removed the passphrase of {name}."),
    "exported": EventWords("{who} exported the article as {file_name}."),
    "edition_published": EventWords("{who} sent out edition {number} with the code {code}."),
    "correction_drafted": EventWords("{who} drafted a correction of the published article."),
    "correction_dropped": EventWords("{who} threw a drafted correction away."),
    "corrected": EventWords("{who} put the published text right."),
    "setting_changed": EventWords("{who} changed a setting: {key}"),
    "word_added": EventWords("{who} added {word} to a word list."),
    "word_removed": EventWords("{who} removed {word} from a word list."),
    "word_heeded": EventWords("{who} no longer lets the word {word} stand in this article."),
    "language_set": EventWords("{who} set the language of the article."),
    "search_saved": EventWords("{who} saved a search: {name}"),
    "search_renamed": EventWords("{who} renamed a saved search to {name}."),
    "search_removed": EventWords("{who} removed a saved search."),
    "word_ignored": EventWords("{who} let the word {word} stand in this article."),
    "finding_dismissed": EventWords("{who} let a finding stand on the words {words}."),
    "dismissal_taken_back": EventWords("{who} no longer lets a finding stand on the words {words}."),
    "style_rule_saved": EventWords("{who} saved the style rule {key}."),
    "style_rule_switched": EventWords("{who} switched the style rule {key} on or off."),
    "style_rule_removed": EventWords("{who} removed the style rule {key}."),
    "house_style_saved": EventWords("{who} saved the house style {key}."),
    "house_style_chosen": EventWords("{who} chose the house style {key} for the article."),
    "sample_removed": EventWords("{who} removed the sample articles."),
    "comment_added": EventWords("{who} commented: {body}"),
    "comment_answered": EventWords("{who} answered a comment: {body}"),
    "comment_resolved": EventWords("{who} resolved a comment."),
    "comment_reopened": EventWords("{who} opened a comment again."),
    "proposal_saved": EventWords("{who} proposed changes."),
    "proposal_taken": EventWords("{who} took {count} changes proposed by {by}."),
    "proposal_refused": EventWords("{who} refused {count} changes proposed by {by}."),
    "proposal_withdrawn": EventWords("{who} took a proposal back."),
    "proposal_put_back": EventWords("{who} took the decision on proposed changes back."),
    "overlap_settled": EventWords("{who} chose between proposals for the same place."),
    "overlap_unsettled": EventWords("{who} took the choice between proposals back."),
    "checked_out": EventWords("{who} checked the article out."),
    "checked_in": EventWords("{who} gave the article back."),
    "taken_over": EventWords("{who} took the article over from {from}: {note}"),
    "late_work_kept": EventWords("Late work of {who} was kept as a proposal."),
    "revision_named": EventWords("{who} named a revision: {name}"),
    "revision_restored": EventWords("{who} restored an older revision."),
    "article_brought_back": EventWords("{who} brought the article back from a backup, as a new one."),
    "revision_brought_back": EventWords("{who} brought revision {number} back from a backup."),
    "passages_restored": EventWords("{who} restored passages of an older revision."),
    "history_thinned": EventWords("Revisions that nothing refers to, thinned out: {count}."),
    "approval_confirmed": EventWords("{who} confirmed the approval as a second person."),
    "sensitivity_set": EventWords("{who} set who else has to approve the article."),
    "key_enrolled": EventWords("{who} enrolled a signing key: {key_id}"),
    "key_endorsed": EventWords("{who} vouched for the signing key of {owner}: {key_id}"),
    "key_rotated": EventWords("{who} put a new signing key in the place of an older one: {key_id}"),
    "key_revoked": EventWords("{who} revoked the signing key of {owner}: {key_id}"),
    "article_opened": EventWords("{who} opened what was handed in."),
    "item_ticked": EventWords("{who} ticked: {title}"),
    "item_unticked": EventWords("{who} took the tick off: {title}"),
    "translation_set": EventWords("{who} set what the article is translated from."),
    "source_added": EventWords("{who} entered a source."),
    "source_changed": EventWords("{who} changed or judged a source."),
    "source_removed": EventWords("{who} removed a source."),
}

# To add one: the move (editor/workflow.py), and what its event is called.
MOVES: Mapping[str, EventWords] = {
    "assign": EventWords("{who} assigned the article."),
    "start": EventWords("{who} began to write."),
    "submit": EventWords("{who} handed the article in."),
    "take_back": EventWords("{who} took the hand-in back."),
    "take_up": EventWords("{who} began to edit."),
    "send_back": EventWords("{who} sent the article back: {note}"),
    "approve": EventWords("{who} approved the article."),
    "bypass": EventWords("{who} approved the article past the four eyes: {note}"),
    "reopen": EventWords("{who} reopened the article."),
    "publish": EventWords("{who} published the article."),
    "correct": EventWords("{who} corrected the published article: {note}"),
    "withdraw": EventWords("{who} withdrew the published article: {note}"),
    "drop": EventWords("{who} dropped the article: {note}"),
    "revive": EventWords("{who} took the dropped article up again."),
}

# What the log can be narrowed to. To add one: its name, the kinds of its events; its word in ui/review/log_dialog.py.
SUBJECTS: Mapping[str, frozenset[str]] = {
    "text": frozenset(
        """article_added text_saved fields_saved text_replaced text_restored revision_kept revision_named
        revision_restored passages_restored article_brought_back revision_brought_back picture_added language_set
        translation_set house_style_chosen
        history_thinned exported
        edition_published correction_drafted correction_dropped corrected""".split()
    ),
    "steps": frozenset(
        """moved undone assigned reassigned extended declined handed_over cancelled due_set publish_set length_set
        tagged untagged tag_renamed tag_removed article_opened""".split()
    ),
    "review": frozenset(
        """comment_added comment_answered comment_resolved comment_reopened proposal_saved proposal_taken
        overlap_settled overlap_unsettled proposal_refused proposal_withdrawn proposal_put_back
        checked_out checked_in taken_over late_work_kept""".split()
    ),
    "proof": frozenset(
        """approval_confirmed sensitivity_set key_enrolled key_endorsed key_rotated key_revoked item_ticked
        item_unticked source_added source_changed source_removed finding_dismissed dismissal_taken_back word_ignored
        word_heeded""".split()
    ),
    "desk": frozenset(
        """desk_created desk_recovered desk_brought_in desk_salvaged stationery_added collaborator_added
        collaborator_edited collaborators_merged collaborators_parted collaborator_retired collaborator_back
        away_added away_removed passphrase_set passphrase_removed setting_changed word_added word_removed
        search_saved search_renamed search_removed style_rule_saved style_rule_switched style_rule_removed
        house_style_saved sample_removed""".split()
    ),
}

# To add one: a stage that a change of content leads to (`AFTER_A_CHANGE` of editor/workflow.py), and what is said then.
_BY_ITSELF: Mapping[str, EventWords] = {
    "drafting": EventWords("{who} began to write."),
    "in_edit": EventWords("A change of {who} took the article back to be edited."),
}
_UNKNOWN = EventWords("{who} did something that this program does not know: {kind}")
_LONGEST = 300
"""Characters of one value in a sentence."""


def words(kind: str, payload: Mapping[str, Any], who: str, names: Mapping[str, str]) -> EventWords:
    """The sentence of an event. `who` is the name of whose doing it is; `names` are everybody's, by id."""
    said = KINDS.get(kind, _UNKNOWN)
    if kind == "moved":
        led_to = _BY_ITSELF.get(str(payload.get("to")), said)
        said = MOVES.get(str(payload["move"]), said) if "move" in payload else led_to
    values = {"who": who or "?", "kind": kind}
    values |= {key: _short(names.get(str(value), str(value))) for key, value in payload.items()}
    # What an event does not say is a dash in its sentence: an older program may have said less.
    asked = {name for _, name, _, _ in Formatter().parse(said.sentence) if name}
    return EventWords(said.sentence, {name: values.get(name, "–") for name in asked})


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
