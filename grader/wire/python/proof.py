# -*- coding: utf-8 -*-
"""Python's own formats as the judge of ours; for every Python from 2.7 on.

Arguments: a seed, and how many values to write of each kind in all protocols and versions.
Input, by lines:  "<codec> <hexadecimal bytes that we wrote>"
Output, by lines: ["ours", canonical value, repr]              what Python reads in the line of the same number
                  ["theirs", codec, how, hexadecimal bytes, canonical value]    what Python wrote
Canonical: "i:<decimal>", "f:<hexadecimal double>", "s:<text>", "o:<name>", a list, {"set": [members]}.
"""

from __future__ import unicode_literals

import ast
import json
import marshal
import pickle
import random
import struct
import sys
from binascii import hexlify, unhexlify

IS_OLD = sys.version_info[0] == 2
if IS_OLD:
    import cPickle
    PICKLERS = [("pure", pickle.dumps), ("fast", cPickle.dumps)]
    BYTES, TEXT, INTEGERS = str, unicode, (int, long)
else:
    PICKLERS = [("pure", pickle._dumps), ("fast", pickle.dumps)]
    BYTES, TEXT, INTEGERS = bytes, str, (int,)

draw = random.Random(int(sys.argv[1]))
ROUNDS = int(sys.argv[2])
WORDS = ["", "sim", "n\u00e3o", "talvez", "\u00c7\u00c3O", "it's", 'say "x"', "a\\b\n\t\r\0\x7f", "\u20ac\u4e2d",
         "\U0001f600", "x\U0001d11e y", "\xa0\xad\u200b\u2028", "\\u00e9", "\\\\u0041", "q" * 257]
FLOATS = [0.0, -0.0, 1.5, -2.25, 0.1, 1e16, 1e15, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, 1e22, 123456789.0]
SPECIAL = [float("inf"), float("-inf"), float("nan")]


def canonical(value):
    if value is True or value is False:
        return "i:%d" % value
    if isinstance(value, INTEGERS):
        return "i:%d" % value
    if isinstance(value, float):
        return "f:nan" if value != value else "f:" + hexlify(struct.pack(str(">d"), value)).decode()
    if isinstance(value, TEXT):
        return "s:" + value
    if isinstance(value, (BYTES, bytearray)):
        return "s:" + from_bytes(bytes(value))
    if isinstance(value, (list, tuple)):
        return [canonical(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return {"set": [canonical(item) for item in value]}
    return "o:None" if value is None else "o:" + type(value).__name__


def from_bytes(value):
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def integer():
    bits = draw.choice([0, 1, 7, 8, 15, 16, 30, 31, 32, 33, 60, 63, 64, 65, 100, 255, 300, 2040, 2100])
    return draw.choice([1, -1]) * (2 ** bits + draw.randint(-2, 2))


def scalar(kinds):
    kind = draw.choice(kinds)
    if kind == "integer":
        return integer()
    if kind == "float":
        return draw.choice(FLOATS + [draw.uniform(-1e6, 1e6)])
    if kind == "special":
        return draw.choice(SPECIAL)
    if kind == "text":
        return draw.choice(WORDS) + draw.choice(WORDS)
    if kind == "bytes":
        raw = draw.choice(WORDS).encode("utf-8")
        return draw.choice([raw, raw, bytes(bytearray(draw.randrange(256) for _ in range(draw.randrange(9))))])
    if kind == "bytearray":
        return bytearray(draw.choice(WORDS).encode("utf-8"))
    if kind == "object":
        return draw.choice([None, {}, {"a": [1, 2], 3: None}, 1 + 2j, {1: (2,)}])
    return draw.choice([True, False])


def members(kinds, depth):
    return [value(kinds, depth + 1) for _ in range(draw.choice([0, 1, 2, 3, 5] if depth == 0 else [0, 1, 2]))]


def hashable(kinds, depth):
    plain = [kind for kind in kinds if kind in ("integer", "float", "text", "boolean")]
    if depth < 3 and draw.random() < 0.2:
        return draw.choice([tuple, frozenset])(hashable(kinds, depth + 1) for _ in range(3))
    return scalar(plain)


def value(kinds, depth=0):
    shape = draw.choice(["scalar", "list", "list", "tuple", "set", "shared", "deep", "long"] if depth < 3 else ["scalar"])
    if shape == "list":
        return members(kinds, depth)
    if shape == "tuple":
        return tuple(members(kinds, depth))
    if shape == "set" and "set" in kinds:
        return draw.choice([set, frozenset])(hashable(kinds, depth) for _ in range(draw.choice([0, 1, 2, 5])))
    if shape == "shared":
        one, two = members(kinds, depth), scalar(kinds)
        return [one, two, one, (two, one), two]
    if shape == "deep" and depth == 0:
        inner = scalar(kinds)
        for _ in range(draw.randrange(60)):
            inner = draw.choice([lambda x: [x], lambda x: (x,), lambda x: [x, 7]])(inner)
        return inner
    if shape == "long" and depth == 0:
        return [draw.choice([draw.randrange(300), draw.randrange(70000)]) for _ in range(draw.choice([70, 300]))]
    return scalar(kinds)


def tell(*line):
    sys.stdout.write(json.dumps(line) + str("\n"))


def theirs(codec, how, encoded, given):
    tell("theirs", codec, how, hexlify(encoded).decode(), canonical(given))


def write_theirs():
    every = ["integer", "integer", "float", "special", "text", "bytes", "bytearray", "boolean", "object", "set"]
    for count in range(ROUNDS):
        given = value(every)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            name, dumps = PICKLERS[(count + protocol) % 2]
            theirs("pickle", "%s %d" % (name, protocol), dumps(given, protocol), given)
        given = value([kind for kind in every if kind != "bytearray"])
        for version in range(marshal.version + 1):
            theirs("marshal", "version %d" % version, marshal.dumps(given, version), given)
        write_texts(every, count)


def write_texts(every, count):
    kinds = [kind for kind in every if kind != "object"]
    given = value(kinds)
    theirs("repr", "repr", TEXT(repr(given)).encode("utf-8"), given)
    given = value(["integer", "float", "special", "text", "boolean"])
    ascii_only = count % 2 == 0
    written = json.dumps(given, ensure_ascii=ascii_only, indent=draw.choice([None, None, 2]))
    theirs("json", "json", written if isinstance(written, BYTES) else written.encode("utf-8"), given)


def literal(encoded):
    flags = ast.PyCF_ONLY_AST | unicode_literals.compiler_flag
    return ast.literal_eval(compile(encoded.decode("utf-8"), "", "eval", flags))


READERS = {"pickle": pickle.loads, "marshal": marshal.loads, "repr": literal,
           "json": lambda encoded: json.loads(encoded.decode("utf-8"))}


def read_ours():
    for line in sys.stdin:
        codec, encoded = line.split()
        loaded = READERS[codec](unhexlify(encoded))
        tell("ours", canonical(loaded), TEXT(repr(loaded)))


read_ours()
write_theirs()
