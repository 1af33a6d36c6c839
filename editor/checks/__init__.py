"""The single checks of `editor.preflight`, by subject. A check reads a `Subject` and yields findings, no more."""
