"""An office's own Word file as the paper that an article is written on."""
