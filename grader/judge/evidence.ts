import type { Field, Fields, Role } from "../core/exercise/exercise.ts";
import type { Step, TestCase } from "../core/exercise/test-case.ts";
import { showValue } from "../core/exercise/value.ts";
import type { Dialect } from "../core/profile.ts";
import type { Entry, Transcript } from "../core/transcript.ts";
import type { Silence } from "../core/verdict.ts";
import type { Codec } from "../wire/codec.ts";
import { codecNamed } from "../wire/registry.ts";
import { beforeOurEnd } from "./before-our-end.ts";

type EntryOf<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** What is said, and how. */
export interface Talk {
  readonly dialect: Dialect;
  readonly fields: Fields;
}

/** The facts of one case, and the questions that a judgement asks of them. */
export class Evidence {
  readonly testCase: TestCase;
  readonly transcript: Transcript;
  readonly fields: Fields;
  /** Of what the program sent. */
  readonly incoming: Codec;
  /** What that carries. */
  readonly field: Field;

  constructor(
    testCase: TestCase,
    transcript: Transcript,
    { dialect, fields }: Talk,
  ) {
    const side = testCase.role === "server" ? "reply" : "request";
    this.testCase = testCase;
    this.transcript = transcript;
    this.incoming = codecNamed(dialect[side]);
    this.field = fields[side];
    this.fields = fields;
  }

  /** The first fact of a kind in a step. */
  find<Kind extends Entry["kind"]>(
    step: number,
    kind: Kind,
  ): EntryOf<Kind> | null {
    const found = this.transcript.find(
      (entry): entry is EntryOf<Kind> =>
        entry.step === step && entry.kind === kind,
    );
    return found ?? null;
  }

  /** All bytes that the program sent on a connection up to the end of a step, or until we ended it. */
  received(on: string, step: number): Buffer {
    const chunks = beforeOurEnd(this.testCase, this.transcript)
      .filter((entry) => entry.kind === "received")
      .filter((entry) => entry.on === on && entry.step <= step)
      .map(({ hex }) => Buffer.from(hex, "hex"));
    return Buffer.concat(chunks);
  }

  /** The flood of a connection, which may have begun before anybody listened. */
  flooded(on: string, step: number): EntryOf<"flooded"> | null {
    const found = this.transcript
      .filter((entry) => entry.kind === "flooded")
      .find((entry) => entry.on === on && entry.step <= step);
    return found ?? null;
  }

  /** What the program was asked last before the end of a step: on a connection, or at its start. */
  asked(step: number, on: string | null): string | null {
    const steps = this.testCase.steps.slice(0, step + 1).reverse();
    for (const earlier of steps) {
      const value = askedBy(earlier, this.testCase.role, on);
      if (value !== null) return value;
    }
    return null;
  }

  /** Why nothing (more) came on a connection: the death of a program says more than the close that it causes. */
  silence(on: string | null, step: number): Silence | null {
    const ended = this.find(step, "ended");
    if (ended !== null) return { kind: "ended", end: ended.end };
    const stalled = this.find(step, "stalled");
    const refused = this.find(step, "refused");
    if (refused !== null && (on === null || refused.on === on))
      return { kind: "refused", reason: refused.reason };
    const closed = this.transcript
      .filter((entry) => entry.kind === "closed-by-program")
      .find((entry) => entry.on === on && entry.step <= step);
    if (closed !== undefined) return { kind: "closed", how: closed.how };
    return stalled === null ? null : { kind: "stalled", stall: stalled.stall };
  }
}

/** Nobody saw why nothing (more) came: the other side said all that it had to say, and is still there. */
export const unknownSilence = {
  kind: "stalled",
  stall: { kind: "blocked", in: "other" },
} as const satisfies Silence;

function askedBy(step: Step, role: Role, on: string | null): string | null {
  if (role === "client")
    return step.kind === "start" && step.input !== null
      ? showValue(step.input)
      : null;
  if (step.kind === "crowd") {
    const request = step.requests[Number(on) - 1];
    return request === undefined ? null : showValue(request);
  }
  if (step.kind !== "send" || (on !== null && step.on !== on)) return null;
  if (step.payload.kind === "bytes") return null;
  return step.payload.values.map(showValue).join(", ");
}
