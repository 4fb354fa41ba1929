"""``python -m apdsl``: the command line."""

from apdsl.cli.main import main

if __name__ == "__main__":
    main()
