import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import { wrongMembersHint } from "./wrong-members-hint.ts";

const primeFactors: Localized = {
  "pt-BR":
    "Estes são os fatores primos do número. Os divisores são todos os que dividem o número sem resto, também o 1, os compostos e ele mesmo, cada um uma vez.",
  en: "These are the prime factors of the number. Its divisors are all that divide it without a remainder, also 1, the composite ones and the number itself, each once.",
};

const byHand: Localized = {
  "pt-BR":
    "Escreva a lista certa à mão para este valor e siga o laço passo a passo até ver onde ela se afasta.",
  en: "Write the right list for this value by hand, then follow the loop step by step to see where it parts from that.",
};

const bothEnds: Localized = {
  "pt-BR":
    "Ponha na lista também o 1 e o próprio número: com range(1, n + 1) o laço passa pelos dois.",
  en: "Put 1 and the number itself into the list, too: with range(1, n + 1) the loop visits both.",
};

const rows = [
  ["12", "[2, 2, 3]", ["1", "4", "6", "12"], ["2"], primeFactors],
  ["4", "[2, 2]", ["1", "4"], ["2"], primeFactors],
  ["30", "[2, 3, 5]", ["1", "6", "10", "15", "30"], [], primeFactors],
  ["6", "[2, 3]", ["1", "6"], [], bothEnds],
  ["12", "[3, 4]", ["1", "2", "6", "12"], [], byHand],
  ["12", "[1, 1, 12]", ["2", "3", "4", "6"], ["1"], byHand],
] as const;

describe("wrongMembersHint", () => {
  test.each(rows)(
    "for %s and the answer %s looks at what is missing first",
    (asked, actual, missing, repeated, hint) => {
      const lists = { missing, extra: [], repeated, expected: [] };
      const item = { kind: "wrong-members", step: 0, hex: "00" } as const;

      expect(wrongMembersHint({ ...item, ...lists, asked, actual })).toEqual(
        hint,
      );
    },
  );
});
