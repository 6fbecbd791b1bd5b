import { expect, it, test } from "vitest";
import { locales } from "../../core/exercise/localized.ts";
import { nameCodec } from "../../messages/language/codec-name.ts";
import { blockPayloads, catalogue } from "../../wire/field/catalogue.ts";
import { codecNamed } from "../../wire/registry.ts";

const ids = new Set([
  ...Object.values(catalogue).flat(),
  ...Object.values(blockPayloads)
    .flat()
    .map((payload) => `${payload}/block:1024`),
  ...["json", "pickle", "marshal", "repr"].map((id) => `digits:${id}`),
  "ascii",
  "unknown",
  "text/words",
  "utf-8/greeted:4f6c61",
  "json/length:!I/greeted:4f6c61",
  "text/around:7b,7d",
  "json/member:7b2261223a20,7d",
  "repr/padded:1024",
]);

test("every format that a program may be met in has words of its own", () => {
  const bare = [...ids].filter((id) => {
    expect(codecNamed(id).id).toBe(id);
    const name = nameCodec(id);
    return locales.some((locale) => name[locale] === id) && !isWord(id);
  });

  expect(bare).toEqual([]);
});

/** What people call them, too. */
function isWord(id: string): boolean {
  return ["text", "pickle", "marshal"].includes(id);
}

it.each([
  ["struct:<i", 'struct "<i"', 'struct "<i"'],
  [
    "text/crlf",
    "texto com fim de linha (\\r\\n)",
    "text with an end of line (\\r\\n)",
  ],
  ["numbers:words", "números dentro de uma frase", "numbers inside a sentence"],
  [
    "counted:!h,!q",
    'a quantidade em struct "!h" e depois os elementos em struct "!q"',
    'how many there are in struct "!h" and then the elements in struct "!q"',
  ],
  [
    "json/length:!I",
    'JSON com o tamanho antes, em struct "!I"',
    'JSON with its length in front, in struct "!I"',
  ],
  ["mutf-8/length:!H", "texto de writeUTF (Java)", "text of writeUTF (Java)"],
])("%s is called %s", (id, inPortuguese, inEnglish) => {
  expect(nameCodec(id)).toEqual({ "pt-BR": inPortuguese, en: inEnglish });
});
