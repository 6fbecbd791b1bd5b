import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Value, isList, isOpaque } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";
import { fromHex, toHex } from "../hex.ts";
import { jsonCodec } from "./json.ts";
import { marshalCodec } from "./marshal.ts";
import { pickleCodec } from "./pickle.ts";
import { reprCodec } from "./repr.ts";

interface Interpreter {
  readonly path: string;
  readonly version: string;
}

/** As `proof.py` describes it. */
type Canonical = string | readonly Canonical[] | { readonly set: Canonical[] };
type Ours = readonly ["ours", Canonical, string];
type Theirs = readonly ["theirs", string, string, string, Canonical];

const codecs: Readonly<Record<string, Codec>> = {
  pickle: pickleCodec,
  marshal: marshalCodec,
  repr: reprCodec,
  json: jsonCodec,
};

const script = fileURLToPath(new URL("proof.py", import.meta.url));
const seed = 16_180;
const leastEncodings = 5000;
/** Encodings that the oldest Python writes in one round, at least. */
const encodingsInRound = 7;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Everything called python in PATH, in the system's folder, and in the folders of a version manager. */
function candidates(): readonly string[] {
  const versions = join(homedir(), ".pyenv/versions");
  const folders = [
    ...namesIn(versions).map((name) => join(versions, name, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/bin",
  ];
  const paths = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^python(?:\d(?:\.\d+)?)?(?:\.exe)?$/.test(name))
      .map((name) => realpathSync(join(folder, name))),
  );
  // More than this is no machine that we know; the proof must stay short.
  return [...new Set(paths)].slice(0, 24);
}

/** `null` where it does not start, as the launchers of a version manager that has not chosen one. */
function interpreterAt(path: string): Interpreter | null {
  const ask = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
  const { status, stdout } = spawnSync(path, ["-S", "-c", ask], {
    encoding: "utf8",
  });
  return status === 0 ? { path, version: stdout.trim() } : null;
}

function isOldEnough({ version }: Interpreter): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 2 || (major === 2 && minor >= 7);
}

const found = candidates()
  .map(interpreterAt)
  .filter((one) => one !== null);
const byVersion = new Map(found.map((one) => [one.version, one]));
const interpreters = [...byVersion.values()].sort((a, b) =>
  a.version.localeCompare(b.version, "en", { numeric: true }),
);
const usable = interpreters.filter(isOldEnough);
const tooOld = interpreters.filter((one) => !isOldEnough(one));
const rounds = Math.max(
  100,
  Math.ceil(leastEncodings / encodingsInRound / Math.max(usable.length, 1)),
);

const integer = fc.oneof(
  fc.bigInt({ min: -300n, max: 70_000n }),
  fc
    .tuple(
      fc.constantFrom(7n, 8n, 15n, 30n, 31n, 32n, 63n, 64n, 2040n),
      fc.bigInt({ min: -2n, max: 2n }),
      fc.boolean(),
    )
    .map(
      ([bits, near, isNegative]) => (isNegative ? -1n : 1n) * 2n ** bits + near,
    ),
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ..."aé€😀'\"\\\n\t\0\u00a0\u00c3\u00a9{}[],".split(/(?:)/u),
    ),
  }),
);
const float = fc.double({ noNaN: true, noDefaultInfinity: true });
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.oneof(integer, text, float),
    fc.array(tie("value"), { maxLength: 5 }),
  ),
})).value;

interface Written {
  readonly codec: string;
  readonly value: Value;
  readonly hex: string;
}

/** Which characters are printable depends on the Unicode of each Python; of these it does not. */
const isOldUnicode = /^[\0-\xff€😀]*$/u;

/** In every notation; one value in four is a list of integers, as an exercise has it. */
const ours: readonly Written[] = fc
  .sample(fc.oneof(value, value, value, fc.array(integer)), {
    seed,
    numRuns: 250,
  })
  .flatMap((one) =>
    Object.entries(codecs).map(([codec, notation]) => ({
      codec,
      value: one,
      hex: toHex(notation.encode(one) ?? new Uint8Array()),
    })),
  );

