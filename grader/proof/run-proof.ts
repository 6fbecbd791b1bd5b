/** What a proof found: whether it holds, in the exit code's words. */
export type Proof = (signal: AbortSignal) => Promise<boolean>;

/**
 * Runs a proof as the script that this process is: exit code 0 if it holds, 1 if not, 3 if it could not be carried out.
 * Ctrl-C and SIGTERM call it off, so that it ends what it has started, and give 130.
 */
export async function runProof(proof: Proof): Promise<void> {
  const calledOff = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      calledOff.abort();
    });
  const { signal } = calledOff;
  try {
    const holds = await proof(signal);
    process.exitCode = holds ? 0 : 1;
  } catch (error) {
    if (!signal.aborted) console.error(error);
    process.exitCode = signal.aborted ? 130 : 3;
  }
}
