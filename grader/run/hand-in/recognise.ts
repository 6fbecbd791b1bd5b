import { exerciseMarks } from "../../spec/exercise-marks.ts";
import { recogniseExercises } from "../../submission/read-submission.ts";
import type { OpenedPlace } from "./open-submission.ts";
import { exercisesInSettings } from "./own-settings.ts";

/** Ids of the exercises that were handed in: as the submission's own settings say, else as its programs tell. */
export async function recognise(
  handIn: { readonly submission: string; readonly opened: OpenedPlace },
  specsFolder: string,
): Promise<readonly string[]> {
  const { submission: path, opened } = handIn;
  const marks = await exerciseMarks(specsFolder);
  const { place } = opened;
  const found = await recogniseExercises({ path, place }, marks);
  const said = await exercisesInSettings(found, specsFolder);
  return said.length > 0 ? said : found.exercises;
}
