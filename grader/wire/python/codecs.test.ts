import { test } from "@fast-check/vitest";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Value, isList } from "../../core/exercise/value.ts";
import type { Decoded } from "../codec.ts";
import { jsonCodec } from "./json.ts";
import { limits } from "./limits.ts";
import { marshalCodec } from "./marshal.ts";
import { pickleCodec } from "./pickle.ts";
import { reprCodec } from "./repr.ts";

const mutations = 10_000;

const integer = fc.oneof(
  fc.bigInt({ min: -300n, max: 300n }),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 2100n), max: 2n ** 2100n }),
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."aé€'\"\\\n\0\u00a0[]{},".split("")) }),
);
const float = fc.double({ noNaN: true, noDefaultInfinity: true });
const leaf = fc.oneof(integer, text, float);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 6 }),
  ),
})).value;

function nested(depth: number): Value {
  return depth === 0 ? 7n : [nested(depth - 1)];
}

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

function sizeOf(one: Value): Size {
  if (!isList(one)) return { nodes: 1, depth: 0 };
  const sizes = one.map(sizeOf);
  return {
    nodes: sizes.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
  };
}

/** A hostile sender's ways to change an encoding; numbers from 0 to 1 are places in it. */
const mutation = fc.record({
  kind: fc.constantFrom("flip", "cut", "insert", "repeat", "set"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 12 }),
  byte: fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(
      ...Buffer.from(
        "()[]{}'\",.:lt]e0279RcboqhrIFLN\x80\x85\x8a\x94\x95\xdb\xff",
        "latin1",
      ),
    ),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Uint8Array, { kind, at, length, byte }: Mutation) {
  const start = Math.floor(at * bytes.length);
  const head = bytes.subarray(0, start);
  const part = bytes.subarray(start, start + length);
  const tail = bytes.subarray(start + length);
  const rest = bytes.subarray(start + 1);
  const results = {
    flip: [head, [(bytes[start] ?? 0) ^ (1 << (byte % 8))], rest],
    set: [head, [byte], rest],
    cut: [head, tail],
    insert: [head, [byte], bytes.subarray(start)],
    repeat: [head, part, part, part, tail],
  };
  return Uint8Array.from(results[kind].flatMap((one) => [...one]));
}

/** Whether what is said of these bytes can be, and stays within the limits. */
function isSound(bytes: Uint8Array, result: Decoded): boolean {
  if (result.kind === "incomplete") {
    return (result.neededInBytes ?? Infinity) > bytes.length;
  }
  if (result.kind === "invalid") {
    return result.offset >= 0 && result.offset <= bytes.length;
  }
  const { nodes, depth } = sizeOf(result.value);
  return (
    result.lengthInBytes <= bytes.length &&
    nodes <= limits.nodes &&
    depth <= limits.depth
  );
}

/** Blanks that come later may still be counted to a text, and so its length may grow. */
function isKept(early: Decoded, whole: Decoded): boolean {
  if (early.kind === "invalid") return isDeepStrictEqual(early, whole);
  if (early.kind !== "value" || !early.isFinal) return true;
  return whole.kind === "value" && isDeepStrictEqual(early.value, whole.value);
}

