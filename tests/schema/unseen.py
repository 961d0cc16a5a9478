"""The errors that `validate` finds and no schema can, with the reason."""

UNSEEN = {}
IN_ERROR_TOO = set()


def differences(there, refused):
    for code in sorted(there - refused):
        yield f"{code}: not refused"
