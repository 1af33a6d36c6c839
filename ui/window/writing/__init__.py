"""The journeys of writing: the open article, its fields and formats, what comes into it, what stands beside it."""
