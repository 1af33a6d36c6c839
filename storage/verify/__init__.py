"""Whether a desk's file is sound, and whether the desk is what its log says. Nothing here changes a desk."""
