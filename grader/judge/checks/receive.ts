import type { Step } from "../../core/exercise/test-case.ts";
import { type Value, isList, showValue } from "../../core/exercise/value.ts";
import type { Mismatch, Silence } from "../../core/verdict.ts";
import type { Codec } from "../../wire/codec.ts";
import { isRight } from "../../wire/field/is-right.ts";
import { type Evidence, unknownSilence } from "../evidence.ts";
import { compareMembers } from "./compare-members.ts";

type Receive = Extract<Step, { kind: "receive" }>;

/** Everything that a judgement of one `receive` step looks at. */
interface Reading {
  readonly evidence: Evidence;
  readonly step: Receive;
  readonly index: number;
  readonly at: { readonly step: number; readonly asked: string | null };
  /** What arrived after the values of earlier steps. */
  readonly bytes: Buffer;
  readonly silence: Silence;
}

export function checkReceive(
  evidence: Evidence,
  step: Receive,
  index: number,
): Mismatch | null {
  const reading = read(evidence, step, index);
  const flooded = evidence.flooded(step.on, index);
  if (flooded !== null)
    return {
      kind: "flooded",
      ...reading.at,
      limitInBytes: flooded.limitInBytes,
    };
  if (step.expected.kind === "whatever") return checkAlive(reading);
  return checkValue(reading);
}

function read(evidence: Evidence, step: Receive, index: number): Reading {
  const all = evidence.received(step.on, lastStepOf(evidence, step, index));
  const silence = evidence.silence(step.on, index) ?? unknownSilence;
  return {
    evidence,
    step,
    index,
    at: { step: index, asked: evidence.asked(index, step.on) },
    bytes: all.subarray(lengthOfEarlier(evidence, step, index)),
    silence,
  };
}

/** A client is answered at once: what it says beyond its request arrives while later steps are played. */
function lastStepOf(
  { testCase }: Evidence,
  { on }: Receive,
  index: number,
): number {
  if (testCase.role === "server") return index;
  const next = testCase.steps.findIndex(
    (step, later) => later > index && step.kind === "receive" && step.on === on,
  );
  return next < 0 ? testCase.steps.length : next - 1;
}

/** Bytes that the values of earlier `receive` steps on the same connection took. */
function lengthOfEarlier(
  evidence: Evidence,
  { on }: Receive,
  index: number,
): number {
  let lengthInBytes = 0;
  for (const [earlier, step] of evidence.testCase.steps.entries()) {
    if (earlier >= index || step.kind !== "receive" || step.on !== on) continue;
    const bytes = evidence.received(on, earlier).subarray(lengthInBytes);
    const decoded = evidence.incoming.decode(bytes);
    lengthInBytes +=
      decoded.kind === "value" ? decoded.lengthInBytes : bytes.length;
  }
  return lengthInBytes;
}

/**
 * An answer, a refusal and silence are all fine, that of a server too whose main loop only looks asleep; death and
 * endless computing are not.
 */
function checkAlive({ silence, at }: Reading): Mismatch | null {
  const isAlive =
    silence.kind === "closed" ||
    (silence.kind === "stalled" && silence.stall.kind !== "processor-time");
  return isAlive
    ? null
    : { kind: "nothing-received", ...at, expected: [], silence };
}

function checkValue(reading: Reading): Mismatch | null {
  const { bytes, at, step, silence } = reading;
  const { incoming } = reading.evidence;
  const decoded = incoming.decode(bytes);
  const hex = bytes.toString("hex");
  const codec = incoming.id;
  if (decoded.kind === "invalid")
    return { kind: "undecodable", ...at, codec, hex, offset: decoded.offset };
  if (decoded.kind === "incomplete")
    return bytes.length === 0
      ? {
          kind: "nothing-received",
          ...at,
          expected: expectedTexts(step),
          silence,
        }
      : { kind: "incomplete", ...at, codec, hex, silence };
  return (
    checkFamily(reading, incoming) ??
    checkExpected(reading, decoded.value) ??
    checkTrailing(reading, decoded.value, decoded.lengthInBytes)
  );
}

function checkFamily(
  { step, at, bytes }: Reading,
  codec: Codec,
): Mismatch | null {
  if (step.as === undefined || step.as === codec.family) return null;
  const hex = bytes.toString("hex");
  return {
    kind: "wrong-codec",
    ...at,
    expected: step.as,
    actual: codec.id,
    hex,
  };
}

function checkExpected(
  { evidence, step, at, bytes }: Reading,
  value: Value,
): Mismatch | null {
  if (step.expected.kind !== "one-of") return null;
  const { values } = step.expected;
  const { comparison } = evidence.field;
  if (values.some((expected) => isRight(comparison, value, expected)))
    return null;
  const hex = bytes.toString("hex");
  const expected = expectedTexts(step);
  const told = { ...at, expected, actual: showValue(value), hex };
  const [right] = values;
  if (comparison.kind !== "set" || right === undefined)
    return { kind: "wrong-value", ...told };
  return isList(value) && isList(right)
    ? { kind: "wrong-members", ...told, ...compareMembers(value, right) }
    : { kind: "wrong-value", ...told };
}

/** Nothing may follow a value that no later step receives. */
function checkTrailing(
  { evidence, step, index, at, bytes }: Reading,
  value: Value,
  lengthInBytes: number,
): Mismatch | null {
  const isLast = !evidence.testCase.steps
    .slice(index + 1)
    .some((later) => later.kind === "receive" && later.on === step.on);
  if (!isLast || bytes.length === lengthInBytes) return null;
  return {
    kind: "trailing-bytes",
    ...at,
    actual: showValue(value),
    extraHex: bytes.subarray(lengthInBytes).toString("hex"),
    hex: bytes.toString("hex"),
  };
}

function expectedTexts({ expected }: Receive): readonly string[] {
  return expected.kind === "one-of" ? expected.values.map(showValue) : [];
}
