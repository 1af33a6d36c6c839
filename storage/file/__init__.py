"""Files on a disk: written whole or not at all, locked, in a place that is fit for a desk. It knows no table."""
