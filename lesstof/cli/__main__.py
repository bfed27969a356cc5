"""`python -m lesstof.cli`."""

from lesstof.cli import run

if __name__ == "__main__":
    run()
