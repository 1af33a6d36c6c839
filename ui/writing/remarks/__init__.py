"""What is remarked on in the text: asked for, underlined, explained in a card, and decided by a person."""
