"""Small forms of the writing room that ask for one thing: a link, a note, a character, a table. They change no text."""
