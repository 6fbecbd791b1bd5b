import type { Localized } from "../../core/exercise/localized.ts";
import type { Finding, MachineFact } from "../../core/machine-fact.ts";
import type { DoctorTopic } from "../../messages/doctor/doctor-labels.ts";
import { sayMachineFact } from "../../messages/doctor/say-machine-fact.ts";

/** `weaker`: gradings work, but there would be more to have; `missing`: without it nothing can be graded. */
export type Mark = "ok" | "weaker" | "missing";

/** What `grade doctor` prints; its schema is `specs/doctor.schema.json`. */
export interface DoctorDocument {
  readonly schema: "grade/doctor/v1";
  readonly grader: {
    readonly version: string;
    readonly node: string;
    readonly platform: string;
  };
  readonly canGrade: boolean;
  readonly findings: readonly DoctorFinding[];
}

export interface DoctorFinding {
  readonly topic: DoctorTopic;
  readonly kind: MachineFact["kind"];
  readonly mark: Mark;
  readonly found: Localized;
  readonly meaning: Localized;
  /** The command that would give more. */
  readonly remedy: string | null;
}

/** What was found, with what it is worth and in words. */
export function doctorDocument(
  findings: readonly Finding[],
  version: string,
): DoctorDocument {
  const told = findings
    .map((finding) => tell(finding, findings))
    .sort((left, right) => placeOf(left) - placeOf(right));
  return {
    schema: "grade/doctor/v1",
    grader: { version, node: process.version, platform: process.platform },
    canGrade: told.every(({ mark }) => mark !== "missing"),
    findings: told,
  };
}

function tell(
  { fact, remedy }: Finding,
  all: readonly Finding[],
): DoctorFinding {
  const { kind } = fact;
  const { topic, mark } = worth[kind];
  const isOneOfMany = kind === "no-interpreter" && hasInterpreter(all);
  return {
    topic,
    kind,
    mark: isOneOfMany ? "weaker" : mark,
    ...sayMachineFact(fact),
    remedy,
  };
}

function placeOf({ kind }: DoctorFinding): number {
  return Object.keys(worth).indexOf(kind);
}

/** Where one language can be graded, another one that cannot is no reason not to. */
function hasInterpreter(findings: readonly Finding[]): boolean {
  return findings.some(({ fact }) => fact.kind === "interpreter");
}

/** In the order in which they are told. */
const worth: Readonly<
  Record<
    MachineFact["kind"],
    { readonly topic: DoctorTopic; readonly mark: Mark }
  >
> = {
  "node-new-enough": { topic: "node", mark: "ok" },
  "node-too-old": { topic: "node", mark: "missing" },
  linux: { topic: "system", mark: "ok" },
  "other-system": { topic: "system", mark: "weaker" },
  capacity: { topic: "capacity", mark: "ok" },
  "temporary-folder": { topic: "folder", mark: "ok" },
  "no-temporary-folder": { topic: "folder", mark: "missing" },
  "own-network": { topic: "network", mark: "ok" },
  "no-own-network": { topic: "network", mark: "weaker" },
  "no-student": { topic: "network", mark: "missing" },
  "every-address": { topic: "addresses", mark: "ok" },
  "every-host": { topic: "addresses", mark: "weaker" },
  "only-loopback": { topic: "addresses", mark: "weaker" },
  "states-seen": { topic: "states", mark: "ok" },
  "states-hidden": { topic: "states", mark: "weaker" },
  interpreter: { topic: "interpreter", mark: "ok" },
  "no-interpreter": { topic: "interpreter", mark: "missing" },
  "all-languages": { topic: "languages", mark: "ok" },
  "some-languages": { topic: "languages", mark: "weaker" },
  "no-walls": { topic: "walls", mark: "weaker" },
  walls: { topic: "walls", mark: "ok" },
};
