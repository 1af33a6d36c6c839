"""Who works at a desk, what they are told, and what the office keeps for all of its articles."""
