"""``python -m apdsl``: the command line."""

from apdsl.cli.main import run

if __name__ == "__main__":
    run()
