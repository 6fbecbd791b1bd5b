import type { Field } from "../core/exercise/exercise.ts";
import { type Value, showValue } from "../core/exercise/value.ts";
import type { Mismatch, Silence, Verdict } from "../core/verdict.ts";
import { codecNamed } from "../wire/registry.ts";
import { type Shown, isShown } from "../wire/field/is-shown.ts";
import {
  contradictionIn,
  statedChoices,
} from "../wire/field/choices/stated-choices.ts";

/** What passed between a student's client and server. */
export interface PairFacts {
  /** What the client was told to ask. */
  readonly asked: Value;
  /** The server's answer, and the codec that it uses. */
  readonly reply: Uint8Array;
  readonly replyCodec: string;
  /** What the answer carries. */
  readonly field: Field;
  /** Why nothing more came from the server. */
  readonly silence: Silence;
  /** What the client printed after the answer. */
  readonly output: string;
  /** What it printed while the answer was withheld from it; left out where it had none to wait for. */
  readonly withheld?: string;
  /** The right answer, if it is known: it stands for one in a format that nobody can read. */
  readonly right?: Value | null;
}

/** The pair works if the client shows what the server answered, right or wrong. */
export function judgePair(facts: PairFacts): Verdict {
  const at = { step: 0, asked: showValue(facts.asked) };
  const { silence } = facts;
  if (facts.reply.length === 0)
    return failed({ kind: "nothing-received", ...at, expected: [], silence });
  const { output, withheld = "" } = facts;
  const field = { ...facts.field, asked: facts.asked };
  const answer = answerIn(facts);
  const early = shownEarly(field, withheld, answer);
  if (early !== null) return failed({ kind: "shown-early", ...at, ...early });
  const expected = answer === null ? [] : [showValue(answer)];
  if (!isShownIn(field, output, answer))
    return failed({
      kind: "not-shown",
      ...at,
      expected,
      output,
      silence: null,
    });
  const other = answer === null ? null : contradictionIn(field, output, answer);
  if (other === null) return { kind: "pass" };
  const value = showValue(other);
  return failed({ kind: "contradicted", ...at, value, expected, output });
}

/** Of several choices any one: what the client shows without an answer is its own. */
function shownEarly(field: Shown, withheld: string, answer: Value | null) {
  const [stated = null] = statedChoices(withheld, field);
  const early = stated ?? (isShownIn(field, withheld, answer) ? answer : null);
  return early === null ? null : { value: showValue(early), output: withheld };
}

function failed(mismatch: Mismatch): Verdict {
  return { kind: "fail", mismatch };
}

/** What the server answered, right or wrong; `null` where nobody can tell. */
function answerIn({ reply, replyCodec, right }: PairFacts): Value | null {
  const decoded = codecNamed(replyCodec).decode(reply);
  return decoded.kind === "value" ? decoded.value : (right ?? null);
}

function isShownIn(
  field: Shown,
  output: string,
  answer: Value | null,
): boolean {
  return answer !== null && isShown(field, output, answer);
}
