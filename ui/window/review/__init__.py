"""The journeys of review: comments, proposals, sources, history, approval, and the story of the open article."""
