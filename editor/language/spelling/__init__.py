"""Spelling: engines behind one protocol, and the checker that asks them word by word."""
