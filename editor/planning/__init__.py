"""When work is due: calendar days, load, risk and the list. Plain values; it reads no clock and asks no desk."""
