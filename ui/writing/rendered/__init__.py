"""The article as it reads, beside the text: from the block model to a document of Qt, drawn only where it is seen."""
