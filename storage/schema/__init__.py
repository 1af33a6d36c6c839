"""The tables of a desk: each schema as it was released, the way from one to the next, and what a file says it is."""
