import type {
  ListeningPort,
  Patience,
  ProgramHandle,
  Wait,
  WaitEnd,
} from "../../core/program-handle.ts";

/** To listen: 5 s of own processor time, or 40 s of sleep. */
export const patienceToListen: Patience = {
  processorLimitMs: 5_000,
  sleepLimitMs: 40_000,
};

export type Listening =
  | { readonly kind: "listening"; readonly ports: readonly ListeningPort[] }
  | Exclude<WaitEnd, { kind: "met" }>;

/** Waits until the program's own processes listen, by the kernel's table: a connection would use up many a server. */
export async function waitForListening(
  program: ProgramHandle,
  patience: Patience = patienceToListen,
  whileWaiting: Wait["whileWaiting"] = () => false,
): Promise<Listening> {
  let ports = await program.listeningPorts();
  let isLooking = false;
  const look = async (): Promise<void> => {
    isLooking = true;
    ports = await program.listeningPorts();
    isLooking = false;
    if (ports.length > 0) program.wake();
  };
  const end = await program.waitUntil({
    isMet: () => ports.length > 0,
    patience,
    whileWaiting: (sample) => {
      if (!isLooking) void look();
      return whileWaiting(sample);
    },
  });
  return end.kind === "met" ? { kind: "listening", ports } : end;
}
