"""Starts Copydesk: hands the arguments to the command line, which opens the window when there are none."""

from ui.cli import main

if __name__ == "__main__":
    main()
