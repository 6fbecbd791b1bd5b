import type { Field } from "../core/exercise/exercise.ts";
import { type Value, showValue } from "../core/exercise/value.ts";
import type { Silence, Verdict } from "../core/verdict.ts";
import { codecNamed } from "../wire/registry.ts";
import { isShown } from "../wire/field/is-shown.ts";

/** What passed between a student's client and server. */
export interface PairFacts {
  /** What the client was told to ask. */
  readonly asked: Value;
  /** The server's answer, and the codec that it uses. */
  readonly reply: Uint8Array;
  readonly replyCodec: string;
  /** What the answer carries. */
  readonly field: Field;
  /** Whether the server ended the connection. */
  readonly isEnded: boolean;
  /** What the client printed after the answer. */
  readonly output: string;
}

/** The pair works if the client shows what the server answered, right or wrong. */
export function judgePair(facts: PairFacts): Verdict {
  const at = { step: 0, asked: showValue(facts.asked) };
  if (facts.reply.length === 0) {
    const silence = silenceOf(facts);
    return {
      kind: "fail",
      mismatch: { kind: "nothing-received", ...at, expected: [], silence },
    };
  }
  const decoded = codecNamed(facts.replyCodec).decode(facts.reply);
  if (
    decoded.kind === "value" &&
    isShown(facts.field, facts.output, decoded.value)
  )
    return { kind: "pass" };
  const expected = decoded.kind === "value" ? [showValue(decoded.value)] : [];
  const { output } = facts;
  return {
    kind: "fail",
    mismatch: { kind: "not-shown", ...at, expected, output, silence: null },
  };
}

function silenceOf({ isEnded }: PairFacts): Silence {
  if (isEnded) return { kind: "closed", how: "end" };
  return { kind: "stalled", stall: { kind: "blocked", in: "receive" } };
}
