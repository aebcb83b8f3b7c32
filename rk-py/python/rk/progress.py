"""How much of long work is done."""


def watcher(progress, name):
    """What is called with how much of how much is done, or None.

    Raises `TypeError` if `progress` is neither True, False nor a function.
    """
    if not (isinstance(progress, bool) or callable(progress)):
        raise TypeError("progress: expected True, False or a function of two numbers")
    return _Bar(name) if progress is True else progress or None


class _Bar:
    """Shows on the standard error stream how much is done; how many, where the whole is not known."""

    def __init__(self, name):
        self.name = name
        self.shown = None

    def __call__(self, done, total):
        import sys

        so_far = done if total is None else f"{100 * done // max(total, 1)} %"
        if so_far != self.shown:
            self.shown = so_far
            sys.stderr.write(f"\r{self.name}: {so_far}" + ("\n" if done == total else ""))
            sys.stderr.flush()
