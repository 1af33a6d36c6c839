"""Whole copies of a desk: made by the clock, kept in two places, or under a passphrase."""
