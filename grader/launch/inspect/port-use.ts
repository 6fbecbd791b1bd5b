import { createServer } from "node:net";

/** Who has a TCP port of this machine. */
export type PortUse =
  | { readonly kind: "free" }
  | { readonly kind: "held"; readonly holder: Holder | null }
  /** Nobody; but the kernel keeps it for a while after a connection that was closed from here (TIME_WAIT). */
  | { readonly kind: "lingering" };

export interface Holder {
  readonly pid: number;
  readonly name: string;
}

/** Finds out by trying, where the kernel's table cannot be read. */
export function portUseByTrying(port: number): Promise<PortUse> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve({ kind: "held", holder: null });
    });
    server.listen({ host: "127.0.0.1", port }, () => {
      server.close(() => {
        resolve({ kind: "free" });
      });
    });
  });
}
