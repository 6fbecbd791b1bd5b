/** One thing that was found out about this machine, by trying it; `said` is the machine's own words. */
export type MachineFact =
  | ({ readonly kind: "node-new-enough" } & NodeVersion)
  | ({ readonly kind: "node-too-old" } & NodeVersion)
  | ({ readonly kind: "linux" } & SystemName)
  /** One that gives no networks and does not show what programs wait for. */
  | ({ readonly kind: "other-system" } & SystemName)
  | {
      readonly kind: "capacity";
      readonly processors: number;
      readonly memoryInBytes: number;
    }
  | { readonly kind: "temporary-folder"; readonly path: string }
  | { readonly kind: "no-temporary-folder"; readonly said: string }
  | { readonly kind: "own-network"; readonly madeBy: "root" | "user" }
  | { readonly kind: "no-own-network"; readonly said: string }
  /** Nothing can be started as the user that a submission's programs are to be. */
  | { readonly kind: "no-student"; readonly said: string }
  /** A client reaches the grader whatever host and port it names. */
  | { readonly kind: "every-address" }
  /** Whatever host it names, but only on ports that the grader listens on. */
  | { readonly kind: "every-host"; readonly said: string }
  | { readonly kind: "only-loopback"; readonly said: string }
  | { readonly kind: "states-seen" }
  /** `said` is `null` where the system has no such states to show. */
  | { readonly kind: "states-hidden"; readonly said: string | null }
  | {
      readonly kind: "interpreter";
      readonly version: string;
      readonly path: string;
      /** A launcher in its place in the search path, and what it costs more at each start; `null`: none. */
      readonly shim: { readonly path: string; readonly costMs: number } | null;
    }
  | {
      readonly kind: "no-interpreter";
      readonly language: string;
      readonly names: readonly string[];
    }
  /** Beside the one that most submissions are written in; their names, as a person would call them. */
  | {
      readonly kind: "all-languages";
      readonly present: readonly LanguageHere[];
    }
  | {
      readonly kind: "some-languages";
      readonly present: readonly LanguageHere[];
      readonly absent: readonly LanguageMissing[];
    }
  /** `said`: what the machine answered when they were tried; `null`: they need a network of their own first. */
  | { readonly kind: "no-walls"; readonly said: string | null }
  | { readonly kind: "walls"; readonly by: "bubblewrap" | "seatbelt" };

/** A language whose programs can be graded here. */
export interface LanguageHere {
  readonly language: string;
  /** Of the tool that makes or starts its programs, as it says so itself. */
  readonly version: string;
}

/** A language that lacks a tool; any of the names would do. */
export interface LanguageMissing {
  readonly language: string;
  readonly names: readonly string[];
}

interface NodeVersion {
  readonly version: string;
  /** The oldest version that the grader is made for. */
  readonly least: string;
}

interface SystemName {
  readonly name: string;
  readonly release: string;
  readonly architecture: string;
}

/** A fact with the command that would give more; `null` where there is none, or nothing more to be had. */
export interface Finding {
  readonly fact: MachineFact;
  readonly remedy: string | null;
}
