"""Says numbers, lists and texts in the ways of students' programs; prints each way as a line: its
name, the type, and four messages in hexadecimal digits with their values, between tabulators.

Other code than ours on purpose: struct, pickle, marshal and json are Python's, framings are made by hand.
"""
import json
import marshal
import pickle
import random
import struct

random.seed(5772)


def divisors(n):
    return [d for d in range(1, n + 1) if n % d == 0]


def numbers():
    return random.sample(range(200, 30000), 4)


def lists():
    return [divisors(n) for n in random.sample(range(10, 255), 4)]


def texts():
    words = ["vai", "chover", "Hoje", "amanha", "devo", "Estudar", "redes", "sockets", "sera", "que"]
    return random.sample([" ".join(random.sample(words, k)) + mark for k in (2, 3, 4, 5) for mark in ("", "?", "!")], 4)


def packers(kinds):
    for order in ("<", ">", "!", "=", ""):
        for kind in kinds:
            yield order + kind


def framings(payload):
    yield "bare", payload
    yield "newline", payload + b"\n"
    yield "crlf", payload + b"\r\n"
    for length in ("!I", "<I", "!H", "<H", "i", "q", "!q", "B"):
        if length == "B" and len(payload) > 255:
            continue
        yield "length " + length, struct.pack(length, len(payload)) + payload
    for size in (10, 64):
        yield "header %d" % size, str(len(payload)).ljust(size).encode() + payload


def integer_ways():
    for kind in packers("iIqQhHdf"):
        yield "struct " + kind, lambda n, kind=kind: struct.pack(kind, n)
    for kind in ("l", "L"):
        yield "struct " + kind, lambda n, kind=kind: struct.pack(kind, n)
    yield "decimal", lambda n: str(n).encode()
    yield "utf-8", lambda n: str(n).encode("utf-8")
    yield "json object", lambda n: json.dumps({"n": n}).encode()
    yield "labelled", lambda n: b"N=%d;" % n
    yield "xml", lambda n: b"<pedido><n>%d</n></pedido>" % n
    for protocol in range(6):
        yield "pickle %d" % protocol, lambda n, protocol=protocol: pickle.dumps(n, protocol)
        yield "pickled text %d" % protocol, lambda n, protocol=protocol: pickle.dumps(str(n), protocol)
    for version in range(5):
        yield "marshal %d" % version, lambda n, version=version: marshal.dumps(n, version)
    yield "json text", lambda n: json.dumps(str(n)).encode()
    yield "magic and struct", lambda n: b"NUM\x01\x00" + struct.pack("!i", n)


def list_ways():
    for kind in packers("iIqQhHdf"):
        yield "elements " + kind, lambda l, kind=kind: b"".join(struct.pack(kind, d) for d in l)
        for count in ("i", "!i", "!H", "<q", "B"):
            yield "count %s, %s" % (count, kind), lambda l, count=count, kind=kind: struct.pack(count, len(l)) + b"".join(struct.pack(kind, d) for d in l)
    for protocol in range(6):
        yield "pickle %d" % protocol, lambda l, protocol=protocol: pickle.dumps(l, protocol)
        yield "pickled tuple %d" % protocol, lambda l, protocol=protocol: pickle.dumps(tuple(l), protocol)
        yield "pickled set %d" % protocol, lambda l, protocol=protocol: pickle.dumps(set(l), protocol)
    for version in range(5):
        yield "marshal %d" % version, lambda l, version=version: marshal.dumps(l, version)
        yield "marshalled tuple %d" % version, lambda l, version=version: marshal.dumps(tuple(l), version)
    yield "str", lambda l: str(l).encode()
    yield "str of a tuple", lambda l: str(tuple(l)).encode()
    yield "str of a set", lambda l: str(set(l)).encode()
    yield "json", lambda l: json.dumps(l).encode()
    yield "compact json", lambda l: json.dumps(l, separators=(",", ":")).encode()
    yield "json object", lambda l: json.dumps({"divisores": l}).encode()
    for separator in (",", ", ", " ", ";", "#", "\t", "-", "|", "\n"):
        yield "joined by %r" % separator, lambda l, separator=separator: separator.join(map(str, l)).encode()
        yield "each before %r" % separator, lambda l, separator=separator: b"".join((str(d) + separator).encode() for d in l)
    yield "400 bytes", lambda l: b"".join(struct.pack("i", d) for d in l).ljust(400, b"\0")
    yield "1024 bytes of text", lambda l: ",".join(map(str, l)).encode().ljust(1024, b"\0")
    yield "count and lines", lambda l: ("%d\n" % len(l) + "".join("%d\n" % d for d in l)).encode()


def text_ways():
    yield "utf-8", lambda t: t.encode()
    for protocol in range(6):
        yield "pickle %d" % protocol, lambda t, protocol=protocol: pickle.dumps(t, protocol)
    for version in range(5):
        yield "marshal %d" % version, lambda t, version=version: marshal.dumps(t, version)
    yield "json", lambda t: json.dumps(t).encode()
    yield "repr", lambda t: repr(t).encode()
    yield "json object", lambda t: json.dumps({"texto": t}).encode()
    yield "256 bytes", lambda t: t.encode().ljust(256, b"\0")


framed = ("decimal", "pickle 4", "marshal 4", "json", "str", "utf-8", "joined by ','", "joined by ' '")


def say(kind, ways, draw, shown):
    for name, way in ways():
        for turn in range(2):
            values = draw()
            if len({way(value) for value in values}) < 4:
                continue
            said = [dict(framings(way(value))) for value in values]
            for framing in said[0] if name in framed else ["bare"]:
                if all(framing in one for one in said):
                    messages = ["%s=%s" % (one[framing].hex(), shown(value)) for one, value in zip(said, values)]
                    print("\t".join(["%s, %s" % (name, framing), kind] + messages))


say("integer", integer_ways, numbers, str)
say("integers", list_ways, lists, lambda l: ",".join(map(str, l)))
say("text", text_ways, texts, str)
