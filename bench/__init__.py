"""Benchmarks of Copydesk against its targets and its peers: `make bench`. Not part of the tests: nothing here gates."""
