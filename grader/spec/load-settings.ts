import { type Problem, nameProblem, valueProblem } from "./document/problem.ts";
import { readDocument } from "./document/read-document.ts";
import { refuseIfAny } from "./document/refuse.ts";
import { anyOf, showJson } from "./document/wording.ts";
import {
  type SubmissionDocument,
  validateSubmission,
} from "./generated/validators.js";

/** What a submission says of one exercise; `null` where it says nothing. */
export interface ExerciseSettings {
  /** Command lines. */
  readonly server: string | null;
  readonly client: string | null;
  readonly port: number | null;
}

/** A submission's own settings, by the id of the exercise. It stands here, for here is what says where a document is wrong. */
export async function loadSettings(
  file: string,
  known: readonly string[],
): Promise<ReadonlyMap<string, ExerciseSettings>> {
  const document = await readDocument(file, validateSubmission);
  const entries = Object.entries(document.content.exercises);
  refuseIfAny(
    document,
    entries.flatMap(([id, settings]) => problemsOf(id, settings, known)),
  );
  return new Map(
    entries.map(([id, { server = null, client = null, port = null }]) => [
      id,
      { server, client, port },
    ]),
  );
}

type Given = SubmissionDocument["exercises"][string];

/** A command has words and no shell; it begins and stays in the folder of the file, as a program of the submission does. */
const leadsOut =
  /^\s*["']?(?:[/~\\]|[a-z]:)|(?:^|[\s"'/\\=])\.\.(?:[\s"'/\\]|$)/i;

function problemsOf(
  id: string,
  settings: Given,
  known: readonly string[],
): readonly Problem[] {
  const commands = (["server", "client"] as const).flatMap((role) => {
    const command = settings[role];
    if (command === undefined || !leadsOut.test(command)) return [];
    const message = `expected a command that stays in the folder of this file, found ${showJson(command)}`;
    return [valueProblem(["exercises", id, role], message)];
  });
  if (known.includes(id)) return commands;
  const ids = anyOf(known.map(showJson));
  const message = `expected ${ids}, found ${showJson(id)}`;
  return [nameProblem(["exercises", id], message), ...commands];
}
