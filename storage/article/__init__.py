"""Articles as they are written: texts and their history, pictures, languages, and what comes in from elsewhere."""
