import type { Role } from "../core/exercise/exercise.ts";
import type {
  Delivery,
  Expected,
  Step,
  TestCase,
} from "../core/exercise/test-case.ts";
import { type Value, showValue } from "../core/exercise/value.ts";
import { integerFields } from "../core/exercise/fields.suite.ts";
import type { Dialect } from "../core/profile.ts";
import type { Entry, Fact, Transcript } from "../core/transcript.ts";
import type { Mismatch, Verdict } from "../core/verdict.ts";
import type { Talk } from "./evidence.ts";
import { codecNamed } from "../wire/registry.ts";
import { judgeCase } from "./judge-case.ts";

/** A dialect of the lecture: N as `int`, X as `long long`. */
const lectureDialect: Dialect = { request: "struct:<i", reply: "struct:<q" };

/** Whole numbers in the lecture's dialect, or in another one. */
export function talkIn(dialect: Partial<Dialect> = {}): Talk {
  return { dialect: { ...lectureDialect, ...dialect }, fields: integerFields };
}

export const lecture = talkIn();

export function caseOf(role: Role, steps: readonly Step[]): TestCase {
  return {
    id: `primes/${role}/core/sample`,
    role,
    group: "core",
    weight: 1,
    requirement: { "pt-BR": "X está certo.", en: "X is right." },
    needs: [],
    processorLimitMs: null,
    again: null,
    steps,
  };
}

export function connect(on = "a"): Step {
  return { kind: "connect", on };
}

export function send(
  values: readonly Value[],
  on = "a",
  delivery: Delivery = {},
): Step {
  return { kind: "send", on, payload: { kind: "values", values }, delivery };
}

export function receive(expected: Expected, on = "a", as?: string): Step {
  const step = { kind: "receive", on, expected } as const;
  return as === undefined ? step : { ...step, as };
}

export function oneOf(...values: readonly Value[]): Expected {
  return { kind: "one-of", values };
}

export const any: Expected = { kind: "any" };
export const whatever: Expected = { kind: "whatever" };

export function close(on = "a"): Step {
  return { kind: "close", on };
}

export function start(
  input: Value | null,
  peer: "listening" | "absent" = "listening",
): Step {
  return { kind: "start", input, peer };
}

export function shows(...values: readonly Value[]): Step {
  return { kind: "expect-output", expected: oneOf(...values) };
}

export const end: Step = { kind: "expect-end" };

/** What happened, in order; each fact with the index of its step before it. */
export function transcriptOf(
  ...facts: readonly (readonly [step: number, fact: Fact])[]
): Transcript {
  return facts.map(([step, fact], index): Entry => ({
    at: index,
    step,
    ...fact,
  }));
}

/** The bytes of a value in a codec. */
export function hexOf(codec: string, value: Value): string {
  const bytes = codecNamed(codec).encode(value);
  if (bytes === null)
    throw new Error(`${codec} cannot carry ${showValue(value)}`);
  return Buffer.from(bytes).toString("hex");
}

/** The facts that need little more than a name. */
export const fact = {
  connected: (on = "a"): Fact => ({ kind: "connected", on, port: 12000 }),
  accepted: (on = "a"): Fact => ({ kind: "accepted", on, port: 12000 }),
  refused: (on = "a"): Fact => ({
    kind: "refused",
    on,
    port: 12000,
    reason: "ECONNREFUSED",
  }),
  sent: (hex: string, on = "a"): Fact => ({ kind: "sent", on, hex }),
  received: (hex: string, on = "a"): Fact => ({ kind: "received", on, hex }),
  closedByProgram: (how: "end" | "reset" = "end", on = "a"): Fact => ({
    kind: "closed-by-program",
    on,
    how,
  }),
  closed: (on = "a"): Fact => ({ kind: "closed", on, how: "end" }),
  fed: (text: string): Fact => ({ kind: "fed", text }),
  printed: (text: string): Fact => ({ kind: "output", stream: "stdout", text }),
  complained: (text: string): Fact => ({
    kind: "output",
    stream: "stderr",
    text,
  }),
  ended: (code: number | null, signal: string | null = null): Fact => ({
    kind: "ended",
    end: { code, signal, byUs: false },
  }),
  blocked: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
  computing: {
    kind: "stalled",
    stall: { kind: "processor-time", limitMs: 5000 },
  },
  sleeping: { kind: "stalled", stall: { kind: "sleep", limitMs: 10_000 } },
} as const;

/** What is expected of a server that was asked for 10; 77 in the lecture's dialect when left out. */
interface Exchange {
  readonly expected?: Expected;
  readonly as?: string;
  readonly reply?: string;
}

/** The verdict on a server that was asked for 10 and then did this. */
export function judged(
  facts: readonly Fact[],
  { expected = oneOf(77n), as, reply = lecture.dialect.reply }: Exchange = {},
): Verdict {
  const steps = [connect(), send([10n]), receive(expected, "a", as), close()];
  const transcript = transcriptOf(
    [0, fact.connected()],
    [1, fact.sent("0a000000")],
    ...facts.map((happened) => [2, happened] as const),
    [3, fact.closed()],
  );
  return judgeCase(caseOf("server", steps), transcript, talkIn({ reply }));
}

/** What is wrong with that server; the verdict itself where nothing is. */
export function mismatch(
  facts: readonly Fact[],
  exchange?: Exchange,
): Mismatch | Verdict {
  const verdict = judged(facts, exchange);
  return verdict.kind === "fail" ? verdict.mismatch : verdict;
}
