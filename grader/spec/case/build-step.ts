import type { Step } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { StepDocument } from "./case-document.ts";
import { certainValue, expectedOf, valueOfMessage } from "../value/given.ts";
import type { Names } from "../value/names.ts";

/** Steps that deal with the program itself rather than with a connection. */
type ProgramStep = Extract<
  StepDocument,
  | { start: unknown }
  | { restart: unknown }
  | { feed: unknown }
  | { "expect-output": unknown }
  | { "expect-end": unknown }
  | { "expect-port": unknown }
  | { survey: unknown }
  | { crowd: unknown }
  | { "expect-random": unknown }
>;

export function buildStep(step: StepDocument, names: Names): Step {
  if ("connect" in step) return { kind: "connect", on: step.connect };
  if ("send" in step) return buildSend(step, names);
  if ("send-bytes" in step) return buildSendBytes(step["send-bytes"], step.on);
  if ("half-close" in step)
    return { kind: "half-close", on: step["half-close"] };
  if ("reset" in step) return { kind: "reset", on: step.reset };
  if ("close" in step) return { kind: "close", on: step.close };
  if ("receive" in step) {
    const { receive, ...rest } = step;
    return { kind: "receive", ...rest, expected: expectedOf(receive, names) };
  }
  if ("expect-close" in step)
    return { kind: "expect-close", on: step["expect-close"] };
  if ("pause-ms" in step) return { kind: "pause", forMs: step["pause-ms"] };
  return buildProgramStep(step, names);
}

function buildProgramStep(step: ProgramStep, names: Names): Step {
  if ("start" in step) return buildStart(step, names);
  if ("restart" in step)
    return { kind: "restart", onlyIfEnded: step.restart === "if-ended" };
  if ("feed" in step) return { kind: "feed", text: step.feed };
  if ("expect-end" in step) return { kind: "expect-end" };
  if ("expect-port" in step)
    return { kind: "expect-port", port: step["expect-port"] };
  if ("survey" in step) return buildSurvey(step, names);
  if ("crowd" in step)
    return { kind: "crowd", requests: requestsOf(step.crowd, names) };
  if ("expect-random" in step)
    return { kind: "expect-random", rule: step["expect-random"] };
  const expected = expectedOf(step["expect-output"], names);
  return { kind: "expect-output", expected };
}

function buildSend(
  { send, on, ...delivery }: Extract<StepDocument, { send: unknown }>,
  names: Names,
): Step {
  const messages = Array.isArray(send) ? send : [send];
  const values = messages.map((message) => valueOfMessage(message, names));
  return { kind: "send", on, payload: { kind: "values", values }, delivery };
}

function buildSendBytes(hex: string, on: string): Step {
  const bytes = Uint8Array.from(Buffer.from(hex, "hex"));
  return { kind: "send", on, payload: { kind: "bytes", bytes }, delivery: {} };
}

function buildStart(
  { start, peer = "listening" }: Extract<StepDocument, { start: unknown }>,
  names: Names,
): Step {
  const input = start === null ? null : valueOfMessage(start, names);
  return { kind: "start", input, peer };
}

function buildSurvey(
  {
    survey,
    times,
    pace = "at-once",
    enough,
  }: Extract<StepDocument, { survey: unknown }>,
  names: Names,
): Step {
  const questions = requestsOf(survey, names);
  return { kind: "survey", questions, times, pace, enough: enough ?? null };
}

type Given = Extract<StepDocument, { crowd: unknown }>["crowd"][number];

function requestsOf(list: readonly Given[], names: Names): readonly Value[] {
  return list.map((given) => certainValue(given, names.request.type, names));
}
