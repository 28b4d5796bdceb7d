"""The command line (to come)."""


def main() -> None:
    """To come."""
    print("twosource")
