"""How an article's language is checked: spelling, house style, readability. Pure functions over text; no Qt."""
