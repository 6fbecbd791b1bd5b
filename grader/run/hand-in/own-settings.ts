import { dirname, join, posix } from "node:path";
import type { Role } from "../../core/exercise/role.ts";
import type { Submission } from "../../core/submission.ts";
import { listExercises } from "../../spec/list-exercises.ts";
import { loadSettings } from "../../spec/load-settings.ts";

/** What a submission says of itself for one exercise. */
export interface OwnSettings {
  /** Relative to the submission. */
  readonly file: string;
  /** Absolute; its commands are started there. */
  readonly folder: string;
  readonly commands: Readonly<Record<Role, string | null>>;
  readonly port: number | null;
}

const fileName = "grade.json";

/** The submission's `grade.json`, the one nearest to the top; `null` if there is none or it does not speak of the exercise. */
export async function ownSettings(
  { root, files }: Pick<Submission, "root" | "files">,
  wanted: { readonly exerciseId: string; readonly specsFolder: string },
): Promise<OwnSettings | null> {
  const file = settingsAmong(files);
  if (file === null) return null;
  const path = join(root, file);
  const known = await listExercises(wanted.specsFolder);
  const settings = await loadSettings(path, known);
  const own = settings.get(wanted.exerciseId);
  if (own === undefined) return null;
  const { server, client, port } = own;
  return { file, folder: dirname(path), commands: { server, client }, port };
}

/** Ids of the exercises that the submission's own settings speak of. */
export async function exercisesInSettings(
  { root, files }: Pick<Submission, "root" | "files">,
  specsFolder: string,
): Promise<readonly string[]> {
  const file = settingsAmong(files);
  if (file === null) return [];
  const known = await listExercises(specsFolder);
  const settings = await loadSettings(join(root, file), known);
  return [...settings.keys()];
}

function settingsAmong(files: readonly string[]): string | null {
  const found = files.filter((file) => posix.basename(file) === fileName);
  const [nearest = null] = found.toSorted(
    (left, right) => left.split("/").length - right.split("/").length,
  );
  return nearest;
}