const originals = fc.sample(value, { seed: 27_182, numRuns: 100 });
const changes = fc.sample(
  fc.record({
    first: mutation,
    second: mutation,
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { seed: 27_182, numRuns: mutations },
);

/** What we read and do not write. */
const older: Readonly<Record<string, readonly string[]>> = {
  pickle: [
    "(lp0\nI1\naL12345678901234567890L\naVn\\u00e3o\np1\nag1\naF1.5\naI01\naS'a\\xe9'\na.",
    "c__builtin__\nset\nq\0(]q\x01(K\x01K\x02etq\x02Rq\x03.",
    "(dp0\nS'a'\np1\nI1\nsc_codecs\nencode\n(Vabc\xff\nVlatin1\ntR\x86.",
    "\x80\x04\x95\x14\0\0\0\0\0\0\0\x8f\x94(K\x01K\x02\x90(K\x01\x91\x94h\0\x87\x94\x85\x94.",
    "\x80\x04\x8c\x02os\x94\x8c\x06system\x94\x93\x94\x8c\x02ls\x85R}\x8c\x01aNsb.",
    "\x80\x05\x96\x03\0\0\0\0\0\0\0abc\x94B\x02\0\0\0\xc3\xa9U\x01aT\x01\0\0\0b\x87.",
  ],
  marshal: [
    "\xdb\x03\0\0\0\xe9\x05\0\0\0\xda\x03simr\x01\0\0\0",
    "(\x04\0\0\0t\x03\0\0\0simR\0\0\0\0f\x031.5I\0\0\0\0\0\0\0\x01",
    "{i\x01\0\0\0NTF0",
    "<\x02\0\0\0l\x03\0\0\0\x01\0\x02\0\x03\0>\0\0\0\0",
  ],
  repr: [
    "{1: (2,), 'a': b'\\xff', u'\\xe9': set([12L, -0.5e-7])}",
    "frozenset({1, (2, 3), 'x'})\r\n",
  ],
  json: [
    '{"a": [1, {"b": null}], "c": "\\ud83d\\ude00"} \n',
    "[true, false, NaN, -Infinity, 1e5]",
  ],
};

describe.each([pickleCodec, marshalCodec, reprCodec, jsonCodec])(
  "$id",
  (codec) => {
    test.prop([value], { numRuns: 100 })("reads what it wrote", (one) => {
      const bytes = codec.encode(one) ?? new Uint8Array();

      expect(codec.decode(bytes)).toMatchObject({
        kind: "value",
        value: one,
        lengthInBytes: bytes.length,
      });
    });

    test.prop([fc.array(leaf, { maxLength: 8 })])(
      "waits at every cut of a list, and leaves alone what follows it",
      (list) => {
        const bytes = codec.encode(list) ?? new Uint8Array();

        const kinds = Array.from(
          bytes,
          (_, cut) => codec.decode(bytes.subarray(0, cut)).kind,
        );
        const followed = codec.decode(Buffer.concat([bytes, Buffer.from("X")]));

        expect(kinds).toEqual(kinds.map(() => "incomplete"));
        expect(followed).toEqual({
          kind: "value",
          value: list,
          lengthInBytes: bytes.length,
          isFinal: true,
        });
      },
    );

    it("says something sound of 10 000 mutations, and never takes back what is settled", () => {
      const encodings = originals
        .map((one) => codec.encode(one))
        .concat(
          (older[codec.id] ?? []).map((one) => Buffer.from(one, "latin1")),
        )
        .filter((bytes) => bytes !== null);

      const wrong = changes.filter(({ first, second, cut }, index) => {
        const original = encodings[index % encodings.length];
        const bytes = mutate(
          mutate(original ?? new Uint8Array(), first),
          second,
        );
        const whole = codec.decode(bytes);
        const early = codec.decode(bytes.subarray(0, cut * bytes.length));
        return !isSound(bytes, whole) || !isKept(early, whole);
      });

      expect(changes.length).toBe(mutations);
      expect(wrong.slice(0, 3)).toEqual([]);
    });

    it("carries lists as deep as it reads them, and no deeper", () => {
      const deepest = nested(limits.depth);

      expect(
        codec.decode(codec.encode(deepest) ?? new Uint8Array()),
      ).toMatchObject({ value: deepest });
      expect(codec.encode(nested(limits.depth + 1))).toBeNull();
    });

    it("cannot carry what has no data, or is too much", () => {
      const million = "x".repeat(2 ** 20);

      expect(codec.encode({ opaque: "None" })).toBeNull();
      expect(codec.encode([1n, { opaque: "None" }])).toBeNull();
      expect(codec.encode(million)).toBeNull();
      expect(
        codec.encode(Array.from({ length: limits.nodes }, () => 1n)),
      ).toBeNull();
    });

    it("reads from the middle of a buffer", () => {
      const bytes = codec.encode([1n, "é", 2n ** 80n]) ?? new Uint8Array();
      const middle = Buffer.concat([
        Buffer.from("zz"),
        bytes,
        Buffer.from("zz"),
      ]).subarray(2, 2 + bytes.length);

      expect(codec.decode(middle)).toMatchObject({
        value: [1n, "é", 2n ** 80n],
      });
    });

    it("waits for the first byte", () => {
      expect(codec.decode(new Uint8Array()).kind).toBe("incomplete");
    });
  },
);
