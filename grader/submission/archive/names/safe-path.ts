/** Where a member may be put: a relative path with `/`, without `.` and `..`; `null` where its name leads out. */
export function safePath(name: string): string | null {
  const isAbsolute = /^(?:\/|[a-z]:)/i.test(name);
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const isHarmless = !isAbsolute && parts.every(isHarmlessPart);
  return isHarmless && parts.length > 0 ? parts.join("/") : null;
}

/** The system takes names of up to 255 bytes, and no NUL. */
function isHarmlessPart(part: string): boolean {
  return part !== ".." && !part.includes("\0") && Buffer.byteLength(part) < 256;
}
