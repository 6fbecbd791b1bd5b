import type { Policy } from "../core/exercise/exercise.ts";
import { readDocument } from "./document/read-document.ts";
import { validatePolicy } from "./generated/validators.js";

/** An instructor's weights from a file; whether an exercise has these groups is not known here. */
export async function loadPolicy(file: string): Promise<Policy> {
  const { content } = await readDocument(file, validatePolicy);
  return { groups: content.groups };
}
