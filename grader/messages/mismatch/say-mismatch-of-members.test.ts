import { everywhere } from "../../core/exercise/localized.ts";
import { describe, expect, test } from "vitest";
import type { Localized, Role } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { hintFor } from "../hint/hint-for.ts";
import { sayMismatch } from "./say-mismatch.ts";

type Wrong = Extract<Mismatch, { readonly kind: "wrong-members" }>;

function wrong(
  asked: string | null,
  actual: string,
  differences: Partial<Wrong>,
): Wrong {
  return {
    kind: "wrong-members",
    step: 2,
    asked,
    missing: [],
    extra: [],
    repeated: [],
    expected: ["[1, 2, 3, 4, 6, 12]"],
    actual,
    hex: "00",
    ...differences,
  };
}

const twenty = Array.from({ length: 20 }, (_, index) => String(index + 41));

const rows: readonly {
  readonly role?: Role;
  readonly item: Wrong;
  readonly sentence: Localized;
  /** The beginning of the English hint. */
  readonly hint: string;
}[] = [
  {
    item: wrong("12", "[2, 3, 4, 6, 6]", {
      missing: ["1", "12"],
      repeated: ["6"],
    }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [2, 3, 4, 6, 6] para N = 12: faltam 1 e 12; 6 aparece mais de uma vez.",
      en: "Your server answered [2, 3, 4, 6, 6] for N = 12: 1 and 12 are missing; 6 appears more than once.",
    },
    hint: "Put 1 and the number itself",
  },
  {
    item: wrong("12", "[1, 2, 3, 4, 6]", { missing: ["12"] }),
    sentence: {
      "pt-BR": "Seu servidor respondeu [1, 2, 3, 4, 6] para N = 12: falta 12.",
      en: "Your server answered [1, 2, 3, 4, 6] for N = 12: 12 is missing.",
    },
    hint: "The number itself is missing",
  },
  {
    item: wrong("12", "[2, 3, 4, 6, 12]", { missing: ["1"] }),
    sentence: {
      "pt-BR": "Seu servidor respondeu [2, 3, 4, 6, 12] para N = 12: falta 1.",
      en: "Your server answered [2, 3, 4, 6, 12] for N = 12: 1 is missing.",
    },
    hint: "1 is missing: begin the loop at 1",
  },
  {
    item: wrong("36", "[1, 6, 6, 36]", { repeated: ["6"] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [1, 6, 6, 36] para N = 36: 6 aparece mais de uma vez.",
      en: "Your server answered [1, 6, 6, 36] for N = 36: 6 appears more than once.",
    },
    hint: "The repeated one is the square root",
  },
  {
    item: wrong("12", "[1, 1, 2]", { repeated: ["1", "2"] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [1, 1, 2] para N = 12: 1 e 2 aparecem mais de uma vez.",
      en: "Your server answered [1, 1, 2] for N = 12: 1 and 2 appear more than once.",
    },
    hint: "Put each value into the list only once",
  },
  {
    item: wrong("12", "[0, -1, 1]", { extra: ["0", "-1"] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [0, -1, 1] para N = 12: 0 e -1 não deviam estar na lista.",
      en: "Your server answered [0, -1, 1] for N = 12: 0 and -1 should not be in the list.",
    },
    hint: "The list has zero or negative numbers",
  },
  {
    item: wrong("12", "[1, 5, 12]", { extra: ["5"] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [1, 5, 12] para N = 12: 5 não devia estar na lista.",
      en: "Your server answered [1, 5, 12] for N = 12: 5 should not be in the list.",
    },
    hint: "Not all in the list divide the number",
  },
  {
    item: wrong("12", "[1, 2, 3]", { missing: ["4", "6", "12"] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [1, 2, 3] para N = 12: faltam 4, 6 e 12.",
      en: "Your server answered [1, 2, 3] for N = 12: 4, 6, and 12 are missing.",
    },
    hint: "Only those above the square root are missing",
  },
  {
    item: wrong("7", "[]", { missing: ["1", "7"], expected: ["[1, 7]"] }),
    sentence: {
      "pt-BR": "Seu servidor respondeu [] para N = 7: faltam 1 e 7.",
      en: "Your server answered [] for N = 7: 1 and 7 are missing.",
    },
    hint: "The list came empty",
  },
  {
    item: wrong("5040", "[1]", { missing: ["2", ...twenty] }),
    sentence: {
      "pt-BR":
        "Seu servidor respondeu [1] para N = 5040: faltam 2, 41, 42, 43, 44, 45 e 15 outros.",
      en: "Your server answered [1] for N = 5040: 2, 41, 42, 43, 44, 45, and 15 others are missing.",
    },
    hint: "Write the right list",
  },
  {
    role: "client",
    item: wrong(null, "[1]", { extra: ["1"] }),
    sentence: {
      "pt-BR": "Seu cliente enviou [1]: 1 não devia estar na lista.",
      en: "Your client sent [1]: 1 should not be in the list.",
    },
    hint: "Send the very value",
  },
];

describe("a list with other members than it should have", () => {
  test.each(rows)(
    "$sentence.en",
    ({ role = "server", item, sentence, hint }) => {
      const context = {
        role,
        request: everywhere("N"),
        reply: everywhere("X"),
        stderr: [],
      };

      expect(sayMismatch(item, context)).toEqual(sentence);
      expect(hintFor(item, context)?.en.slice(0, hint.length)).toBe(hint);
      expect(hintFor(item, context)?.["pt-BR"]).not.toBe("");
    },
  );
});
