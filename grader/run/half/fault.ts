import { GraderFault } from "../../core/errors.ts";
import type { Fault } from "../../core/verdict.ts";

/** Work that a fault of ours may have kept from being done. */
export type Tried<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Does the work; whatever goes wrong in it is ours, for what a student does is never an exception. */
export async function tryTo<Result>(
  work: () => Promise<Result>,
): Promise<Tried<Result>> {
  try {
    return { kind: "done", result: await work() };
  } catch (error) {
    return { kind: "fault", fault: faultIn(error) };
  }
}

function faultIn(error: unknown): Fault {
  if (error instanceof GraderFault) return error.fault;
  const detail =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "internal", detail };
}
