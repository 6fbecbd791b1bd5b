import { describe, expect, test } from "vitest";
import type { RandomRule } from "../../core/exercise/test-case.ts";
import { type Draw, type Generator, generators } from "./generators.suite.ts";
import {
  type Oracle,
  type Pace,
  cases,
  verdictOn,
} from "./simulation.suite.ts";

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

/** Seeds that have nothing to do with one another, as a machine's entropy would be. */
const entropy = (seed: number): number => {
  const draw = drawFrom("cryptographic", seed);
  let bits = 0;
  for (let place = 0; place < 18; place += 1) bits = bits * 3 + draw();
  return bits;
};

function drawFrom(name: string, seed: number): Draw {
  const generator = generators[name];
  if (generator === undefined) throw new Error(`no generator ${name}`);
  return generator(seed);
}

/** A fast server, or one whose exchanges take up to a fifth of a second. */
function paceOf(seed: number): Pace {
  const draw = drawFrom("xorshift", 7_000_000 + seed);
  return { draw, exchangeMs: seed % 4 === 0 ? 200 : 8 };
}

/** What is wrong with an oracle, by the rule that finds it. */
function findings(
  oracle: Oracle,
  seed: number,
): Partial<Record<RandomRule, string>> {
  const found: Partial<Record<RandomRule, string>> = {};
  for (const rule of ["all-occur", "independent", "unpredictable"] as const) {
    const verdict = verdictOn(oracle, cases[rule], paceOf(seed));
    if (verdict.kind === "fail") found[rule] = verdict.mismatch.kind;
    else expect(verdict).toEqual({ kind: "pass" });
  }
  return found;
}

/** Honest ways to come by a generator; each start of a program has entropy of its own. */
const seedings = {
  "seeded at its start by the machine": (generator, seed) => {
    let starts = 0;
    return {
      start() {
        starts += 1;
        return generator(entropy(seed * 1000 + starts));
      },
    };
  },
  "seeded at its start by the second": (generator) => ({
    start: (nowMs) => generator(Math.floor(nowMs / 1000)),
  }),
  "seeded at each question by the second": (generator) => ({
    start: () => (_, nowMs) => generator(Math.floor(nowMs / 1000))(),
  }),
  "seeded by the second, and started again for each question": (generator) => ({
    isOneShot: true,
    start: (nowMs) => generator(Math.floor(nowMs / 1000)),
  }),
} as const satisfies Readonly<
  Record<string, (generator: Generator, seed: number) => Oracle>
>;

describe.each(Object.entries(generators))(
  "an honest oracle with %s",
  (_, generator) => {
    test.each(Object.entries(seedings))("%s passes", (_name, seeding) => {
      for (const seed of seeds)
        expect(findings(seeding(generator, seed), seed)).toEqual({});
    });
  },
);

/** Answers by lot from a machine's generator, changed by something dishonest. */
function drawing(seed: number): Draw {
  return drawFrom("Mersenne Twister", entropy(seed));
}

interface Dishonest {
  readonly oracle: (seed: number) => Oracle;
  /** The one rule that must find it, and what it may call it. */
  readonly rule: RandomRule;
  readonly kinds: readonly string[];
}

const dishonest: Readonly<Record<string, Dishonest>> = {
  "never says one word": {
    oracle: (seed) => {
      const draw = drawing(seed);
      return { start: () => () => (draw() + draw() * 3) % 2 };
    },
    rule: "all-occur",
    kinds: ["never-said"],
  },
  "always says the same": {
    oracle: (seed) => ({ start: () => () => seed % 3 }),
    rule: "all-occur",
    kinds: ["always-the-same"],
  },
  "draws once at its start": {
    oracle: (seed) => {
      const draw = drawing(seed);
      return {
        start() {
          const word = draw();
          return () => word;
        },
      };
    },
    rule: "all-occur",
    kinds: ["always-the-same"],
  },
  "says one word in 98 of 100 answers": {
    oracle: (seed) => {
      const draw = drawing(seed);
      const hundred = (): number => {
        let number = 0;
        for (let place = 0; place < 9; place += 1) number = number * 3 + draw();
        return number % 100;
      };
      return {
        start: () => () => {
          const drawn = hundred();
          return drawn < 98 ? 0 : drawn - 97;
        },
      };
    },
    rule: "all-occur",
    kinds: ["always-the-same", "never-said", "rarely-said"],
  },
  "goes round a list, each start anew": {
    oracle(seed) {
      const cycle = cycleOf(seed);
      return {
        start() {
          let turn = 0;
          return () => cycle[turn++ % cycle.length] ?? 0;
        },
      };
    },
    rule: "unpredictable",
    kinds: ["cycle"],
  },
  "goes round a list from a place that differs at each start": {
    oracle: (seed) => {
      const draw = drawing(seed);
      const cycle = cycleOf(seed);
      return {
        start() {
          let turn = draw() * 3 + draw();
          return () => cycle[turn++ % cycle.length] ?? 0;
        },
      };
    },
    rule: "unpredictable",
    kinds: ["cycle"],
  },
  "goes round a list with the seconds of the clock": {
    oracle(seed) {
      const cycle = cycleOf(seed);
      const wordAt = (nowMs: number): number =>
        cycle[Math.floor(nowMs / 1000) % cycle.length] ?? 0;
      return {
        isOneShot: seed % 2 === 0,
        start: () => (_, nowMs) => wordAt(nowMs),
      };
    },
    rule: "all-occur",
    kinds: ["cycle"],
  },
  "has the same seed at each start": {
    oracle(seed) {
      const fixed = entropy(seed);
      return { start: () => drawFrom("rand() of glibc", fixed) };
    },
    rule: "unpredictable",
    kinds: ["same-sequence"],
  },
  "has the same seed, and ends after each client": {
    oracle(seed) {
      const fixed = entropy(seed);
      const start = (): Draw => drawFrom("rand() of glibc", fixed);
      return { isOneShot: true, start };
    },
    rule: "all-occur",
    kinds: ["always-the-same"],
  },
  "answers by a hash of the question": {
    oracle(seed) {
      const start = entropy(seed);
      return { start: () => (question) => hashOf(question, start) };
    },
    rule: "independent",
    kinds: ["follows-question"],
  },
  "answers by the length of the question": {
    oracle: (seed) => ({
      start: () => (question) => (question.length + seed) % 3,
    }),
    rule: "independent",
    kinds: ["follows-question"],
  },
};

/** All three words, in lists of 3 to 10. */
function cycleOf(seed: number): readonly number[] {
  const length = 3 + (seed % 8);
  const draw = drawing(seed);
  const rest = Array.from({ length: length - 3 }, () => draw());
  return [0, 1, 2, ...rest];
}

/** Fowler, Noll and Vo's FNV-1a, begun from somewhere. */
function hashOf(question: string, start: number): number {
  const bytes = [...Buffer.from(question, "utf8")];
  const step = (hash: number, byte: number): number =>
    Math.imul(hash ^ byte, 16_777_619) >>> 0;
  return bytes.reduce(step, start) % 3;
}

describe.each(Object.entries(dishonest))(
  "an oracle that %s",
  (_, { oracle, rule, kinds }) => {
    test("fails for that, and for nothing else", () => {
      for (const seed of seeds) {
        const found = findings(oracle(seed), seed);
        expect(kinds, `seed ${String(seed)}`).toContain(found[rule]);
        expect(Object.keys(found), `seed ${String(seed)}`).toEqual([rule]);
      }
    });
  },
);
