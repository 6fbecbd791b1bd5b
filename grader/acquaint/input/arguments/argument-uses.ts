import type { Slot, Word } from "../../../core/program/input-plan.ts";
import { slotIn } from "../slot-in.ts";

/** Where a line of source takes one word from the command line; the program's own name is not counted. */
const takings: readonly (readonly [RegExp, number])[] = [
  [/\b(?:process|Deno|Bun)\.(?:argv|args)\s*\[\s*(\d+)\s*\]/g, 2],
  [/\b(?:sys\.)?argv\s*\[\s*(\d+)\s*\]|os\.Args\s*\[\s*(\d+)\s*\]/g, 1],
  [/\.nth\(\s*(\d+)\s*\)/g, 1],
  [/\bflag\.Arg\(\s*(\d+)\s*\)|(?<!\.)\bargs?\s*\[\s*(\d+)\s*\]/gi, 0],
];

/** Rust's own list begins with the program's name. */
const takingsOfRust: typeof takings = [
  [/\.nth\(\s*(\d+)\s*\)/g, 1],
  [/\bargs?\s*\[\s*(\d+)\s*\]/g, 1],
];
const isRust = /\benv::args\(\)(?!\s*\.skip)/;

/** `host, port, n = sys.argv[1:4]`: all at once, by the names on the left. */
const unpacking =
  /^\s*(?<names>[\w]+(?:\s*,\s*\w+)+)\s*=\s*(?:list\(|map\(\w+,\s*)?sys\.argv(?<from>\[1:\d*\])?/;

/** Which place of the command line holds what, as lines of source tell it; a place that nobody names is `null`. */
export function argumentUses(
  lines: readonly string[],
): ReadonlyMap<number, Slot | null> {
  const places = new Map<number, Slot | null>();
  const known = lines.some((line) => isRust.test(line))
    ? takingsOfRust
    : takings;
  for (const line of lines)
    for (const [place, slot] of [...unpackedIn(line), ...takenIn(line, known)])
      if ((places.get(place) ?? null) === null) places.set(place, slot);
  return places;
}

/** The words for all places up to the last one that is known; what nobody names is the usual thing. */
export function wordsForPlaces(
  places: ReadonlyMap<number, Slot | null>,
  usual: Slot,
): readonly Word[] {
  const last = Math.max(-1, ...places.keys());
  const hasHost = [...places.values()].includes("host");
  return Array.from({ length: last + 1 }, (_, place) => {
    // People say where before they say which door.
    const isHost = !hasHost && places.get(place + 1) === "port";
    const slot = places.get(place) ?? (isHost ? "host" : usual);
    return { kind: "slot", slot };
  });
}

type Use = readonly [number, Slot | null];

function unpackedIn(line: string): readonly Use[] {
  const { names, from } = unpacking.exec(line)?.groups ?? {};
  if (names === undefined) return [];
  const own = from === undefined ? 1 : 0;
  return names
    .split(",")
    .slice(own)
    .map((name, index) => [index, slotIn(name)] as const);
}

function takenIn(line: string, known: typeof takings): readonly Use[] {
  const taken = known
    .flatMap(([pattern, first]) =>
      Array.from(line.matchAll(pattern), (match) => ({
        before: line.slice(0, match.index),
        place: Number(match[1] ?? match[2]) - first,
      })),
    )
    .filter(({ place }) => place >= 0)
    .sort((left, right) => left.before.length - right.before.length);
  const targets = targetOf(line)?.split(",") ?? [];
  const own = targets.length === taken.length ? targets : [];
  return taken.map(({ place, before }, index) => {
    const target = own[index] ?? targets.join(" ");
    return [
      place,
      addressIn(line, before) ?? slotIn(target) ?? placeIn(line, before),
    ];
  });
}

/** `connect((argv[1], int(argv[2])))` names nothing, but tells a number from a name. */
function placeIn(line: string, before: string): Slot | null {
  if (!/connect|bind|listen|socket/i.test(line)) return null;
  return /\b(?:int|Int|parseInt|atoi|strtol|Number|Parse)\(\s*(?:sys\.|process\.)?$/.test(
    before,
  )
    ? "port"
    : "host";
}

/** Languages that take an address in one text: alone it is all of it, beside a colon one of its parts. */
function addressIn(line: string, before: string): Slot | null {
  if (/:["'`]\s*\+\s*$/.test(before)) return "port";
  const opens =
    /\b(?:net\.(?:Dial|Listen)\w*\(\s*"\w+",\s*|Tcp(?:Stream::connect|Listener::bind)\(\s*&?\s*)$/;
  const rest = line.slice(before.length);
  if (!opens.test(before)) return null;
  return /^[\w.]+\s*[[(]\s*\d+\s*[\])](?:\.\w+\(\))*\s*\+/.test(rest)
    ? "host"
    : "address";
}

/** What stands left of an assignment. */
function targetOf(line: string): string | null {
  const [left = "", ...rest] = line.split(/(?<![=!<>:])=(?!=)/);
  return rest.length === 0 ? null : left;
}
