import type { Value } from "../../../core/exercise/value.ts";
import { readingsOf } from "../../text/readings.ts";
import { choicesIn, plain } from "./choices-in.ts";
import { type Shown, isShown } from "../is-shown.ts";
import { outsideLists } from "./outside-lists.ts";

/** A word after which its sentence goes on: `não feche a janela`, `escreva "não" para sair`. */
const goesOn = /^["'”’»)\]]*[ \t]+["'“‘«([]*[\p{L}\p{N}]/u;

/** What a line ends in that asks for something. */
const asks = /[:?>]\s*$/;

/** The choices that a field is about; none where it is about anything else. */
export function choicesOf({ comparison }: Shown): readonly string[] {
  return comparison.kind === "one-of" ? comparison.choices : [];
}

/**
 * The choices that a text gives as an answer. A prompt does not, nor a list of choices, nor a sentence in which one of
 * them is a word like any other; and where all of them stand in rows of their own, as a table counts them, none is.
 */
export function statedChoices(text: string, field: Shown): readonly string[] {
  const choices = choicesOf(field);
  const stated = linesOf(text, field)
    .filter((line) => !asks.test(line))
    .flatMap((line) => outsideLists(line, choices))
    .filter(({ rest }) => !goesOn.test(rest));
  const timesOf = (choice: string): number =>
    stated.filter((one) => one.choice === choice).length;
  const least = choices.length > 1 ? Math.min(...choices.map(timesOf)) : 0;
  return choices.filter((choice) => timesOf(choice) > least);
}

/** Another choice that is given as an answer besides the one that is shown, in each way to read the output. */
export function contradictionIn(
  field: Shown,
  output: string,
  value: Value,
): string | null {
  const choices = choicesOf(field);
  const own = typeof value === "string" ? choicesIn(value, choices) : [];
  if (own.length === 0) return null;
  const others = readingsOf(output)
    .filter((reading) => isShown(field, reading, value))
    .map((reading) =>
      statedChoices(reading, field).find((choice) => !own.includes(choice)),
    );
  return others.includes(undefined) ? null : (others[0] ?? null);
}

/** The question may be repeated anywhere, whatever it says. */
function linesOf(text: string, { asked }: Shown): readonly string[] {
  const question = typeof asked === "string" ? plain(asked).trim() : "";
  const said = plain(text);
  const rest = question === "" ? said : said.replaceAll(question, " ");
  return rest.split(/[\r\n]+/);
}
