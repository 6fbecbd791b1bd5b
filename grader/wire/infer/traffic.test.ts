import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldType, fieldTypes } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import { catalogue } from "../field/catalogue.ts";
import { codecNamed } from "../registry.ts";
import { type Traffic, tally } from "./traffic.suite.ts";

/** These read what others write with words around it, and are not written by anybody. */
const onlyRead = ["text/words", "numbers:words"];

const word = fc.stringMatching(/^[a-zA-Z][a-z ]{2,18}[a-z?!]$/);

function divisorsOf(n: number): readonly bigint[] {
  const all = Array.from({ length: n }, (_, index) => index + 1);
  return all.filter((one) => n % one === 0).map(BigInt);
}

/** Values of four questions: numbers in a byte's range too, for that is all that some formats carry. */
const values: Readonly<Record<FieldType, fc.Arbitrary<readonly Value[]>>> = {
  integer: fc.oneof(four(fc.bigInt(2n, 99n)), four(fc.bigInt(200n, 999_983n))),
  integers: fc.oneof(
    four(fc.integer({ min: 2, max: 99 })).map((all) => all.map(divisorsOf)),
    four(fc.integer({ min: 100, max: 2000 })).map((all) => all.map(divisorsOf)),
  ),
  text: four(word),
};

function four<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> {
  return fc.uniqueArray(item, { minLength: 4, maxLength: 4 });
}

function spoken(type: FieldType): readonly string[] {
  return catalogue[type].filter((id) => !onlyRead.includes(id));
}

/** `null` where a value has no room in the format. */
function trafficIn(
  id: string,
  type: FieldType,
  said: readonly Value[],
): Traffic | null {
  const codec = codecNamed(id);
  const messages = said.flatMap((value) => {
    const bytes = codec.encode(value);
    return bytes === null ? [] : [{ bytes, value }];
  });
  return messages.length < said.length ? null : { name: id, type, messages };
}

const drawn = fc
  .constantFrom(...fieldTypes)
  .chain((type) =>
    fc
      .tuple(fc.constantFrom(...spoken(type)), values[type])
      .map(([id, said]) => trafficIn(id, type, said)),
  )
  .filter((traffic) => traffic !== null);

const seed = 5_772;

/** `npm run proof:dialects` draws 10 000 times. */
const draws = Number(process.env["GRADE_DRAWS"] ?? 1_000);

/** That proof goes through the whole catalogue; the suite, through every fourth format of it. */
const step = draws > 1_000 ? 1 : 4;

describe("what a program says shows its dialect", () => {
  it.each(fieldTypes)(
    "in each format that has room for the values of type %s",
    (type) => {
      const [said] = fc.sample(values[type], { seed, numRuns: 1 });
      const all = spoken(type)
        .filter((_, index) => index % step === 0)
        .flatMap((id) => trafficIn(id, type, said ?? []) ?? []);

      expect(tally(all)).toMatchObject({ wrong: 0, misread: [] });
    },
  );

  it(`each of ${draws} times that are drawn, fewer than 1 in 100 only with a third message`, () => {
    const all = fc.sample(drawn, { seed, numRuns: draws / 2 });

    const { misread, wrong, resolved, understood } = tally(all);

    expect({ misread, wrong }).toEqual({ misread: [], wrong: 0 });
    expect(understood + resolved).toBe(draws);
    expect(resolved).toBeLessThan(draws / 100);
  });

  it("where Python says it, in more than 500 ways", () => {
    const all = saidByPython();

    const { misread, wrong, resolved, understood } = tally(all);

    expect({ misread, wrong }).toEqual({ misread: [], wrong: 0 });
    expect(understood).toBeGreaterThan(500);
    expect(resolved).toBeLessThan((understood + resolved) / 100);
  });
});

/** Each line of `traffic.py`: name, type, and each message in hexadecimal digits with its value. */
function saidByPython(): readonly Traffic[] {
  const script = fileURLToPath(new URL("traffic.py", import.meta.url));
  const output = execFileSync("python3", [script], { encoding: "utf8" });
  return output.trimEnd().split("\n").map(trafficOf);
}

function trafficOf(line: string): Traffic {
  const [name = "", kind, ...said] = line.split("\t");
  const type = fieldTypes.find((one) => one === kind) ?? "text";
  const messages = said.map((message) => {
    const [hex = "", value = ""] = message.split("=");
    return { bytes: Buffer.from(hex, "hex"), value: valueOf(type, value) };
  });
  return { name, type, messages };
}

function valueOf(type: FieldType, value: string): Value {
  if (type === "text") return value;
  return type === "integer" ? BigInt(value) : value.split(",").map(BigInt);
}
