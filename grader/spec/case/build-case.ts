import type { TestCase } from "../../core/exercise/test-case.ts";
import { buildStep } from "./build-step.ts";
import type { CaseContext, CaseDocument } from "./case-document.ts";
import { namesOf } from "./values.ts";

/** A case in memory, its numbers drawn, from one that `checkCase` has let pass. */
export function buildCase(
  document: CaseDocument,
  context: CaseContext,
): TestCase {
  const names = namesOf(document, context);
  return {
    id: document.id,
    role: document.role,
    group: context.group,
    weight: document.weight,
    requirement: document.requirement,
    needs: document.needs ?? [],
    processorLimitMs: document.processorLimitMs ?? null,
    steps: document.steps.map((step) => buildStep(step, names)),
  };
}
