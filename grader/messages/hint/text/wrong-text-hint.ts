import type { Localized } from "../../../core/exercise/exercise.ts";
import { textIn } from "../../language/text-in.ts";

const bytesAsText: Localized = {
  "pt-BR":
    "O b e as aspas em volta do texto vêm de str() aplicado a bytes: para transformar bytes em texto, use decode().",
  en: "The b and the quotation marks around the text come from str() applied to bytes: to turn bytes into text, use decode().",
};

/** What to do where a text breaks off. */
export const onlyABeginning: Localized = {
  "pt-BR":
    "Este é só o começo do texto certo: um só recv pode trazer apenas parte da mensagem. Junte o que chega até o fim dela.",
  en: "This is only the beginning of the right text: one recv may bring only a part of the message. Collect what comes until its end.",
};

const staleTail: Localized = {
  "pt-BR":
    "O texto certo veio, e depois dele mais alguma coisa: o buffer ainda guarda uma mensagem anterior, ou foi enviado mais do que esta. Envie só os bytes da resposta atual.",
  en: "The right text came, and something more behind it: the buffer still holds an earlier message, or more than this one was sent. Send the bytes of the present answer alone.",
};

const letterByLetter: Localized = {
  "pt-BR":
    "Compare os dois textos letra por letra e siga o programa passo a passo até ver onde a diferença aparece.",
  en: "Compare the two texts letter by letter, then follow the program step by step to see where the difference comes in.",
};

/** Advice for a text that shows Python's way to write bytes, as in `b'ola'`; `null` for others. */
export function bytesAsTextHint(actual: string): Localized | null {
  const text = textIn(actual) ?? "";
  return /^b(?:'.*'|".*")$/isu.test(text.trim()) ? bytesAsText : null;
}

/** What a wrong text tells; values as reports show them. */
export function wrongTextHint(
  expected: readonly string[],
  actual: string,
): Localized {
  const wrong = textIn(actual) ?? "";
  const isBeginning = expected.some((one) => isStart(wrong, textIn(one) ?? ""));
  const goesOn = expected.some((one) => isStart(textIn(one) ?? "", wrong));
  if (isBeginning) return onlyABeginning;
  return bytesAsTextHint(actual) ?? (goesOn ? staleTail : letterByLetter);
}

/** Whether a line of a program's output ends with the beginning of a right text. */
export function showsBeginning(
  output: string,
  expected: readonly string[],
): boolean {
  const rights = expected.map((one) => textIn(one) ?? "");
  return output
    .split("\n")
    .map((line) => line.trimEnd().replace(/['"”]$/u, ""))
    .some((line) => rights.some((right) => endsWithStart(line, right)));
}

function endsWithStart(line: string, right: string): boolean {
  const last = Math.min(line.length, right.length - 1);
  const lengths = Array.from({ length: Math.max(last, 0) }, (_, at) => at + 1);
  return lengths.some((length) => {
    const before = line.slice(0, line.length - length);
    return (
      line.endsWith(right.slice(0, length)) &&
      !/[\p{L}\d]$/u.test(before.slice(-2))
    );
  });
}

function isStart(start: string, whole: string): boolean {
  const text = start.trimEnd();
  return (
    text !== "" &&
    text.length < whole.trimEnd().length &&
    whole.startsWith(text)
  );
}
