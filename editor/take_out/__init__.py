"""The files of a desk that is taken out: what stands in them. It touches no disk."""
