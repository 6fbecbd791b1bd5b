import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind } from "../language/by-kind.ts";
import { textIn } from "../language/text-in.ts";
import type { SentenceContext } from "../program/subject.ts";
import { wrongTextHint } from "./text/wrong-text-hint.ts";

const byteOrder: Localized = {
  "pt-BR":
    'Os bytes certos chegaram na ordem contrária. Use a mesma ordem nos dois sentidos: "<" (menor primeiro) ou ">" (maior primeiro, ou "!") no formato do struct.',
  en: 'The right bytes came in the opposite order. Use the same order in both directions: "<" (lowest first) or ">" (highest first, or "!") in the struct format.',
};

const overflow: Localized = {
  "pt-BR":
    "O resultado passou do maior número que o tipo usado guarda e deu a volta. Use um tipo maior.",
  en: "The result passed the greatest number that its type can hold and wrapped around. Use a larger type.",
};

const byHand: Localized = {
  "pt-BR":
    "Faça a conta à mão para este valor e siga o programa passo a passo até ver onde ele se afasta.",
  en: "Work this value out by hand, then follow the program step by step to see where it parts from that.",
};

const oneOfTheWords: Localized = {
  "pt-BR":
    "Cada resposta deve ter exatamente uma das palavras do enunciado, escrita por inteiro.",
  en: "Each answer should have exactly one of the words of the statement, written out in full.",
};

function wholeNumber(text: string): bigint | null {
  return /^-?\d{1,40}$/.test(text) ? BigInt(text) : null;
}

function isReversed(right: bigint, wrong: bigint): boolean {
  return [16, 32, 64].some((bits) => {
    const mask = BigInt.asUintN(bits, wrong);
    const digits = mask.toString(16).padStart(bits / 4, "0");
    const reversed = (digits.match(/../g) ?? []).toReversed().join("");
    return BigInt.asIntN(bits, BigInt(`0x${reversed}`)) === right;
  });
}

function isWrapped(right: bigint, wrong: bigint): boolean {
  return [8, 16, 32, 64].some(
    (bits) => BigInt.asUintN(bits, right) === BigInt.asUintN(bits, wrong),
  );
}

/** What a wrong answer tells. */
export function wrongValueHint(
  { expected, actual }: ByKind<Mismatch>["wrong-value"],
  { comparison }: SentenceContext,
): Localized {
  if (comparison === "one-of") return oneOfTheWords;
  const isText = [...expected, actual].every((one) => textIn(one) !== null);
  return isText
    ? wrongTextHint(expected, actual)
    : wrongNumberHint(expected, actual);
}

/** What a wrong whole number tells: swapped bytes, a type that is too small, or a slip in the calculation. */
function wrongNumberHint(
  expected: readonly string[],
  actual: string,
): Localized {
  const wrong = wholeNumber(actual);
  const rights = expected.map(wholeNumber).filter((value) => value !== null);
  if (wrong === null) return byHand;
  if (rights.some((right) => isReversed(right, wrong))) return byteOrder;
  if (rights.some((right) => isWrapped(right, wrong))) return overflow;
  return byHand;
}
