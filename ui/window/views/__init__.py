"""The views of the desk: start page, board, calendar, library, list, people, and steps with what is picked there."""
