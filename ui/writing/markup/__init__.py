"""What a person does to Markdown, as pure operations: a text and a selection in, one `Edit` out. No Qt.

Places are code points of the text that is given, which may be a few lines of a longer one.
"""
