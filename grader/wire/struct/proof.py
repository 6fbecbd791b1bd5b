"""Python's own struct as the judge of ours: reads a JSON document, answers with one.

Input:  {"ours": [[format, values, hex or null]], "spellings": [format]}
Output: {"refused": [triple of ours that Python packs or reads otherwise],
         "theirs": [[format, given values, hex, values read back]], "sizes": [size or null]}
A value is "i:<integer>" or "f:<repr of a float>".
A native "f" turns a number that is too large into infinity; we refuse it, as Python does for "<f".
"""

import json
import math
import random
import struct
import sys

draw = random.Random(2718)
INTEGER_BITS = {"b": 8, "h": 16, "i": 32, "l": 32, "q": 64, "n": 64}
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 65504.0, 65519.99, 2.0**-24, 2.0**-25,
          1.5 * 2.0**-25, 2.0**-14, 2049.0, 2051.0, 3.4028234e38, 5e-324,
          1.7976931348623157e308, float("inf"), float("-inf"), float("nan")]


def show(value):
    return "f:" + repr(value) if isinstance(value, float) else "i:%d" % value


def read(text):
    return float(text[2:]) if text[0] == "f" else int(text[2:])


def packed(form, values):
    try:
        encoded = struct.pack(form, *values)
    except (struct.error, OverflowError):
        return None
    back = struct.unpack(form, encoded)
    if any(math.isinf(kept) and abs(given) < math.inf for given, kept in zip(values, back)
           if isinstance(kept, float)):
        return None
    return encoded.hex()


def unpacked(form, encoded):
    return [show(value) for value in struct.unpack(form, bytes.fromhex(encoded))]


def agrees(form, shown, ours):
    theirs = packed(form, [read(text) for text in shown])
    if ours is None or theirs is None:
        return ours == theirs
    return ours == theirs and unpacked(form, ours) == unpacked(form, theirs)


def integer(code, native):
    bits = 64 if native and code in "lL" else INTEGER_BITS[code.lower()]
    low, high = (0, 2**bits - 1) if code.isupper() else (-2**(bits - 1), 2**(bits - 1) - 1)
    return draw.choice([low, high, 0, 1, draw.randint(low, high), draw.randint(low, high)])


def number(code, native):
    if code == "?":
        return draw.randint(0, 1)
    if code not in "efd":
        return integer(code, native)
    size = {"e": 2, "f": 4, "d": 8}[code]
    some = struct.unpack("<" + code, draw.randbytes(size))[0]
    some = math.nan if math.isnan(some) else some  # its payload would not survive JSON
    usual = draw.uniform(-70000, 70000)
    return draw.choice(FLOATS + [some, some, usual, usual, float(draw.randint(-3000, 3000))])


def triple():
    sign = draw.choice(["", "@", "=", "<", ">", "!"])
    native = sign in ("", "@")
    codes = "?bBhHiIlLqQefd" + ("nN" if native else "")
    while True:
        form, values = sign, []
        for _ in range(draw.choice([1, 1, 2, 3, 5])):
            code, count = draw.choice(codes + "x"), draw.choice([None, None, None, 0, 1, 2, 3])
            blank = draw.choice(["", "", " "])
            form += ("" if count is None else str(count)) + code + blank
            if code != "x":
                values += [number(code, native) for _ in range(1 if count is None else count)]
        encoded = packed(form, values) if values else None
        if encoded is not None:
            return [form, [show(value) for value in values], encoded, unpacked(form, encoded)]


def size(form):
    try:
        return struct.calcsize(form)
    except struct.error:
        return None


asked = json.load(sys.stdin)
json.dump({
    "refused": [one for one in asked["ours"] if not agrees(*one)],
    "theirs": [triple() for _ in range(4000)],
    "sizes": [size(form) for form in asked["spellings"]],
}, sys.stdout)
