"""What keeps a desk safe while people work: backups, locked copies, taking out, recovery, work in idle moments."""
