import {
  nameProblem,
  valueProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import { didYouMean, quoteAll } from "../document/wording.ts";
import {
  onlyField,
  type CaseContext,
  type CaseDocument,
  type StepDocument,
} from "./case-document.ts";
import { valueOf, type Accepted, type Given, type Names } from "./values.ts";

/** A message inside a step, with the field that its role and its direction ask for. */
interface Message {
  readonly path: JsonPath;
  readonly fields: Readonly<Record<string, Accepted>>;
  readonly expected: string;
}

/** Fields of the wrong name, and values that cannot be had. */
export function checkMessages(
  { role, steps }: CaseDocument,
  { exercise }: CaseContext,
  names: Names,
): readonly Problem[] {
  const [toProgram, fromProgram] =
    role === "server"
      ? [exercise.request.name, exercise.reply.name]
      : [exercise.reply.name, exercise.request.name];
  return steps.flatMap((step, index) =>
    messagesOf(step).flatMap(({ path, fields }) =>
      checkMessage(
        { path: ["steps", index, ...path], fields, expected: fieldAt(path) },
        names,
      ),
    ),
  );

  function fieldAt([name]: JsonPath): string {
    if (name === "start") return exercise.request.name;
    if (name === "expect-output") return exercise.reply.name;
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
    `expected the field "${expected}", found "${name}"`,
  );
  return [
    ...(name === expected ? [] : [wrongField]),
    ...checkAccepted(place, accepted, names),
  ];
}

function checkAccepted(path: JsonPath, accepted: Accepted, names: Names) {
  if (typeof accepted === "string" || !("one-of" in accepted))
    return checkGiven(path, accepted, names);
  return accepted["one-of"].flatMap((given, index) =>
    checkGiven([...path, "one-of", index], given, names),
  );
}

function checkGiven(
  path: JsonPath,
  given: Given,
  names: Names,
): readonly Problem[] {
  if (typeof given === "string" || valueOf(given, names) !== null) return [];
  const [key, name] = onlyField<string>({ ...given });
  const known = [...names.drawn.keys()];
  const message = known.includes(name)
    ? unanswered(names, name)
    : `expected a name of "draw" (${quoteAll(known)}), found "${name}"${didYouMean(name, known)}`;
  return [valueProblem([...path, key], message)];
}

function unanswered({ drawn, model }: Names, name: string): string {
  if (model === null)
    return "expected a value that needs no model, found an exercise without one";
  return `expected a number that the model has an answer to, found ${String(drawn.get(name))}`;
}
