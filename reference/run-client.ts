import { createInterface } from "node:readline";
import type { Dialect } from "../grader/core/profile.ts";
import type {
  ReferenceCall,
  ReferenceIo,
  ReferenceProgram,
} from "./reference-io.ts";

type Shown =
  | { readonly kind: "shown"; readonly line: string }
  | { readonly kind: "failure"; readonly sentence: string };

interface Destination {
  readonly host: string;
  readonly port: number;
  readonly dialect: Dialect;
}

type Ask = (typed: string, destination: Destination) => Promise<Shown>;

/** The program that asks what stands on the command line, or is typed after the prompt, and shows the answer. */
export function runClient(prompt: string, ask: Ask): ReferenceProgram {
  return async (call) => {
    const shown = await askOnce(prompt, ask, call);
    if (shown.kind === "failure") {
      call.io.errors.write(`${shown.sentence}\n`);
      return 1;
    }
    call.io.output.write(`${shown.line}\n`);
    return 0;
  };
}

async function askOnce(
  prompt: string,
  ask: Ask,
  { io, host, port, dialect, input }: ReferenceCall,
): Promise<Shown> {
  const typed = input ?? (await readLine(io, prompt));
  if (typed !== null) return ask(typed, { host, port, dialect });
  return { kind: "failure", sentence: "The input ended before the question." };
}

/** `null` if the input ends first. */
async function readLine(
  { keyboard, output }: ReferenceIo,
  prompt: string,
): Promise<string | null> {
  output.write(prompt);
  const lines = createInterface({ input: keyboard });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  return null;
}
