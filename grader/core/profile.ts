import type { Address } from "./network.ts";

/** Ids of codecs, such as `struct:<i` or `text/newline`; the same for both roles. */
export interface Dialect {
  readonly request: string;
  readonly reply: string;
}

/** Who closes, after how many exchanges, and what ends a request. */
export interface Ending {
  /** `end-of-connection`: the receiver of the request reads until the sender closes its side. */
  readonly requestEnds: "by-itself" | "end-of-connection";
  /** `end-of-connection`: the receiver of the reply reads until the sender closes. */
  readonly replyEnds: "by-itself" | "end-of-connection";
  readonly exchanges: "one" | "many";
}

/** How a client is told its N. */
export type InputMode = "arguments" | "keyboard";

/** How one program wants to be talked to; what `acquaint` finds out. */
export interface Profile {
  readonly port: number;
  /** Where a client found us, or where a server listens, as an address to connect to. */
  readonly address: string;
  /** `null` for a server. */
  readonly input: InputMode | null;
  readonly dialect: Dialect;
  readonly ending: Ending;
  /** How sure, and why: sentences are made from it by `messages`. */
  readonly evidence: readonly Evidence[];
}

/** One reason for a dialect. */
export type Evidence =
  | { readonly kind: "right-answers"; readonly count: number }
  | { readonly kind: "recorded-request"; readonly count: number }
  | { readonly kind: "shown-answer"; readonly count: number }
  | { readonly kind: "source"; readonly format: string }
  | { readonly kind: "guess" };

/** What a reader should know of a program although it costs nothing. */
export type Remark =
  /** An address that another machine may have, or nobody: not this one by any of its own names. */
  | ({ readonly kind: "dials-foreign-address" } & Address)
  | ({ readonly kind: "listens-on-foreign-address" } & Address);
