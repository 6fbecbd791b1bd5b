import { createHash } from "node:crypto";

/** What stands for all that something is made of, on this kind of machine. */
export function digest(parts: unknown): string {
  const platform = [process.platform, process.arch];
  const text = JSON.stringify([platform, parts]);
  return createHash("sha256").update(text).digest("hex");
}
