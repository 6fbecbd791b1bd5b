import { everywhere } from "../../core/exercise/localized.ts";
import { describe, expect, test } from "vitest";
import type { Role } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { hintFor } from "./hint-for.ts";

interface Row {
  readonly role: Role;
  readonly stderr: readonly string[];
  readonly item: Mismatch;
  readonly sentence: string | null;
}

const rows: readonly Row[] = [
  {
    role: "server",
    stderr: [],
    item: { kind: "cannot-carry", step: 2, asked: "1000", codec: "struct:b" },
    sentence:
      'Use a larger format, such as "i" (4 bytes) or "q" (8 bytes), in both programs.',
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "no-connection",
      step: 2,
      asked: "10",
      silence: { kind: "refused", reason: "ECONNREFUSED" },
    },
    sentence:
      "Check the address and the port given to bind, and whether the program still runs.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "no-connection",
      step: 2,
      asked: "10",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "connect" } },
    },
    sentence: "Check the address and the port that the program connects to.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "X = b'M\\x00'\n",
      silence: null,
    },
    sentence:
      "Show the value that came from the server with print, in full and already turned into a number or text.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "",
      silence: { kind: "ended", end: { code: 0, signal: null, byUs: false } },
    },
    sentence:
      "Show the value that came from the server with print, in full and already turned into a number or text.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "N?",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence:
      "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "shown-early",
      step: 2,
      asked: "10",
      value: "77",
      output: "77",
    },
    sentence:
      "The answer must come from the server: wait for it with recv instead of working it out in the client.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "not-closed",
      step: 2,
      asked: "10",
      stall: { kind: "blocked", in: "accept" },
    },
    sentence: "Call close() on the socket of the conversation when it is over.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-ended",
      step: 2,
      asked: "10",
      stall: { kind: "blocked", in: "receive" },
    },
    sentence:
      "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-ended",
      step: 2,
      asked: "10",
      stall: { kind: "processor-time", limitMs: 500 },
    },
    sentence:
      "Look for a loop that never ends, or a calculation that takes too many steps for this value.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "traceback",
      step: 2,
      asked: "10",
      lastLine: "ConnectionRefusedError: [Errno 111] Connection refused",
    },
    sentence:
      "Nobody listened on that address and port. Check that they are the server's, and handle this error with try/except and a message.",
  },
  {
    role: "client",
    stderr: [],
    item: { kind: "wordless", step: 2, asked: "10" },
    sentence:
      "Print what happened, for example: “the server closed the connection without an answer”.",
  },
  {
    role: "server",
    stderr: [],
    item: { kind: "flooded", step: 2, asked: "10", limitInBytes: 65536 },
    sentence:
      "Look for a loop that goes on sending. recv returns b'' when the other side has closed: leave the loop then.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "not-started",
      step: 2,
      asked: "10",
      silence: { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    },
    sentence:
      "Read the last line of the program's error: it says what happened; the lines above it say where.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: {
        kind: "ended",
        end: {
          ...{ code: null, signal: "SIGKILL", byUs: false },
          cause: { kind: "memory", limitInBytes: 2 ** 29 },
        },
      },
    },
    sentence:
      "Look for the loop that keeps more and more: see what makes it stop. And read from the connection with a limit, such as recv(1024), not whatever size the other side names.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "not-started",
      step: 2,
      asked: "10",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "other" } },
    },
    sentence:
      "See whether a thread waits for another one, or for a file, that never gets ready.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["77"],
      actual: "1291845632",
      hex: "0000004d",
    },
    sentence:
      'The right bytes came in the opposite order. Use the same order in both directions: "<" (lowest first) or ">" (highest first, or "!") in the struct format.',
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["2147766287"],
      actual: "-2147201009",
      hex: "0f510480",
    },
    sentence:
      "The result passed the greatest number that its type can hold and wrapped around. Use a larger type.",
  },
  {
    role: "server",
    stderr: [
      "Traceback",
      "struct.error: 'i' format requires -2147483648 <= number <= 2147483647",
    ],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    },
    sentence:
      'The number does not fit the struct format: "i" ends at 2147483647. Use a larger format, such as "q", for the number that may grow large.',
  },
];

describe("hintFor, of what a program did", () => {
  test.each(rows)("$role, $item.kind: $sentence", (row) => {
    const { role, stderr } = row;
    const hint = hintFor(row.item, {
      role,
      request: everywhere("N"),
      reply: everywhere("X"),
      stderr,
    });

    expect(hint?.en ?? null).toBe(row.sentence);
    expect(hint?.["pt-BR"] !== "").toBe(true);
  });
});
