import { existsSync } from "node:fs";
import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";
import type { OpenedPlace } from "../../run/hand-in/open-submission.ts";
import { recognise } from "../../run/hand-in/recognise.ts";
import { listExercises } from "../../spec/list-exercises.ts";

export interface ExerciseWish {
  /** As typed: an id, `all`, or nothing. */
  readonly exercise: string | undefined;
  /** Its path. */
  readonly submission: string;
  readonly opened: OpenedPlace;
  readonly caseId: string | null;
  readonly specsFolder: string;
}

/** Ids of the exercises to grade, at least one; a UsageError where that is not clear. */
export async function chooseExercises(
  { exercise, caseId, specsFolder, ...handIn }: ExerciseWish,
  locale: Locale,
): Promise<readonly string[]> {
  const known = await knownExercises(specsFolder, locale);
  if (exercise === "all") return withCase(known, caseId);
  if (exercise !== undefined) {
    if (known.includes(exercise)) return [exercise];
    throw new UsageError(`There is no exercise "${exercise}".`, {
      kind: "unknown-exercise",
      id: exercise,
      known,
    });
  }
  const meant = withCase(known, caseId);
  if (meant.length === 1) return meant;
  const recognised = await recognise(handIn, specsFolder);
  if (recognised.length > 0) return recognised;
  throw new UsageError(messages(locale).exerciseNotRecognised({ known }));
}

/** Ids of the exercises in a folder, at least one. */
export async function knownExercises(
  path: string,
  locale: Locale,
): Promise<readonly string[]> {
  const known = await listExercises(path);
  if (known.length > 0) return known;
  const say = messages(locale);
  throw new UsageError(
    existsSync(path) ? say.noExercises({ path }) : say.noSuchFolder({ path }),
  );
}

/** A case belongs to the one exercise that its id begins with. */
function withCase(
  known: readonly string[],
  caseId: string | null,
): readonly string[] {
  const owner = known.find((id) => caseId?.startsWith(`${id}/`) === true);
  return owner === undefined ? known : [owner];
}
