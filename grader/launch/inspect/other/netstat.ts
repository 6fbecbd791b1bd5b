import type { ListeningPort } from "../../../core/program-handle.ts";

/**
 * Reads what `netstat -ano -p TCP` prints on Windows: protocol, local address, foreign address, state, process. The
 * state is translated by Windows, so a listener is known by its foreign port 0.
 */
export function parseNetstat(
  text: string,
  pid: number,
): readonly ListeningPort[] {
  return text.split("\n").flatMap((line) => {
    const [protocol, local = "", foreign = "", , owner] = line
      .trim()
      .split(/\s+/);
    if (protocol !== "TCP" || !foreign.endsWith(":0") || Number(owner) !== pid)
      return [];
    const colon = local.lastIndexOf(":");
    return [
      {
        port: Number(local.slice(colon + 1)),
        address: local.slice(0, colon).replace(/^\[(.*)\]$/, "$1"),
      },
    ];
  });
}
