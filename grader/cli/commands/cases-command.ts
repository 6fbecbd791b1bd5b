import { models } from "../../../reference/models.ts";
import type { Exercise } from "../../core/exercise/exercise.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { type Role, roles } from "../../core/exercise/role.ts";
import { labels } from "../../messages/report/labels.ts";
import { logText } from "../../report/neutral/workflow-log.ts";
import { loadExercise } from "../../spec/load-exercise.ts";
import type { Given } from "../options/given.ts";
import type { Surroundings } from "../options/surroundings.ts";
import { print } from "../output/print.ts";
import { knownExercises } from "./choose-exercises.ts";
import { specsFolder } from "./grade-request.ts";

/** Lists the cases of one exercise, or of all, with what each checks. */
export async function casesCommand(
  given: Given,
  { locale }: Surroundings,
): Promise<number> {
  const folder = specsFolder(given);
  const known = await knownExercises(folder, locale);
  const [wanted] = given.words;
  const parts: string[] = [];
  for (const exerciseId of wanted === undefined ? known : [wanted]) {
    const exercise = await load(folder, exerciseId);
    parts.push(exerciseLines(exercise, locale).join("\n"));
  }
  await print(`${logText(parts.join("\n\n"))}\n`, locale);
  return 0;
}

/** Drawn numbers are not shown, so that any seed will do. */
function load(folder: string, exerciseId: string): Promise<Exercise> {
  const model = Object.entries(models).find(([id]) => id === exerciseId)?.[1];
  return loadExercise({
    specsFolder: folder,
    exerciseId,
    seed: "",
    model: model ?? null,
  });
}

function exerciseLines(exercise: Exercise, locale: Locale): readonly string[] {
  const title = `${exercise.title[locale]} (${exercise.id})`;
  const halves = roles.flatMap((role) => halfLines(exercise, role, locale));
  return [title, ...halves];
}

function halfLines(
  exercise: Exercise,
  role: Role,
  locale: Locale,
): readonly string[] {
  const say = labels(locale);
  const idWidth = Math.max(...exercise.cases.map(({ id }) => id.length));
  const groups = exercise.groups.flatMap(({ id, weight }) => {
    const cases = exercise.cases
      .filter((one) => one.role === role && one.group === id)
      .map((one) =>
        [
          `    ${one.id.padEnd(idWidth)}`,
          String(one.weight).padStart(3),
          one.requirement[locale],
        ].join("  "),
      );
    if (cases.length === 0) return [];
    const worth = `${say.points}: ${String(weight)}`;
    return [`  ${say.groups[id] ?? id} (${worth})`, ...cases];
  });
  return ["", say.roles[role], ...groups];
}
