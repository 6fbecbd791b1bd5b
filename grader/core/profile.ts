import type { InputPlan } from "./program/input-plan.ts";
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
  /** What it is told at each start; left out where that is nothing. */
  readonly plan?: InputPlan;
  /** How often it was started until it was known. */
  readonly starts?: number;
  readonly dialect: Dialect;
  readonly ending: Ending;
  /** Left out where nobody asked. */
  readonly certainty?: Certainty;
  /** Why it is believed: sentences are made from it by `messages`. */
  readonly evidence: readonly Evidence[];
}

/** How sure a dialect is: two different values agreed in it; one did, or the program itself names it; nothing did. */
export type Certainty = "sure" | "likely" | "guess";

/** One reason for a dialect. */
export type Evidence =
  | { readonly kind: "right-answers"; readonly count: number }
  | { readonly kind: "recorded-request"; readonly count: number }
  | { readonly kind: "shown-answer"; readonly count: number }
  | { readonly kind: "source"; readonly format: string }
  /** What it said when it was asked in another format. */
  | { readonly kind: "complaint"; readonly format: string }
  /** Right answers of the pair, in a format that nobody could read. */
  | { readonly kind: "pair"; readonly count: number }
  | { readonly kind: "guess" };

/** What a reader should know of a program although it costs nothing. */
export type Remark =
  /** Its format could not be read, so that its cases were judged by what the client shows of the server's answers. */
  | { readonly kind: "judged-through-pair" }
  /** The client asks in one format, or reads in one, and its own server in another; ids of codecs. */
  | {
      readonly kind: "halves-differ";
      readonly message: "request" | "reply";
      readonly server: string;
      readonly client: string;
    }
  /** An address that another machine may have, or nobody: not this one by any of its own names. */
  | ({ readonly kind: "dials-foreign-address" } & Address)
  | ({ readonly kind: "listens-on-foreign-address" } & Address)
  /** A list whose order does not count, and is not the usual one. */
  | {
      readonly kind: "unordered";
      readonly asked: string;
      readonly actual: string;
    }
  /** A name that means something in somebody else's network at most. */
  | { readonly kind: "dials-unknown-name"; readonly name: string }
  /** A client that asks nobody for what it sends. `sent`: as far as it can be read. */
  | { readonly kind: "asks-nobody"; readonly sent: string | null };
