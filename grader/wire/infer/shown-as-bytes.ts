import type { Value } from "../../core/exercise/value.ts";

/**
 * Whether a text stands in a message as Python shows bytes, `b'…'`, in whatever case it came out: that is what `str`
 * makes of them. The quotes are no label around the text, and what stands between them is escaped.
 */
export function isShownAsBytes(bytes: Uint8Array, value: Value): boolean {
  if (typeof value !== "string" || value === "") return false;
  const said = Buffer.from(bytes).toString("utf8").toLowerCase();
  return ["b'", 'b"'].some((opening) => {
    const at = said.indexOf(opening + value.toLowerCase());
    return at >= 0 && !/[\p{L}\p{N}]/u.test(said.charAt(at - 1));
  });
}
