"""The manner of every answer that Python holds as its text."""

from collections.abc import Iterable, Mapping

from ._rk import MatrixScores, Scores, ask, parse, shown

REPORT = "What was found: `valid` and `violations`, of which none is an error"
WHY = "For each field that is None, the reason"
STORED = """Parameters
----------
answer : str
    What `to_json()` gave, to have a stored answer back.

Raises
------
ValueError
    If the text is not an answer of this kind.
"""


def fields(**documents):
    """Give a class of answers an attribute for each field that is named, and the rest of its documentation."""

    def declare(cls):
        for name, document in documents.items():
            setattr(cls, name, property(lambda answer, name=name: answer._fields.get(name), doc=document))
        cls._names = tuple(documents)
        # Some versions of Python take away the indentation of what stands in the class, and -OO all of it.
        lines = (line.removeprefix("    ") for line in (cls.__doc__ or "").rstrip().split("\n"))
        cls.__doc__ = "\n".join([*lines, "", cls._stored])
        return cls

    return declare


class Answer:
    """An answer of rk: its text, and its fields as attributes; frozen.

    Equality, hash and pickle go by the text, the same bytes as in Rust and
    JavaScript. The attributes are plain dicts and lists, as in `to_dict()`.
    """

    __module__ = "rk"
    __slots__ = ("_fields", "_text")
    _names = ()
    # What its documentation ends with.
    _stored = STORED
    # What an answer may lack.
    _optional = ()
    # Whether an answer may hold errors.
    _faulty = False

    def __init__(self, answer):
        try:
            found = parse(answer)
            valid = (found["report"]["valid"] or self._faulty) and all(
                name in found or name in self._optional for name in self._names
            )
        except (KeyError, TypeError, ValueError):
            valid = False
        if not valid:
            raise ValueError("answer: expected the JSON text of an answer that is valid")
        object.__setattr__(self, "_text", answer)
        object.__setattr__(self, "_fields", found)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name):
        raise AttributeError(f"{type(self).__name__} is frozen")

    @property
    def violations(self):
        """Warnings, each with `code`, `severity`, `path`, `params` and `message`"""
        return self._fields["report"]["violations"]

    def to_dict(self):
        """The answer as a new dict of plain Python values, fields in the order of the wire"""
        return parse(self.to_json())

    def to_json(self):
        """The answer as JSON text, the same bytes as in Rust and JavaScript"""
        return self._text

    def __repr__(self):
        return f"<rk.{type(self).__name__}>"

    def __eq__(self, other):
        return type(self) is type(other) and self.to_json() == other.to_json()

    def __hash__(self):
        return hash(self.to_json())

    # Nothing in it changes, so a copy is the thing itself.
    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (self.to_json(),)


class Shown(Answer):
    """An answer that people see as the tables that the core makes of it."""

    __slots__ = ()
    # Whose answers have these tables.
    _operation = ""

    def __repr__(self):
        return shown(self._operation, self.to_json())[0]

    def _repr_html_(self):
        return shown(self._operation, self.to_json())[1]


# What a call may hold as it stands.
ANSWERS = (Answer, Scores, MatrixScores)


def is_list(value):
    """Whether the entries of a value are what it holds: of a text they are letters, of a frame names of columns."""
    other = isinstance(value, str | bytes | bytearray | Mapping) or hasattr(value, "columns")
    return isinstance(value, Iterable) and not other


def named(entries, *names):
    """Pairs and other short rows as dicts of these names; whatever else stands there is left to the core."""
    entries = entries.tolist() if hasattr(entries, "tolist") else entries
    if not is_list(entries):
        return entries
    return [
        dict(zip(names, entry, strict=True)) if isinstance(entry, tuple | list) and len(entry) == len(names) else entry
        for entry in entries
    ]


def call(operation, **arguments):
    """Run an operation; what is left out or None is left to the core.

    Raises `RkError` if anything is at fault.
    """
    return ask(operation, arguments)
