import type { Field, FieldType, Model } from "../../core/exercise/exercise.ts";
import { GraderFault } from "../../core/errors.ts";
import { isList, type Value } from "../../core/exercise/value.ts";
import type { CaseContext, CaseDocument } from "../case/case-document.ts";
import { drawInteger, drawWord } from "../draw.ts";

/** What the names in a case stand for. */
export interface Names {
  readonly request: Field;
  readonly reply: Field;
  readonly drawn: ReadonlyMap<string, Value>;
  readonly model: Model | null;
}

/** Draws the numbers and the words of a case from the seed. */
export function namesOf(
  { id, draw = {} }: CaseDocument,
  { seed, model, exercise: { request, reply } }: CaseContext,
): Names {
  const drawn = Object.entries(draw).map(([name, drawing]) => {
    const value = drawValue({ seed, caseId: id, name }, drawing);
    return [name, value] as const;
  });
  return { drawn: new Map(drawn), model, request, reply };
}

type Drawing = NonNullable<CaseDocument["draw"]>[string];

function drawValue(
  source: Parameters<typeof drawInteger>[0],
  drawing: Drawing,
): Value {
  if ("letters" in drawing)
    return drawWord(source, drawing.letters) + (drawing.then ?? "");
  const { from, to } = drawing;
  return drawInteger(source, { from: BigInt(from), to: BigInt(to) });
}

/** The field of a name that `checkMessages` has let pass. */
export function fieldNamed({ request, reply }: Names, name: string): Field {
  const found = [request, reply].find((field) => field.name === name);
  if (found !== undefined) return found;
  const detail = `no field of the name ${name}`;
  throw new GraderFault({ kind: "internal", detail });
}

/** The type that a value has by itself. */
export function isOfType(type: FieldType, value: Value): boolean {
  if (type === "integers")
    return (
      isList(value) && value.every((member) => isOfType("integer", member))
    );
  return typeof value === (type === "text" ? "string" : "bigint");
}
