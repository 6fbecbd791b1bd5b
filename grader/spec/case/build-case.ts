import type { Again, TestCase } from "../../core/exercise/test-case.ts";
import { namesOf, type Names } from "../value/names.ts";
import { buildStep } from "./build-step.ts";
import type { CaseContext, CaseDocument } from "./case-document.ts";

/** A case in memory, its values drawn, from one that `checkCase` has let pass. */
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
    again: buildAgain(document, names),
  };
}

function buildAgain({ again }: CaseDocument, names: Names): Again | null {
  if (again === undefined) return null;
  const { after, unless = null } = again;
  const steps = again.steps.map((step) => buildStep(step, names));
  return { after, unless, steps };
}
