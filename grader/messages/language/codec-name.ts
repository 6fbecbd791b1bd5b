import type { Locale, Localized } from "../../core/exercise/exercise.ts";
import { nameFraming } from "./codec-name/framing-name.ts";
import { namePayload } from "./codec-name/payload-name.ts";
import { same } from "./quote.ts";

/** What is known by a name of its own. */
const wholes: Readonly<Record<string, Localized>> = {
  unknown: { "pt-BR": "um formato desconhecido", en: "an unknown format" },
  struct: {
    "pt-BR": "struct (bytes feitos com struct.pack)",
    en: "struct (bytes made with struct.pack)",
  },
  "mutf-8/length:!H": {
    "pt-BR": "texto de writeUTF (Java)",
    en: "text of writeUTF (Java)",
  },
};

/**
 * A codec, such as `struct:<i` or `json/length:!I`, in words: its payload, and what shows where a message ends. An
 * unknown one keeps its id.
 */
export function nameCodec(id: string): Localized {
  const whole = wholes[id];
  if (whole !== undefined) return whole;
  const [payload = "", ...framings] = id.split("/");
  const names = [namePayload(payload), ...framings.map(nameFraming)];
  const known = names.filter((name) => name !== null);
  if (known.length < names.length) return same(id);
  const say = (locale: Locale): string =>
    known.map((name) => name[locale]).join(" ");
  return { "pt-BR": say("pt-BR"), en: say("en") };
}
