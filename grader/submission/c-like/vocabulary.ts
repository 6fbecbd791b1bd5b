import type { Call } from "../python/find-calls.ts";
import type { PlacedToken, SingleQuotes } from "./scan-c-like.ts";

/** A way to write or read on the wire, known by a call: `writeInt`, or `BigEndian.PutUint32` with its owner. */
export interface WireCall {
  /** Matches `owner.name`, or `.name` where there is no owner. */
  readonly call: RegExp;
  /** The codec; `null` where the call, with what stands around it, says nothing. */
  readonly codec: string | ((call: Call, source: Source) => string | null);
}

/** The tokens of a program with the calls among them. */
export interface Source {
  readonly tokens: readonly PlacedToken[];
  readonly calls: readonly Call[];
}

/** What the words of one language mean to a reader who looks for sockets. */
export interface Vocabulary {
  readonly singleQuotes: SingleQuotes;
  /** Points of a call, by `name` or `owner.name`, for each role. */
  readonly serverCalls: Readonly<Record<string, number>>;
  readonly clientCalls: Readonly<Record<string, number>>;
  /** Names that stand for UDP. */
  readonly datagrams: readonly string[];
  /** Calls that are given a port. */
  readonly portTakers: readonly string[];
  /** Names that hold the command line: `args[0]`, `process.argv`, `env.args()`. */
  readonly argumentNames: readonly string[];
  readonly writes: readonly WireCall[];
  readonly reads: readonly WireCall[];
  /** Whether the file is started by itself: it has a main function, or does something at its top. */
  startOf(tokens: readonly PlacedToken[]): "guarded" | "plain" | "none";
  /** Paths that the file may need, relative to the submission; most of them do not exist. */
  importsOf(path: string, tokens: readonly PlacedToken[]): readonly string[];
}
