import { GraderFault } from "../core/errors.ts";

/** Lower-case hexadecimal digits, two for each byte, nothing between them. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The bytes of hexadecimal digits; anything else is a fault, where `Buffer` would cut the rest off silently. */
export function fromHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) {
    const detail = `Expected pairs of hexadecimal digits, found ${JSON.stringify(hex)}.`;
    throw new GraderFault({ kind: "internal", detail });
  }
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
