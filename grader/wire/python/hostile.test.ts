import { describe, expect, it, test } from "vitest";
import type { Value } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import { jsonCodec } from "./json.ts";
import { marshalCodec } from "./marshal.ts";
import { pickleCodec } from "./pickle.ts";
import { reprCodec } from "./repr.ts";

function read(codec: Codec, characters: string): Decoded {
  return codec.decode(Buffer.from(characters, "latin1"));
}

function valueOf(codec: Codec, characters: string): Value | null {
  const decoded = read(codec, characters);
  const isWhole =
    decoded.kind === "value" && decoded.lengthInBytes === characters.length;
  return isWhole ? decoded.value : null;
}

const million = 10 ** 6;
const deep = 10 ** 5;
/** Each list holds the one before it twice. */
const doublings = 40;

describe("a hostile message", () => {
  it.each<readonly [string, Codec, string]>([
    [
      "10⁵ lists within lists, pickle 0",
      pickleCodec,
      `${"(l".repeat(deep)}${"a".repeat(deep - 1)}.`,
    ],
    [
      "10⁵ lists within lists, pickle 2",
      pickleCodec,
      `\x80\x02${"]".repeat(deep)}${"a".repeat(deep - 1)}.`,
    ],
    ["10⁵ tuples within tuples", pickleCodec, `)${"\x85".repeat(deep)}.`],
    ["a million marks", pickleCodec, "(".repeat(million)],
    ["a million lists on the stack", pickleCodec, "]2".repeat(million / 2)],
    ["a million idle instructions", pickleCodec, "N0".repeat(million / 2)],
    [
      "2⁴⁰ nodes from the memo",
      pickleCodec,
      `]q\0${"(h\0h\0lq\0".repeat(doublings)}.`,
    ],
    [
      "2⁴⁰ nodes from copies on the stack",
      pickleCodec,
      `]${"2\x86".repeat(doublings)}.`,
    ],
    [
      "one long text at a thousand places",
      pickleCodec,
      `(X\0\0\x08\0${"x".repeat(2 ** 19)}${"2".repeat(1000)}l.`,
    ],
    [
      "one long integer at a thousand places",
      pickleCodec,
      `(\x8b\0\0\x08\0${"x".repeat(2 ** 19)}${"2".repeat(1000)}l.`,
    ],
    [
      "sets of a large list, over and over",
      pickleCodec,
      `c__builtin__\nset\nq\0(${"N".repeat(40_000)}lq\x01${"h\0h\x01\x85R0".repeat(40_000)}h\x01.`,
    ],
    ["a list that contains itself, pickle 2", pickleCodec, "\x80\x02]q\0h\0a."],
    ["a list that contains itself, pickle 0", pickleCodec, "(lp0\ng0\na."],
    [
      "a tuple that contains itself by its list",
      pickleCodec,
      "\x80\x02]q\0(h\0ta\x85.",
    ],
    ["2⁶⁴ − 1 bytes", pickleCodec, `\x80\x04\x8e${"\xff".repeat(8)}`],
    ["2⁶⁴ − 1 characters", pickleCodec, `\x80\x04\x8d${"\xff".repeat(8)}`],
    ["a frame of 2⁶³ bytes", pickleCodec, `\x80\x04\x95${"\0".repeat(7)}\x80`],
    ["a text of −1 bytes", pickleCodec, "T\xff\xff\xff\xff"],
    ["an integer of −1 bytes", pickleCodec, "\x8b\xff\xff\xff\xff"],
    [
      "an integer of a million digits",
      pickleCodec,
      `I${"9".repeat(million)}\n.`,
    ],
    ["a stack that is empty", pickleCodec, "a"],
    ["a stack that is empty above its mark", pickleCodec, "]((a"],
    ["a memo that was never filled", pickleCodec, "h\0."],
    ["a newer protocol", pickleCodec, "\x80\x06N."],
    [
      "10⁵ lists within lists, marshal",
      marshalCodec,
      "[\x01\0\0\0".repeat(deep),
    ],
    ["10⁵ tuples within tuples, marshal", marshalCodec, ")\x01".repeat(deep)],
    ["10⁵ dictionaries within dictionaries", marshalCodec, "{".repeat(deep)],
    [
      "a list that contains itself, marshal",
      marshalCodec,
      "\xdb\x01\0\0\0r\0\0\0\0",
    ],
    [
      "2⁴⁰ nodes from references",
      marshalCodec,
      `(\x29\0\0\0${Array.from({ length: 41 }, (_, index) => (index === 0 ? "\xa9\0" : `\xa9\x02${`r${String.fromCharCode(index)}\0\0\0`.repeat(2)}`)).join("")}`,
    ],
    ["a list of 2³¹ − 1", marshalCodec, "[\xff\xff\xff\x7f"],
    ["a list of −1", marshalCodec, "[\xff\xff\xff\xff"],
    ["a long of 2³¹ digits", marshalCodec, "l\0\0\0\x80"],
    ["a digit of 16 bits", marshalCodec, "l\x01\0\0\0\xff\xff"],
    ["a reference to nothing", marshalCodec, "r\0\0\0\0"],
    ["a code object", marshalCodec, `c${"\0".repeat(40)}`],
    ["the end of no dictionary", marshalCodec, "0"],
    ["a million values", marshalCodec, `[\0\0\x0f\0${"N".repeat(million)}`],
    ["10⁵ brackets, repr", reprCodec, "[".repeat(deep)],
    ["10⁵ parentheses", reprCodec, "(".repeat(deep)],
    ["10⁵ braces", reprCodec, "{".repeat(deep)],
    ["10⁵ calls", reprCodec, "set(".repeat(deep)],
    ["a million digits, repr", reprCodec, "9".repeat(million)],
    ["half a million values, repr", reprCodec, `[${"1,".repeat(million / 2)}]`],
    ["something to evaluate", reprCodec, "__import__('os').system('ls')"],
    ["something to compute", reprCodec, "[9**9**9]"],
    ["a text over two lines", reprCodec, "'a\nb'"],
    ["10⁵ brackets, JSON", jsonCodec, "[".repeat(deep)],
    ["10⁵ objects", jsonCodec, '{"a":'.repeat(deep)],
    ["a million digits, JSON", jsonCodec, "9".repeat(million)],
    [
      "half a million values, JSON",
      jsonCodec,
      `[${"1,".repeat(million / 2)}1]`,
    ],
    ["an endless text", jsonCodec, `"${"x".repeat(2 ** 20)}`],
    ["endless blanks", jsonCodec, " ".repeat(2 ** 20)],
  ])("is refused: %s", (_, codec, characters) => {
    expect(read(codec, characters)).toMatchObject({ kind: "invalid" });
  });
});

