import type { MachineFact } from "../../core/machine-fact.ts";
import { type Sayings, sayingFor } from "../language/by-kind.ts";
import { laneFacts } from "./lane-facts.ts";
import { languageFacts } from "./language-facts.ts";
import { programFacts } from "./program-facts.ts";
import type { FactSaying } from "./saying.ts";
import { systemFacts } from "./system-facts.ts";

const sayings: Sayings<MachineFact, null, FactSaying> = {
  ...systemFacts,
  ...laneFacts,
  ...programFacts,
  ...languageFacts,
};

/** What was found out about the machine, and what it means for grading. */
export function sayMachineFact(fact: MachineFact): FactSaying {
  return sayingFor(sayings, null)(fact.kind, fact);
}
