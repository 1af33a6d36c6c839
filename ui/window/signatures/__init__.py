"""The journeys of signing keys: made, unlocked, replaced, revoked, printed."""
