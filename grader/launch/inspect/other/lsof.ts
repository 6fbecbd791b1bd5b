import type { ListeningPort } from "../../../core/program-handle.ts";

/** Reads what `lsof -Fn` prints: a line `n<address>:<port>` for each socket. */
export function parseLsof(text: string): readonly ListeningPort[] {
  return text.split("\n").flatMap((line) => {
    const found = /^n(.*):(\d+)$/.exec(line.trim());
    if (found === null) return [];
    const [, address = "", port = ""] = found;
    return [{ port: Number(port), address: plainAddress(address) }];
  });
}

function plainAddress(address: string): string {
  return address === "*" ? "0.0.0.0" : address.replace(/^\[(.*)\]$/, "$1");
}
