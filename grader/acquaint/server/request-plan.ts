import type { FieldType } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Silence } from "../../core/verdict.ts";
import type { Codec } from "../../wire/codec.ts";
import { likelyCodecs } from "../../wire/infer.ts";
import { toHex } from "../../wire/hex.ts";
import { findCodec } from "../../wire/registry.ts";
import { codecsWanted } from "./clues.ts";

/** A codec to ask a server in, and why. */
export interface RequestTry {
  readonly codec: string;
  readonly because: "recorded" | "source" | "complaint" | "guess";
}

export interface PlanFacts {
  /** Request codecs that its own client was heard to use, the likeliest first. */
  readonly recorded: readonly string[];
  /** Codecs that its source reads. */
  readonly reads: readonly string[];
  readonly type: FieldType;
  /** What it is asked first. */
  readonly value: Value;
}

/** What a try that brought no answer shows of the server. */
export interface Lesson {
  readonly tried: RequestTry;
  /** What the server printed, or said on the wire, instead of an answer. */
  readonly complaint: string;
  readonly silence: Silence;
}

/**
 * The codecs in which a server may want to be asked, the likeliest first: what its own client was heard to say, what
 * its source names, what it complained of, then what is common. Two that write the same bytes are one try.
 */
export class RequestPlan {
  readonly #facts: PlanFacts;
  readonly #tried = new Set<string>();
  #rest: readonly RequestTry[];

  constructor(facts: PlanFacts) {
    this.#facts = facts;
    this.#rest = firstOrder(facts);
  }

  /** What the bytes of the question do not tell apart is not tried again; `null`: nothing is left. */
  next(): RequestTry | null {
    const [next, ...rest] = this.#rest;
    if (next === undefined) return null;
    this.#rest = rest;
    const bytes = this.#bytesIn(next);
    if (bytes === null || this.#tried.has(toHex(bytes))) return this.next();
    this.#tried.add(toHex(bytes));
    return next;
  }

  /** What a complaint speaks for is tried next; what is too short for a server that waits for more comes last. */
  learn({ tried, complaint, silence }: Lesson): void {
    const { type } = this.#facts;
    const wanted = codecsWanted(complaint, type).map((codec): RequestTry => ({
      codec,
      because: "complaint",
    }));
    const sentInBytes = this.#bytesIn(tried)?.length ?? 0;
    const isTooShort = (one: RequestTry): boolean =>
      waitsForMore(silence) &&
      one.because === "guess" &&
      this.#isFixed(one, sentInBytes);
    this.#rest = [
      ...wanted,
      ...this.#rest.filter((one) => !isTooShort(one)),
      ...this.#rest.filter(isTooShort),
    ];
  }

  #isFixed({ codec }: RequestTry, sentInBytes: number): boolean {
    const bytes = this.#bytesIn({ codec });
    const isWhole = codec.startsWith("struct:") || codec === "text";
    return isWhole && bytes !== null && bytes.length <= sentInBytes;
  }

  #bytesIn({ codec }: Pick<RequestTry, "codec">): Uint8Array | null {
    const found: Codec | null = findCodec(codec);
    return found?.encode(this.#facts.value) ?? null;
  }
}

/** Took all that was said, and goes on reading. */
function waitsForMore(silence: Silence): boolean {
  return (
    silence.kind === "stalled" &&
    silence.stall.kind === "blocked" &&
    silence.stall.in === "receive"
  );
}

function firstOrder({
  recorded,
  reads,
  type,
  value,
}: PlanFacts): readonly RequestTry[] {
  const tries = likelyCodecs([...recorded, ...reads], type).map(
    ({ codec: { id }, hinted }): RequestTry => {
      const known = hinted ? "source" : "guess";
      return { codec: id, because: recorded.includes(id) ? "recorded" : known };
    },
  );
  const known = tries.filter(({ because }) => because !== "guess");
  const guesses = tries.filter(({ because }) => because === "guess");
  const doubtful = known.findIndex(
    (one) => one.because === "source" && isQuoted(one, value),
  );
  if (doubtful < 0) return [...known, ...guesses];
  return [
    ...known.slice(0, doubtful),
    ...guesses.filter(isPlain),
    ...known.slice(doubtful),
    ...guesses.filter((one) => !isPlain(one)),
  ];
}

/**
 * A text that is only put between quotation marks is answered rightly by a server that takes any text, too, whatever else
 * it reads with `eval` or `json.load`. Plain text, which says nothing to a server that wants the marks, is asked before.
 */
function isQuoted({ codec }: RequestTry, value: Value): boolean {
  if (typeof value !== "string") return false;
  const bytes = findCodec(codec)?.encode(value) ?? null;
  if (bytes === null) return false;
  return [`'${value}'`, `"${value}"`].includes(
    Buffer.from(bytes).toString("utf8"),
  );
}

function isPlain({ codec }: RequestTry): boolean {
  return codec === "utf-8";
}
