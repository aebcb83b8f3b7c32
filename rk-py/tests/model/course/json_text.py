"""Reads JSON text as it is written: doubled keys are kept, numbers stay text, levels are counted."""

import re

MOST_BYTES, MOST_LEVELS = 8_388_608, 32
SPACE = re.compile(r"[ \t\n\r]*")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS = {"true": True, "false": False, "null": None}


class Unreadable(Exception):
    """The text cannot be read; `path` is where the reading stopped."""

    def __init__(self, code: str, path: list, **params):
        super().__init__(code)
        self.code, self.path, self.params = code, path, params


class Number(str):
    """A number as it is written."""


class Pairs(list):
    """An object: its keys and values in their order, doubled ones too."""


def read_text(text: bytes | str):
    """The value that the text holds."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(raw) > MOST_BYTES:
        raise Unreadable("input.too_large", [], most=MOST_BYTES)
    try:
        decoded = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        # What stands before the first wrong byte is read, to find where it stands.
        decoded = raw[: error.start].decode("utf-8").removeprefix("\ufeff") + "\x00"
    reader = Reader(decoded)
    value = reader.value([])
    if reader.at < len(reader.text):
        raise Unreadable("input.not_json", [])
    return value


class Reader:
    def __init__(self, text: str):
        self.text = text
        self.at = SPACE.match(text).end()

    def skip(self):
        self.at = SPACE.match(self.text, self.at).end()

    def next(self) -> str:
        return self.text[self.at: self.at + 1]

    def take(self, letter: str, path: list):
        if self.next() != letter:
            raise Unreadable("input.not_json", path)
        self.at += 1
        self.skip()

    def value(self, path: list):
        start = self.next()
        if start in ("{", "["):
            if len(path) >= MOST_LEVELS:
                raise Unreadable("input.too_deep", path, most=MOST_LEVELS)
            found = self.object(path) if start == "{" else self.list(path)
        elif start == '"':
            found = self.string(path)
        elif word := next((word for word in WORDS if self.text.startswith(word, self.at)), None):
            found = WORDS[word]
            self.at += len(word)
        elif number := NUMBER.match(self.text, self.at):
            found = Number(number[0])
            self.at = number.end()
        else:
            raise Unreadable("input.not_json", path)
        self.skip()
        return found

    def list(self, path: list) -> list:
        found: list = []
        self.take("[", path)
        while self.next() != "]" or found:
            found.append(self.value([*path, len(found)]))
            if self.next() != ",":
                break
            self.take(",", path)
        self.end("]", path)
        return found

    def object(self, path: list) -> Pairs:
        found = Pairs()
        self.take("{", path)
        while self.next() != "}" or found:
            if self.next() != '"':
                raise Unreadable("input.not_json", path)
            key = self.string(path)
            self.skip()
            self.take(":", path)
            found.append((key, self.value([*path, key])))
            if self.next() != ",":
                break
            self.take(",", path)
        self.end("}", path)
        return found

    def end(self, letter: str, path: list):
        """The last letter of a list or object; what follows is skipped by whoever asked."""
        if self.next() != letter:
            raise Unreadable("input.not_json", path)
        self.at += 1

    def string(self, path: list) -> str:
        parts: list[str] = []
        self.at += 1
        while True:
            plain = PLAIN.match(self.text, self.at)
            parts.append(plain[0])
            self.at = plain.end()
            letter = self.next()
            if letter == '"':
                self.at += 1
                return "".join(parts)
            if letter != "\\":
                raise Unreadable("input.not_json", path)
            parts.append(self.escape(path))

    def escape(self, path: list) -> str:
        letter = self.text[self.at + 1: self.at + 2]
        if letter in ESCAPES and letter:
            self.at += 2
            return ESCAPES[letter]
        code = self.unit(path)
        if 0xD800 <= code < 0xDC00:
            low = self.unit(path)
            if not 0xDC00 <= low < 0xE000:
                raise Unreadable("input.not_json", path)
            return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
        if 0xDC00 <= code < 0xE000:
            raise Unreadable("input.not_json", path)
        return chr(code)

    def unit(self, path: list) -> int:
        found = re.compile(r"\\u([0-9a-fA-F]{4})").match(self.text, self.at)
        if not found:
            raise Unreadable("input.not_json", path)
        self.at = found.end()
        return int(found[1], 16)


def raw_of(value):
    """Python's own values as the reader gives them."""
    if isinstance(value, Pairs):
        return value
    if isinstance(value, dict):
        return Pairs((key, raw_of(part)) for key, part in value.items())
    if isinstance(value, list):
        return [raw_of(part) for part in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Number(repr(value))
    return value


def first(pairs: Pairs, key: str):
    """The value of a key: the first counts."""
    return next((value for name, value in pairs if name == key), None)
