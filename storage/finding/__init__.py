"""Finding articles: search and its index, lists of lines, titles, related articles, saved searches."""
