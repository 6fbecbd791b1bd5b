import { roles, type Role } from "../../core/exercise/role.ts";
import type { Program, Submission } from "../../core/submission.ts";
import { exerciseMarks } from "../../spec/exercise-marks.ts";
import { programFromCommand } from "../../submission/command/program-from-command.ts";
import { readSubmission } from "../../submission/read-submission.ts";
import type { GradeRequest } from "../request.ts";
import { type OwnSettings, ownSettings } from "./own-settings.ts";

/** What a grading must know to read what was handed in. */
export type HandInRequest = Pick<
  GradeRequest,
  "submission" | "opened" | "exerciseId" | "specsFolder" | "commands" | "port"
>;

/** A submission, and the port that somebody says it has. */
export interface ReadHandIn {
  readonly submission: Submission;
  readonly port: number | null;
}

/** Finds the programs of one exercise; what the user says goes before what the submission's own settings say. */
export async function readHandIn(request: HandInRequest): Promise<ReadHandIn> {
  const { exerciseId: id, specsFolder, opened } = request;
  const marks = await exerciseMarks(specsFolder);
  const path = request.submission;
  const place = opened?.place ?? path;
  const found = await readSubmission({ path, place }, { id, marks });
  const settings = await ownSettings(found, request);
  const [server, client] = await Promise.all(
    roles.map((role) => halfOf(role, found, { request, settings })),
  );
  const halves = { server: server ?? unknown, client: client ?? unknown };
  return {
    submission: {
      ...found,
      asides: [...(opened?.asides ?? []), ...found.asides],
      programs: inBoth(halves, ({ program }) => program),
      problems: inBoth(halves, ({ problem }) => problem),
      choices: inBoth(halves, ({ choices }) => choices),
    },
    port: request.port ?? settings?.port ?? null,
  };
}

interface Half {
  readonly program: Program | null;
  readonly problem: Submission["problems"][Role];
  readonly choices: Submission["choices"][Role];
}

const unknown: Half = { program: null, problem: null, choices: [] };

function inBoth<Part>(
  { server, client }: Readonly<Record<Role, Half>>,
  partOf: (half: Half) => Part,
): Readonly<Record<Role, Part>> {
  return { server: partOf(server), client: partOf(client) };
}

interface Said {
  readonly request: HandInRequest;
  readonly settings: OwnSettings | null;
}

async function halfOf(
  role: Role,
  { programs, problems, choices, root }: Submission,
  { request, settings }: Said,
): Promise<Half> {
  const typed = request.commands[role];
  const own = settings?.commands[role] ?? null;
  const bySettings =
    settings === null
      ? []
      : [{ kind: "by-settings", file: settings.file } as const];
  if (typed !== null)
    return commanded(role, { command: typed, folder: root, choices: [] });
  if (own !== null && settings !== null)
    return commanded(role, {
      command: own,
      folder: settings.folder,
      choices: bySettings,
    });
  const usesPort = settings?.port !== null && request.port === null;
  return {
    program: programs[role],
    problem: problems[role],
    choices: usesPort ? [...choices[role], ...bySettings] : choices[role],
  };
}

interface Commanded {
  readonly command: string;
  readonly folder: string;
  readonly choices: Half["choices"];
}

/** Somebody has said how to start it, so that reading has nothing to say against it. */
async function commanded(
  role: Role,
  { command, folder, choices }: Commanded,
): Promise<Half> {
  const program = await programFromCommand(role, command, folder);
  return { program, problem: null, choices };
}
