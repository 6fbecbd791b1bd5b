import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { catalogue } from "./field/catalogue.ts";
import { codecNamed } from "./registry.ts";

/** Twice what a connection may bring. */
const sizeInBytes = 2 ** 19;

/** What costs a careless reader the most: numbers, thousands, signs, escapes, brackets, counts and lengths without end. */
const floods: readonly (readonly [string, string])[] = [
  ["digits", "1"],
  ["zeros", "0"],
  ["numbers", "1,"],
  ["thousands", "1,000"],
  ["thousands with blanks", "1 000 "],
  ["numbers and words", "1 and "],
  ["fractions", "1.0"],
  ["points", "."],
  ["dashes", "-"],
  ["letters", "A"],
  ["accents", "é"],
  ["blanks", " "],
  ["line ends", "\n"],
  ["brackets", "["],
  ["escapes", "\\x41"],
  ["colours", "\u001b["],
  ["NULs", "\0"],
  ["ones", "\u0001"],
  ["all bits", "\u00ff"],
];

/** How such a flood may begin, so that a reader takes it for its own. */
const beginnings = ["", "'", "["];

/** What the engine itself needs for a megabyte: a measure of this machine, as busy as it is. */
function measureMs(): number {
  const text = `[${"1,".repeat(sizeInBytes)}1]`;
  return leastOf(() => {
    JSON.parse(text);
  });
}

function leastOf(work: () => void): number {
  const times = Array.from({ length: 3 }, () => timeOf(work));
  return Math.min(...times);
}

function timeOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function flood(beginning: string, part: string): Buffer {
  const times = Math.ceil(sizeInBytes / part.length);
  const encoding = part === "é" ? "utf8" : "latin1";
  return Buffer.from(beginning + part.repeat(times), encoding);
}

/** One framing, one count before elements, and elements of each length before an end speak for the others. */
const ids = [...new Set(Object.values(catalogue).flat())].filter((id) =>
  id.includes("/") || /^(?:counted|ended):/.test(id)
    ? /^(?:(?:text|utf-8)\/|counted:<[HI],[<!][bhiqd]|ended:(?:<i|!q)$)/.test(
        id,
      )
    : true,
);

/** A careless reader costs dozens, a quadratic one hundreds. */
const mostMeasures = 8;

it.each(floods)(
  "an endless message of %s costs no codec more than a few times what a parser needs",
  (_, part) => {
    const measured = measureMs();
    const messages = beginnings.map((beginning) => flood(beginning, part));
    const slow = ids.flatMap((id) => {
      const codec = codecNamed(id);
      return messages
        .filter((bytes) => isSlow(() => codec.decode(bytes), measured))
        .map((bytes) => [id, bytes.toString("latin1", 0, 8)]);
    });

    expect(slow).toEqual([]);
  },
);

/** What was slow once may have waited for a processor. */
function isSlow(work: () => void, measured: number): boolean {
  const limitMs = mostMeasures * measured;
  return timeOf(work) > limitMs && leastOf(work) > limitMs;
}
