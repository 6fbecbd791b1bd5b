import type { FieldType } from "../../core/exercise/exercise.ts";
import { serialised } from "../../wire/java/serialised.ts";

/** What a program complains of when it is asked in a format that is not its own, and the codecs that it may want. */
interface Clue {
  readonly said: RegExp;
  /** `groups` are those of `said`. */
  readonly wants: (groups: Groups, type: FieldType) => readonly string[];
}

type Groups = Readonly<Record<string, string | undefined>>;

const lengths = ["!I", "<I", "!H", "<H"];

function measured(payload: string): readonly string[] {
  const byStruct = lengths.map((length) => `${payload}/length:${length}`);
  return [...byStruct, `${payload}/header:10`, `${payload}/header:64`];
}

function textual(type: FieldType): string {
  return type === "text" ? "utf-8" : "text";
}

/** Formats of Python's `struct` by their size in bytes, the commonest first. */
const formats: Readonly<Record<string, readonly string[]>> = {
  "1": ["struct:B"],
  "2": ["struct:<h", "struct:!h"],
  "4": ["struct:<i", "struct:!i", "struct:<f", "struct:!f"],
  "8": ["struct:<q", "struct:!q", "struct:<d", "struct:!d"],
};

/** The most telling first: the first one that fits counts. In the words of Python 2 and 3, Java, JavaScript, Go, Rust and C#. */
const clues: readonly Clue[] = [
  {
    said: /unpack(?:_from)? requires a (?:buffer|bytes object|string argument) of (?:at least )?(?:length )?(?<size>\d+)/,
    wants: ({ size = "" }) => formats[size] ?? [],
  },
  {
    said: /KeyError: '(?<key>[^']{1,40})'/,
    wants: ({ key = "" }) => members(key),
  },
  {
    said: /object is not subscriptable|(?:indices must be|has no attribute '(?:get|keys|items)')/,
    wants: () => ["n", "numero", "texto"].flatMap(members),
  },
  {
    said: /invalid literal for int\(\) with base 10: b?''|NumberFormatException: For input string: ""|could not convert string to float: b?''/,
    wants: (_, type) => measured(textual(type)),
  },
  {
    said: /Ran out of input|pickle data was truncated/,
    wants: () => measured("pickle"),
  },
  {
    said: /UnpicklingError|unpickl|could not find MARK|STACK_GLOBAL|invalid load key|unsupported pickle protocol/i,
    wants: () => ["pickle", "digits:pickle", ...measured("pickle")],
  },
  {
    said: /bad marshal data|marshal data too short|EOF read where/,
    wants: () => ["marshal", "digits:marshal", ...measured("marshal")],
  },
  {
    said: /JSONDecodeError|Expecting value: line|Extra data: line|No JSON object|in JSON at position|is not valid JSON/,
    wants: () => [...members("n"), "json", "digits:json", "json/newline"],
  },
  {
    said: /UTFDataFormatException/,
    wants: (_, type) => [`${textual(type)}/length:!H`],
  },
  {
    said: /StreamCorruptedException|invalid stream header/,
    wants: (_, type) => serialised(type),
  },
  {
    said: /NumberFormatException|InputMismatchException|invalid literal for int\(\)|could not convert string to float|strconv\.|ParseIntError|invalid digit found|FormatException|not a number|malformed node or string/i,
    wants: (_, type) => [textual(type), `${textual(type)}/newline`],
  },
  {
    said: /java\.io\.EOFException/,
    wants: (_, type) => [
      "struct:!i",
      "struct:!q",
      `${textual(type)}/length:!H`,
    ],
  },
  {
    said: /UnicodeDecodeError|NameError: name|SyntaxError: .{0,200}<string>/,
    wants: (_, type) => [textual(type), `${textual(type)}/newline`],
  },
];

/** A JSON object with one member, as Python writes it. */
function members(key: string): readonly string[] {
  const before = Buffer.from(`{${JSON.stringify(key)}: `);
  const behind = Buffer.from("}");
  const object = `${before.toString("hex")},${behind.toString("hex")}`;
  return [`json/member:${object}`];
}

/** Codecs that a program's complaint speaks for, the likeliest first; none if it says nothing that we know. */
export function codecsWanted(
  complaint: string,
  type: FieldType,
): readonly string[] {
  for (const { said, wants } of clues) {
    const found = said.exec(complaint);
    if (found !== null) return wants(found.groups ?? {}, type);
  }
  return [];
}
