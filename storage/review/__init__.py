"""From hand-in to approval: comments, proposals, check-outs, checklists, sources, moves, keys and seals."""