describe("what is no data", () => {
  it.each<readonly [string, string]>([
    ["cos\nsystem\n(S'ls'\ntR.", "os.system"],
    ["(S'ls'\nios\nsystem\n.", "os.system"],
    ["(cos\nsystem\nS'ls'\no.", "os.system"],
    ["\x80\x02cposix\nsystem\nU\x02ls\x85R.", "posix.system"],
    [
      "\x80\x04\x95\x1b\0\0\0\0\0\0\0\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02ls\x94\x85\x94R\x94.",
      "posix.system",
    ],
    ["c__builtin__\neval\n(S'1+1'\ntR.", "__builtin__.eval"],
    ["\x80\x02c__main__\nAnswer\n)\x81}U\x01xK\x07sb.", "__main__.Answer"],
    ["\x80\x04c__main__\nAnswer\n)}\x92.", "__main__.Answer"],
    [
      "ccopy_reg\n_reconstructor\n(c__main__\nAnswer\nc__builtin__\nobject\nNtR.",
      "__main__.Answer",
    ],
    ["c__main__\nNumbers\n)\x81(K\x01K\x02e.", "__main__.Numbers"],
    ["c__builtin__\nset\n(S'abc'\ntR.", "__builtin__.set"],
    ["c_codecs\nencode\n(Va\nVrot13\ntR.", "_codecs.encode"],
    ["\x80\x02\x82\x05.", "extension 5"],
    ["Psomewhere\n.", "persistent id"],
    ["\x80\x05\x97\x98.", "buffer"],
    ["(dI1\nI2\ns.", "dict"],
    ["N.", "None"],
    ["ca\x1b[31m\nb\n.", "a??31m.b"],
    [`c${"a".repeat(1000)}\nb\n.`, `${"a".repeat(80)}…`],
  ])("is named and never run: pickle %j", (characters, opaque) => {
    expect(valueOf(pickleCodec, characters)).toEqual({ opaque });
  });

  test.each<readonly [Codec, string, string]>([
    [marshalCodec, "N", "None"],
    [marshalCodec, "{i\x01\0\0\0N0", "dict"],
    [marshalCodec, ".", "Ellipsis"],
    [marshalCodec, `y${"\0".repeat(16)}`, "complex"],
    [marshalCodec, ":NNN", "slice"],
    [reprCodec, "None", "None"],
    [reprCodec, "{'a': [1]}", "dict"],
    [reprCodec, "{}", "dict"],
    [reprCodec, "range(1, 3)", "range"],
    [reprCodec, "dict_keys([1, 2])", "dict_keys"],
    [jsonCodec, "null", "null"],
    [jsonCodec, '{"a": [1]}', "object"],
  ])("is named by %s", (codec, characters, opaque) => {
    expect(valueOf(codec, characters)).toEqual({ opaque });
  });
});