function ask({ path }: Interpreter, index: number) {
  const output = execFileSync(
    path,
    [script, String(seed + index), String(rounds)],
    {
      input: ours.map(({ codec, hex }) => `${codec} ${hex}\n`).join(""),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const lines = output.trimEnd().split(/\r?\n/).map(parse);
  return {
    ours: lines.filter((line) => line[0] === "ours"),
    theirs: lines.filter((line) => line[0] === "theirs"),
  };
}

function parse(line: string): Ours | Theirs {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- our own script's answer, checked by each test
  return JSON.parse(line);
}

function canonical(one: Value): Canonical {
  if (typeof one === "bigint") return `i:${one}`;
  if (typeof one === "string") return `s:${one}`;
  if (typeof one === "number") return showFloat(one);
  if (isList(one)) return one.map(canonical);
  const name = isOpaque(one) ? one.opaque : "";
  return `o:${name.replace(/^(?:builtins|__builtin__)\./, "")}`;
}

function showFloat(one: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(one);
  return Number.isNaN(one) ? "f:nan" : `f:${toHex(bytes)}`;
}

/** Sets have no order; in all else the two forms are the same. */
function agrees(theirs: Canonical, mine: Canonical): boolean {
  if (typeof theirs === "string") return theirs === mine;
  if (typeof mine === "string" || !Array.isArray(mine)) return false;
  const given: readonly Canonical[] = mine;
  if ("set" in theirs) return sameMembers(theirs.set, given);
  return (
    theirs.length === given.length &&
    theirs.every((one, index) => agrees(one, given[index] ?? ""))
  );
}

function sameMembers(
  theirs: readonly Canonical[],
  mine: readonly Canonical[],
): boolean {
  return (
    theirs.length === mine.length &&
    theirs.every((one) => mine.some((other) => agrees(one, other)))
  );
}

function decoded(codec: string, bytes: Uint8Array): Value | null {
  const result = codecs[codec]?.decode(bytes);
  const isWhole =
    result?.kind === "value" && result.lengthInBytes === bytes.length;
  return isWhole ? result.value : null;
}

/** What is said to be needed is more than there is, and no more than the whole. */
function waits(codec: string, bytes: Uint8Array, cut: number): boolean {
  const result = codecs[codec]?.decode(bytes.subarray(0, cut));
  if (result?.kind !== "incomplete") return false;
  const needed = result.neededInBytes ?? bytes.length;
  return cut < needed && needed <= bytes.length;
}

describe.skipIf(usable.length === 0)(
  "beside the Pythons of this machine",
  () => {
    it.skip.each(tooOld)(
      "passes over $version, for which Python 2.7 is the oldest that the script knows",
      () => undefined,
    );

    const answered = usable.map((one, index) => ({
      ...one,
      answer: ask(one, index),
    }));
    const taken = answered
      .map(({ answer }) => answer.theirs.length)
      .reduce((sum, count) => sum + count, 0);

    it(`takes ${taken} encodings from them, ${leastEncodings} at least`, () => {
      expect(taken).toBeGreaterThanOrEqual(leastEncodings);
    });

    describe.each(answered)("Python $version", ({ version, answer }) => {
      it("wrote what we read as the same value", () => {
        expect(answer.theirs.length).toBeGreaterThan(rounds * 7);

        const misread = answer.theirs.filter(([, codec, , hex, expected]) => {
          const mine = decoded(codec, fromHex(hex));
          return mine === null || !agrees(expected, canonical(mine));
        });

        expect(misread.slice(0, 3)).toEqual([]);
      });

      it("wrote what we wait for at every cut", () => {
        const binary = answer.theirs
          .filter(([, codec]) => codec === "pickle" || codec === "marshal")
          .filter(([, , , hex], index) => index % 5 === 0 && hex.length < 800);
        expect(binary.length).toBeGreaterThan(50);

        const wrong = binary.flatMap(([, codec, , hex]) => {
          const bytes = fromHex(hex);
          return Array.from(bytes, (_, cut) => cut)
            .filter((cut) => !waits(codec, bytes, cut))
            .map((cut) => [codec, hex, cut]);
        });

        expect(wrong.slice(0, 3)).toEqual([]);
      });

      it("reads what we wrote as the same value", () => {
        const misread = ours.filter(
          ({ value: mine }, index) =>
            !agrees(answer.ours[index]?.[1] ?? "", canonical(mine)),
        );

        expect(answer.ours.length).toBe(ours.length);
        expect(misread.slice(0, 3)).toEqual([]);
      });

      it.skipIf(version.startsWith("2."))("shows a value as we show it", () => {
        const texts = ours.map(({ hex }) => Buffer.from(hex, "hex").toString());

        const others = texts.filter(
          (text, index) =>
            ours[index]?.codec === "repr" &&
            isOldUnicode.test(text) &&
            text !== answer.ours[index]?.[2],
        );

        expect(others.slice(0, 3)).toEqual([]);
      });
    });
  },
);
