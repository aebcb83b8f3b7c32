"""Random numbers from a seed, as rk-core/src/stats/random.rs describes them."""

from fractions import Fraction

MASK = 2**64 - 1
GOLDEN = 0x9E3779B97F4A7C15


def mixed(z: int) -> int:
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


def split_mix(start: int, count: int) -> list[int]:
    return [mixed(start + i * GOLDEN & MASK) for i in range(1, count + 1)]


def rotated(word: int, by: int) -> int:
    return (word << by | word >> 64 - by) & MASK


class Stream:
    """The random numbers of one replicate."""

    def __init__(self, seed: int, replicate: int):
        key = split_mix(seed, 1)[0]
        self.s = split_mix(key + replicate & MASK, 4)
        self.kept: int | None = None

    def word(self) -> int:
        s = self.s
        found = rotated(s[0] + s[3] & MASK, 23) + s[0] & MASK
        t = s[1] << 17 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 45)
        return found

    def half(self) -> int:
        if self.kept is not None:
            found, self.kept = self.kept, None
            return found
        word = self.word()
        self.kept = word >> 32
        return word & 0xFFFFFFFF

    def below(self, n: int) -> int:
        """A whole number from 0 to n − 1."""
        while True:
            wide = self.half() * n
            if wide & 0xFFFFFFFF >= (2**32 - n) % n:
                return wide >> 32

    def unit(self) -> Fraction:
        """A number between 0 and 1: the highest 52 bits of a word and a half, divided by 2⁵²."""
        return Fraction(2 * (self.word() >> 12) + 1, 2**53)

    def shuffle(self, values: list):
        for i in range(len(values) - 1, 0, -1):
            j = self.below(i + 1)
            values[i], values[j] = values[j], values[i]
