"""What each move is called on a button, and what its reason is for."""

from PySide6.QtCore import QCoreApplication

from editor.workflow import Move


def word(move: Move) -> str:
    translate = QCoreApplication.translate
    # To add one: the move in editor/workflow.py, its word here, as what a person does.
    words = {
        Move.ASSIGN: translate("Move", "Mark as assigned"),
        Move.START: translate("Move", "Begin to write"),
        Move.SUBMIT: translate("Move", "Hand in"),
        Move.TAKE_BACK: translate("Move", "Take back"),
        Move.TAKE_UP: translate("Move", "Take up to edit"),
        Move.SEND_BACK: translate("Move", "Send back"),
        Move.APPROVE: translate("Move", "Approve"),
        Move.BYPASS: translate("Move", "Approve past the second person"),
        Move.REOPEN: translate("Move", "Open again"),
        Move.PUBLISH: translate("Move", "Publish"),
        Move.CORRECT: translate("Move", "Correct"),
        Move.WITHDRAW: translate("Move", "Withdraw"),
        Move.DROP: translate("Move", "Drop"),
        Move.REVIVE: translate("Move", "Take up again"),
    }
    return words[move]


def why_reason(move: Move) -> str:
    """What the reason of a move is for; empty where there is nothing special to say."""
    translate = QCoreApplication.translate
    match move:
        case Move.SEND_BACK:
            return translate("Move", "Say what is to be done before it is handed in again.")
        case Move.BYPASS:
            return translate("Move", "Say why nobody else could approve it; the article shows it until somebody has.")
        case Move.DROP:
            return translate("Move", "Say why; the article is kept and can be taken up again.")
        case Move.WITHDRAW | Move.CORRECT:
            return translate("Move", "Say what was wrong; readers will be told.")
    return ""


def done(move: Move) -> str:
    """What is said once a move was made."""
    translate = QCoreApplication.translate
    sentences = {
        Move.ASSIGN: translate("Move", "Marked as assigned."),
        Move.START: translate("Move", "The draft is begun."),
        Move.SUBMIT: translate("Move", "Handed in. An editor comes next; there is nothing more for you to do."),
        Move.TAKE_BACK: translate("Move", "Taken back to go on writing."),
        Move.TAKE_UP: translate("Move", "You have it in hand now."),
        Move.SEND_BACK: translate("Move", "Sent back."),
        Move.APPROVE: translate("Move", "Approved."),
        Move.BYPASS: translate("Move", "Approved past the second person."),
        Move.REOPEN: translate("Move", "Opened again."),
        Move.PUBLISH: translate("Move", "Published."),
        Move.CORRECT: translate("Move", "Marked as corrected."),
        Move.WITHDRAW: translate("Move", "Withdrawn."),
        Move.DROP: translate("Move", "Dropped; it is kept."),
        Move.REVIVE: translate("Move", "Taken up again."),
    }
    return sentences[move]
