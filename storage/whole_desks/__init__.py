"""Desks as a whole, from above the door: taken out, brought in, looked into, opened though damaged; the sample."""
