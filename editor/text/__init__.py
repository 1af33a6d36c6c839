"""Text as the desk understands it: one Markdown parser, the block model it gives, and measures over both."""
