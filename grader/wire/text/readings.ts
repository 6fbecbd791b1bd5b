/** Colours of a terminal, which nobody sees as characters (ECMA-48, control sequences). */
const colours = /\u001b\[[\d;?]*[A-Za-z]/g;

const escape =
  /\\(?:x(?<byte>[\da-fA-F]{2})|u(?<point>[\da-fA-F]{4})|(?<sign>[nrt'"\\]))/g;
const bytes = /(?:\\x[89a-fA-F][\da-fA-F])+/g;

const signs: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/**
 * The ways in which a person may read what a program printed: as it stands, and as the text that its escapes stand for,
 * be they bytes of UTF-8 or of Latin-1, as Python's `repr` and JSON write them.
 */
export function readingsOf(printed: string): readonly string[] {
  const plain = withoutPadding(printed.replaceAll(colours, "")).normalize(
    "NFC",
  );
  if (!plain.includes("\\")) return [plain];
  const asLatin1 = unescaped(plain);
  const asUtf8 = unescaped(plain.replaceAll(bytes, utf8Of));
  return [...new Set([plain, asUtf8, asLatin1])];
}

/** The upper halves of UTF-16, where every second character is one. */
function withoutPadding(text: string): string {
  return /(?:[^\0]\0){4}/.test(text) ? text.replaceAll("\0", "") : text;
}

function unescaped(text: string): string {
  return text
    .replaceAll(escape, (written, ...rest) => {
      const groups: unknown = rest.at(-1);
      return typeof groups === "object" && groups !== null
        ? meant(written, new Map(Object.entries(groups)))
        : written;
    })
    .normalize("NFC");
}

function meant(written: string, groups: ReadonlyMap<string, unknown>): string {
  const code = groups.get("byte") ?? groups.get("point");
  if (typeof code === "string")
    return String.fromCodePoint(Number.parseInt(code, 16));
  const sign = groups.get("sign");
  return typeof sign === "string" ? (signs[sign] ?? sign) : written;
}

/** Bytes that are no UTF-8 stay as they are written. */
function utf8Of(written: string): string {
  const all = Buffer.from(written.replaceAll("\\x", ""), "hex");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(all);
  } catch {
    return written;
  }
}
