"""`python -m pshjobs`."""

from pshjobs.cli import main

main()
