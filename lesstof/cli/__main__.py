"""`python -m lesstof.cli`."""

import sys

from lesstof.cli import main

if __name__ == "__main__":
    sys.exit(main())
