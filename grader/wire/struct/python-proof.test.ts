import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Value, showValue } from "../../core/exercise/value.ts";
import { fromHex, toHex } from "../hex.ts";
import { parseFormat } from "./parse-format.ts";
import { structCodec } from "./struct-codec.ts";

type Triple = readonly [string, readonly string[], string | null];

interface Answer {
  readonly refused: readonly Triple[];
  readonly theirs: readonly (readonly [...Triple, readonly string[]])[];
  readonly sizes: readonly (number | null)[];
}

const script = fileURLToPath(new URL("proof.py", import.meta.url));
const seed = 31415;

/** Native sizes are those of 64-bit Linux; a Python elsewhere may have others. */
const isComparable =
  spawnSync("python3", [
    "-c",
    "import struct, sys; sys.exit(struct.calcsize('l') != 8 or sys.byteorder != 'little')",
  ]).status === 0;

if (!isComparable) {
  process.stderr.write(
    "The proof of struct beside Python did not run: there is no 64-bit python3.\n",
  );
}

const code = fc.constantFrom(..."?bBhHiIlLqQnNefd".split(""));
const sign = fc.constantFrom("", "@", "=", "<", ">", "!");
const count = fc.constantFrom("", "", "", "0", "2", "3");
const item = fc.tuple(count, fc.oneof(code, fc.constant("x")));
const format = fc
  .tuple(sign, fc.array(item, { minLength: 1, maxLength: 5 }))
  .map(([order, items]) => order + items.flat().join(""));

/** Near the limits of every width, where a codec that is off by one would be caught. */
const integer = fc
  .tuple(
    fc.constantFrom(0n, 7n, 8n, 15n, 16n, 31n, 32n, 63n, 64n),
    fc.bigInt({ min: -2n, max: 2n }),
    fc.boolean(),
  )
  .map(
    ([bits, near, isNegative]) => (isNegative ? -1n : 1n) * 2n ** bits + near,
  );

const number = fc.oneof(
  fc.double(),
  fc.float(),
  fc.double({ min: -70_000, max: 70_000 }),
  fc.integer().map((whole) => whole + 0.5),
);

/** Python rounds an integer for a float, and takes anything for a truth value; we refuse what would not be read back. */
function valueFor(elementKind: string): fc.Arbitrary<Value> {
  if (elementKind === "boolean") return fc.constantFrom(0n, 1n);
  return elementKind === "float" ? number : integer;
}

const ours: fc.Arbitrary<Triple> = format
  .map((form) => ({ form, fields: parseFormat(form)?.fields ?? [] }))
  .filter(({ fields }) => fields.length > 0)
  .chain(({ form, fields }) =>
    fc.tuple(
      fc.constant(form),
      fc.tuple(...fields.map(({ element }) => valueFor(element.kind))),
    ),
  )
  .map(([form, values]) => [form, values.map(show), encode(form, values)]);

const spelling = fc.oneof(
  format,
  fc.string({ unit: fc.constantFrom(..."<>!@= \t3x?bhiqnfd".split("")) }),
);

function show(value: Value): string {
  if (typeof value === "bigint") return `i:${value}`;
  if (Object.is(value, -0)) return "f:-0.0";
  const named = showValue(value)
    .replace("Infinity", "inf")
    .replace("NaN", "nan");
  return `f:${named}`;
}

function read(shown: string): Value {
  const text = shown.slice(2);
  if (shown.startsWith("i:")) return BigInt(text);
  return Number(text.replace("inf", "Infinity").replace("nan", "NaN"));
}

function encode(form: string, values: readonly Value[]): string | null {
  const bytes = structCodec(form)?.encode(bare(values));
  return bytes ? toHex(bytes) : null;
}

function bare(values: readonly Value[]): Value {
  const [only] = values;
  return only !== undefined && values.length === 1 ? only : values;
}

function decode(form: string, hex: string): unknown {
  const bytes = fromHex(hex);
  const decoded = structCodec(form)?.decode(bytes);
  if (decoded?.kind !== "value") return decoded;
  expect(decoded.lengthInBytes).toBe(bytes.length);
  return decoded.value;
}

function askPython(asked: object): Answer {
  const output = execFileSync("python3", [script], {
    input: JSON.stringify(asked),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- our own script's answer, checked by each test
  return JSON.parse(output);
}

describe.skipIf(!isComparable)("struct beside Python", () => {
  const written = isComparable ? fc.sample(ours, { seed, numRuns: 6000 }) : [];
  const spellings = isComparable
    ? fc.sample(spelling, { seed, numRuns: 3000 })
    : [];
  const answer: Answer = isComparable
    ? askPython({ ours: written, spellings })
    : { refused: [], theirs: [], sizes: [] };

  it("writes what Python writes, refuses what Python refuses, and Python reads it back", () => {
    expect(written.filter(([, , hex]) => hex === null).length).toBeGreaterThan(
      200,
    );
    expect(written.filter(([, , hex]) => hex !== null).length).toBeGreaterThan(
      1500,
    );

    expect(answer.refused).toEqual([]);
  });

  it("reads what Python wrote", () => {
    expect(answer.theirs.length).toBe(4000);

    for (const [form, , hex, shown] of answer.theirs) {
      const values = bare(shown.map(read));
      expect([form, decode(form, hex ?? "")]).toEqual([form, values]);
    }
  });

  it("writes what Python wrote for the same values", () => {
    for (const [form, shown, hex] of answer.theirs) {
      expect([form, shown, encode(form, shown.map(read))]).toEqual([
        form,
        shown,
        hex,
      ]);
    }
  });

  it("accepts the spellings that Python accepts, with the same size", () => {
    expect(answer.sizes.filter((size) => size === null).length).toBeGreaterThan(
      200,
    );

    spellings.forEach((form, index) => {
      const carriesNumber = /[^x0-9\s<>!@=]/.test(
        form.replaceAll(/0+[a-z?]/gi, ""),
      );
      const size = carriesNumber ? (answer.sizes[index] ?? null) : null;
      expect([form, parseFormat(form)?.sizeInBytes ?? null]).toEqual([
        form,
        size,
      ]);
    });
  });
});
