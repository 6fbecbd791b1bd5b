import type { Localized } from "../../core/exercise/exercise.ts";
import { same } from "./quote.ts";

const families: Readonly<Record<string, Localized>> = {
  text: { "pt-BR": "texto", en: "text" },
  "text/newline": {
    "pt-BR": "texto com fim de linha (\\n)",
    en: "text with an end of line (\\n)",
  },
  "text/crlf": {
    "pt-BR": "texto com fim de linha (\\r\\n)",
    en: "text with an end of line (\\r\\n)",
  },
  struct: {
    "pt-BR": "struct (bytes feitos com struct.pack)",
    en: "struct (bytes made with struct.pack)",
  },
};

/** A codec, such as `struct:<i`, as a student would write it in the program; an unknown one keeps its id. */
export function nameCodec(id: string): Localized {
  const known = families[id];
  if (known) return known;
  const format = /^struct:(.+)$/.exec(id)?.[1];
  return same(format === undefined ? id : `struct "${format}"`);
}
