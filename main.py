"""Starts Copydesk: the window, or what its arguments ask for."""

from ui.program import main

if __name__ == "__main__":
    main()
