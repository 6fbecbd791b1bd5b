/** How a program ended; a program that we ended because we were done with it has `byUs`. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly byUs: boolean;
  /** Why it was ended before its time; left out where it was not. */
  readonly cause?: EndCause;
}

/** It held more than any program needs, all its processes together. */
export interface EndCause {
  readonly kind: "memory";
  readonly limitInBytes: number;
}

/** What the program's processes are doing, taken together, at one moment. */
export type Activity =
  /** At least one thread runs or waits for a processor. */
  | { readonly kind: "running" }
  /** Nobody runs, somebody sleeps until a time of its own choosing. */
  | { readonly kind: "sleeping" }
  /** Everybody waits, without a time limit, for something that only we could give. */
  | { readonly kind: "blocked"; readonly in: BlockedIn }
  | { readonly kind: "ended" }
  /** This machine does not tell. */
  | { readonly kind: "unknown" };

export type BlockedIn =
  "accept" | "receive" | "connect" | "keyboard" | "send" | "other";

/** One look at a program. Times are totals since its start. */
export interface Sample {
  readonly activity: Activity;
  /** Whether some thread waits for a line of the keyboard, be it among other things or only for a while. */
  readonly wantsKeyboard: boolean;
  readonly processorMs: number;
  /** Time that its threads were ready but had no processor; 0 where the machine does not tell. */
  readonly runDelayMs: number;
  /** Changes whenever any of its threads has run; equal marks mean that nothing moved in between. */
  readonly mark: string;
}

/** Why a wait ended without what was waited for. */
export type Stall =
  /** Everybody waits for good: no time would help. */
  | { readonly kind: "blocked"; readonly in: BlockedIn }
  | { readonly kind: "processor-time"; readonly limitMs: number }
  | { readonly kind: "sleep"; readonly limitMs: number };

/** How long a wait may take; time without a processor and our own lag do not count. */
export interface Patience {
  /** Of the program's own processor time. */
  readonly processorLimitMs: number;
  /** Of sleeping, or of any waiting that this machine cannot tell from it. */
  readonly sleepLimitMs: number;
}

export type WaitEnd =
  | { readonly kind: "met" }
  | { readonly kind: "ended"; readonly end: ProgramEnd }
  | { readonly kind: "stalled"; readonly stall: Stall };

export interface Wait {
  readonly isMet: () => boolean;
  readonly patience: Patience;
  /** Sees every sample; `true` says that it gave the program something to go on with. */
  readonly whileWaiting?: (sample: Sample) => boolean;
}

/** Text of one stream so far; `droppedInBytes` counts what came after the cap. */
export interface OutputText {
  readonly text: string;
  readonly droppedInBytes: number;
}

export interface ListeningPort {
  readonly port: number;
  /** As the program bound it: `0.0.0.0`, `127.0.0.1`, `::`, … */
  readonly address: string;
}

/**
 * What came from a program since we sent it something last, in bytes by our port. What we send acknowledges all before
 * it; this may not be acknowledged yet, although it has come.
 */
export type Got = ReadonlyMap<number, number>;

/** A started program, as `drive` and `acquaint` see it. Only `launch` makes one. */
export interface ProgramHandle {
  readonly pid: number;
  /** As a person would type it, without what the grader puts before it. */
  readonly command: readonly string[];
  readonly ended: Promise<ProgramEnd>;
  /** `null` while it runs. */
  readonly end: ProgramEnd | null;
  readonly stdout: OutputText;
  readonly stderr: OutputText;
  /** Calls back after new output and at the end; returns the way to stop that. */
  onChange(listener: () => void): () => void;
  /** Writes to the keyboard; does nothing once the input is closed or the program ended. */
  feed(text: string): void;
  endInput(): void;
  /** Listening TCP sockets of the program's own processes. */
  listeningPorts(): Promise<readonly ListeningPort[]>;
  sample(): Promise<Sample>;
  /**
   * Waits until something is so, the program ends, waits for good, or has used up our patience. Throws a `GraderFault`, as
   * `ended` and `stop` do, where the machine has ended it.
   */
  waitUntil(wait: Wait): Promise<WaitEnd>;
  /** Something happened outside of the program, on a socket of ours: look again at once. */
  wake(): void;
  /** Whether something is still on its way to the program: then it is not blocked for good, whatever it looks like. */
  hasPending(): Promise<boolean>;
  /** Whether something is still on its way between the program and us, in either direction. */
  hasTraffic(got: Got): Promise<boolean>;
  /**
   * Whether the program still has the connection open whose end at our side is `peerPort`;
   * `null` where the machine does not tell.
   */
  holdsConnection(peerPort: number): Promise<boolean | null>;
  /** Ends the program and all its processes; resolves when they are gone. */
  stop(): Promise<ProgramEnd>;
}
