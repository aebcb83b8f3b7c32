"""Says the peak memory of one peer's whole job, in bytes.

`peak.py MODULE FILE` reads and scores; `peak.py MODULE` imports the same modules and does nothing:
the floor. Linux carries `ru_maxrss` over from the parent process, so `VmHWM` is read where it is.
"""

import importlib
import sys


def peak():
    """The most memory that this process has held, in bytes."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def run(module, path=None):
    """Does the job, or nothing; prints the peak."""
    peer = importlib.import_module(module)
    if path is not None:
        answer = peer.score(peer.read(path))
        del answer
    print(peak())


if __name__ == "__main__":
    run(*sys.argv[1:])
