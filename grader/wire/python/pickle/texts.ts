import { latin1Of, textOf, unicodeOf } from "../bytes/byte-text.ts";
import { take, takeLine, takeSigned32, takeUnsigned } from "../input.ts";
import { characterOf, textOfBytesLiteral } from "../literal/escapes.ts";
import { type Machine, type Operations, fail, push } from "./machine.ts";

const rawEscape = /(\\+)(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[uU])/g;

/** Texts and bytes; what Python 2 calls a string is bytes. */
export const texts: Operations = {
  S: (machine) => {
    push(machine, quotedBytes(latin1Of(takeLine(machine.input)).trimEnd()));
  },
  T: (machine) => {
    pushBytes(machine, takeSigned32(machine.input));
  },
  U: (machine) => {
    pushBytes(machine, takeUnsigned(machine.input, 1));
  },
  B: (machine) => {
    pushBytes(machine, takeUnsigned(machine.input, 4));
  },
  C: (machine) => {
    pushBytes(machine, takeUnsigned(machine.input, 1));
  },
  "\x8e": (machine) => {
    pushBytes(machine, takeUnsigned(machine.input, 8));
  },
  "\x96": (machine) => {
    pushBytes(machine, takeUnsigned(machine.input, 8));
  },
  V: (machine) => {
    push(machine, rawUnicode(latin1Of(takeLine(machine.input))));
  },
  X: (machine) => {
    pushUnicode(machine, takeUnsigned(machine.input, 4));
  },
  "\x8c": (machine) => {
    pushUnicode(machine, takeUnsigned(machine.input, 1));
  },
  "\x8d": (machine) => {
    pushUnicode(machine, takeUnsigned(machine.input, 8));
  },
};

function pushBytes(machine: Machine, sizeInBytes: number): void {
  if (sizeInBytes < 0) fail(machine);
  else push(machine, textOf(take(machine.input, sizeInBytes)));
}

function pushUnicode(machine: Machine, sizeInBytes: number): void {
  push(machine, unicodeOf(take(machine.input, sizeInBytes)));
}

/** Python 2 wrote the `repr` of a string, quotes included. */
function quotedBytes(line: string): string | null {
  const quote = line.charAt(0);
  const isQuoted = (quote === "'" || quote === '"') && line.length > 1;
  return isQuoted && line.endsWith(quote)
    ? textOfBytesLiteral(line.slice(1, -1))
    : null;
}

/** Python's codec `raw_unicode_escape`: Latin-1 in which only `\u` and `\U` after an odd run of backslashes are special. */
function rawUnicode(line: string): string | null {
  const wrong: string[] = [];
  const text = line.replaceAll(rawEscape, (all, slashes: string) => {
    if (slashes.length % 2 === 0) return all;
    const character = characterOf(all.slice(slashes.length + 1));
    if (character === null) wrong.push(all);
    return slashes.slice(1) + (character ?? "");
  });
  return wrong.length === 0 ? text : null;
}
