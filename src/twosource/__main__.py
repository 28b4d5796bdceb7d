"""`python -m twosource`."""

from .cli import main

main()
