import type { Decoded } from "../codec.ts";
import { controlIn } from "./control-in.ts";
import { integersIn, longestReadings } from "./integers-in.ts";

interface Decoding {
  readonly text: string;
  readonly encoding: "utf8" | "latin1";
}

/** A page of text around one number: more is no answer, and finding numbers costs time. */
const longestInBytes = 8192;

/** Reads words around exactly one whole number; the same number said twice is still one. */
export function decodeWords(bytes: Uint8Array): Decoded {
  const page = bytes.subarray(0, longestInBytes);
  const control = controlIn(page);
  const end = control ?? page.length;
  if (end === bytes.length) return decodeNumber(bytes);
  // What was wrong before stays wrong, and a control byte ends a number.
  const before = decodeNumber(page.subarray(0, end + 1));
  return before.kind === "invalid" ? before : { kind: "invalid", offset: end };
}

function decodeNumber(bytes: Uint8Array): Decoded {
  const { text, encoding } = decodeText(bytes);
  const numbers = longestReadings(integersIn(text));
  const [first] = numbers;
  if (first === undefined) return { kind: "incomplete", neededInBytes: null };
  const other = firstOther(numbers, first);
  if (other === undefined) {
    const { value } = first;
    return {
      kind: "value",
      value,
      lengthInBytes: bytes.length,
      isFinal: false,
    };
  }
  if (other.start >= startOfOpenEnd(text)) {
    return { kind: "incomplete", neededInBytes: null };
  }
  const offset = Buffer.byteLength(text.slice(0, other.start), encoding);
  return { kind: "invalid", offset };
}

type Reading = ReturnType<typeof longestReadings>[number];

/** Two readings of the same digits (`77.000`) do not contradict each other: the first one, a decimal, counts. */
function firstOther(
  numbers: readonly Reading[],
  first: Reading,
): Reading | undefined {
  return numbers.find(
    ({ value, start }) => value !== first.value && start !== first.start,
  );
}

/** UTF-8 where it is (a character that is cut off at the end may still come), else Latin-1. */
function decodeText(bytes: Uint8Array): Decoding {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes, { stream: true }), encoding: "utf8" };
  } catch {
    return { text: Buffer.from(bytes).toString("latin1"), encoding: "latin1" };
  }
}

const openCharacters = "0123456789.,' _\u00a0\u202f+-−";

/** Where the part of the text begins that further bytes may still turn into another number, or into none. */
function startOfOpenEnd(text: string): number {
  let start = /[nL]$/.test(text) ? text.length - 1 : text.length;
  while (start > 0 && openCharacters.includes(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}
