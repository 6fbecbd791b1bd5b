import { GraderFault } from "../../core/errors.ts";
import { jsonText } from "../../report/neutral/json-text.ts";
import {
  type HandInRequest,
  readHandIn,
} from "../../run/hand-in/read-hand-in.ts";
import {
  type Detected,
  type DetectDocument,
  detectDocument,
} from "../detect/detect-document.ts";
import { detectText } from "../detect/detect-text.ts";
import { exitCodes } from "../exit-code.ts";
import type { Given } from "../options/given.ts";
import type { Surroundings } from "../options/surroundings.ts";
import { pageOf } from "../output/page.ts";
import { print } from "../output/print.ts";
import { chooseExercises } from "./choose-exercises.ts";
import { gradeRequest } from "./grade-request.ts";
import { withOpened } from "../with-opened.ts";

/** Says which programs a grading would take, and why; starts none of them. */
export async function detectCommand(
  given: Given,
  surroundings: Surroundings,
): Promise<number> {
  const { locale } = surroundings;
  const document = await detect(given, surroundings);
  const text =
    given.options.format === "json"
      ? jsonText(document)
      : detectText(document, { locale, ...pageOf("stdout") });
  await print(text, locale);
  return document.isComplete ? exitCodes.passed : exitCodes.failed;
}

async function detect(
  given: Given,
  { locale, version }: Surroundings,
): Promise<DetectDocument> {
  const request = gradeRequest(given);
  const { submission, specsFolder, caseId } = request;
  const { exercise } = given.options;
  const detected = await withOpened(submission, locale, async (opened) => {
    const wish = { exercise, submission, opened, caseId, specsFolder };
    const ids = await chooseExercises(wish, locale);
    const found: Detected[] = [];
    for (const exerciseId of ids)
      found.push(await detectOne({ ...request, opened, exerciseId }));
    return found;
  });
  const [first, ...more] = detected;
  if (first === undefined)
    throw new GraderFault({ kind: "internal", detail: "no exercise" });
  return detectDocument([first, ...more], version);
}

async function detectOne(request: HandInRequest): Promise<Detected> {
  const { submission, port } = await readHandIn(request);
  return { exerciseId: request.exerciseId, submission, port };
}
