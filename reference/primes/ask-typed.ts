import { askPrimes } from "./client.ts";
import type { Destination, Failure } from "./client.ts";

/** What a client shows in the end. */
export type Shown = { readonly kind: "shown"; readonly line: string } | Failure;

/** Asks for the X of an N as a person types it. */
export async function askTyped(
  typed: string,
  destination: Destination,
): Promise<Shown> {
  const digits = typed.trim();
  if (!/^[-+]?\d{1,100}$/.test(digits)) {
    const sentence = `Expected a whole number, found "${digits}".`;
    return { kind: "failure", sentence };
  }
  const n = BigInt(digits.replace("+", ""));
  const answer = await askPrimes({ ...destination, n });
  if (answer.kind === "failure") return answer;
  return { kind: "shown", line: `X = ${answer.x}` };
}
