"""What happened while the oracle scored, so that a test can see that random data reach it."""

NOTED = set()


def note(what):
    """Note that something happened, such as `cause: missing`."""
    NOTED.add(what)
