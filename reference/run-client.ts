import { createInterface } from "node:readline";
import { Conversation } from "./exchange/conversation.ts";
import type { Answer } from "./exchange/conversation.ts";
import { valueKinds } from "./exchange/value-kinds.ts";
import type { ReferenceCall, ReferenceIo } from "./reference-io.ts";
import type { ReferencePair } from "./reference-pair.ts";

/** Asks what stands on the command line, or is typed after the prompt, and shows the answer; resolves with the exit code. */
export async function runClient(
  pair: ReferencePair,
  call: ReferenceCall,
): Promise<number> {
  const { host, port, dialect, io } = call;
  const { types } = pair;
  const conversation = new Conversation({ host, port, dialect, types });
  try {
    const sentence = await converse(pair, call, conversation);
    if (sentence === null) return 0;
    io.errors.write(`${sentence}\n`);
    return 1;
  } finally {
    conversation.close();
  }
}

/** What went wrong, in one sentence; `null` if nothing did. */
async function converse(
  pair: ReferencePair,
  { io, input }: ReferenceCall,
  conversation: Conversation,
): Promise<string | null> {
  let isFirst = true;
  for await (const line of input === null ? typed(io, pair) : [input]) {
    const answer = await askTyped(line, pair, conversation);
    if (answer.kind === "failure") return answer.sentence;
    const { shown } = valueKinds[pair.types.reply];
    io.output.write(`${pair.label}${shown(answer.value)}\n`);
    isFirst = false;
  }
  const isMissing = isFirst && pair.lastWord === null;
  return isMissing ? "The input ended before the question." : null;
}

/** The lines of the keyboard, each asked for by the prompt: one, or all up to an empty one, the last word or the end. */
async function* typed(
  { keyboard, output }: ReferenceIo,
  { prompt, lastWord }: ReferencePair,
): AsyncGenerator<string, void> {
  const lines = createInterface({ input: keyboard });
  try {
    output.write(prompt);
    for await (const line of lines) {
      if (lastWord !== null && isLast(line, lastWord)) return;
      yield line;
      if (lastWord === null) return;
      output.write(prompt);
    }
  } finally {
    lines.close();
  }
}

function isLast(line: string, lastWord: string): boolean {
  return ["", lastWord].includes(line.trim().toLowerCase());
}

function askTyped(
  line: string,
  { types }: ReferencePair,
  conversation: Conversation,
): Answer | Promise<Answer> {
  const { typed, noun } = valueKinds[types.request];
  const value = typed(line);
  if (value !== null) return conversation.ask(value);
  const sentence = `Expected a ${noun}, found "${line.trim()}".`;
  return { kind: "failure", sentence };
}
