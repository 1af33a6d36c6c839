"""What leaves the house: receipts of exports, editions, and their corrections."""
