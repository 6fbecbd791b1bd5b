import type { Field, Role } from "../../core/exercise/exercise.ts";
import {
  nameProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import { checkAccepted, checkGiven } from "../value/check-given.ts";
import type { Accepted } from "../value/given.ts";
import type { Names } from "../value/names.ts";
import { onlyField, type StepDocument } from "./case-document.ts";

/** A message inside a step, with the field that its role and its direction ask for. */
interface Message {
  readonly path: JsonPath;
  readonly fields: Readonly<Record<string, Accepted>>;
  readonly expected: Field;
}

/** Fields of the wrong name, and values that cannot be had. */
export function checkMessages(
  role: Role,
  steps: readonly StepDocument[],
  names: Names,
): readonly Problem[] {
  const { request, reply } = names;
  const [toProgram, fromProgram] =
    role === "server" ? [request, reply] : [reply, request];
  return steps.flatMap((step, index) => [
    ...checkRequests(step, index, names),
    ...messagesOf(step).flatMap(({ path, fields }) =>
      checkMessage(
        { path: [index, ...path], fields, expected: fieldAt(path) },
        names,
      ),
    ),
  ]);

  function fieldAt([name]: JsonPath): Field {
    if (name === "start") return request;
    if (name === "expect-output") return reply;
    return name === "send" ? toProgram : fromProgram;
  }
}

function messagesOf(step: StepDocument): Omit<Message, "expected">[] {
  if ("send" in step) return sentMessages(step.send);
  if ("receive" in step && typeof step.receive !== "string")
    return [{ path: ["receive"], fields: step.receive }];
  if ("start" in step && step.start !== null)
    return [{ path: ["start"], fields: step.start }];
  if ("expect-output" in step && typeof step["expect-output"] !== "string")
    return [{ path: ["expect-output"], fields: step["expect-output"] }];
  return [];
}

type Sent = Extract<StepDocument, { send: unknown }>["send"];

function sentMessages(send: Sent): Omit<Message, "expected">[] {
  if (!Array.isArray(send)) return [{ path: ["send"], fields: send }];
  return send.map((fields, index) => ({ path: ["send", index], fields }));
}

function checkMessage(
  { path, fields, expected }: Message,
  names: Names,
): readonly Problem[] {
  const [name, accepted] = onlyField(fields);
  const place = [...path, name];
  const wrongField = nameProblem(
    place,
    `expected the field "${expected.name}", found "${name}"`,
  );
  return [
    ...(name === expected.name ? [] : [wrongField]),
    ...checkAccepted(accepted, { path: place, type: expected.type, names }),
  ];
}

/** A survey and a crowd have their requests alone, since there is only one field that they can be for. */
function checkRequests(
  step: StepDocument,
  index: number,
  names: Names,
): readonly Problem[] {
  const [name, list] = requestsIn(step);
  const { type } = names.request;
  return list.flatMap((given, place) =>
    checkGiven(given, { path: [index, name, place], type, names }),
  );
}

function requestsIn(step: StepDocument) {
  if ("survey" in step) return ["survey", step.survey] as const;
  return "crowd" in step
    ? (["crowd", step.crowd] as const)
    : (["", []] as const);
}
