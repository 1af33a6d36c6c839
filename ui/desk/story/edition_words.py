"""What an edition is called. It shows nothing."""

from PySide6.QtCore import QCoreApplication

from editor.edition import EditionKind


def kind_word(kind: EditionKind) -> str:
    translate = QCoreApplication.translate
    # To add one: the kind in editor/edition.py, its word here.
    return {
        EditionKind.PUBLISHED: translate("Edition", "Published"),
        EditionKind.CORRECTION: translate("Edition", "Correction"),
        EditionKind.CLARIFICATION: translate("Edition", "Clarification"),
        EditionKind.REFILE: translate("Edition", "Typing error"),
        EditionKind.WITHDRAWAL: translate("Edition", "Withdrawal"),
    }[kind]
