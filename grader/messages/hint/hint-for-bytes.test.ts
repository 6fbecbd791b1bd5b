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
    item: {
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["77"],
      actual: "99",
      hex: "63000000",
    },
    sentence:
      "Work this value out by hand, then follow the program step by step to see where it parts from that.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["10"],
      actual: "0",
      hex: "00000000",
    },
    sentence:
      "Send the very value that was typed or given on the command line, without changing it.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "wrong-value",
      step: 2,
      asked: null,
      expected: ["3", "5"],
      actual: "4",
      hex: "04",
    },
    sentence:
      "Work this value out by hand, then follow the program step by step to see where it parts from that.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "trailing-bytes",
      step: 2,
      asked: "10",
      actual: "77",
      extraHex: "00",
      hex: "4d00000000",
    },
    sentence:
      "Send one message at a time and nothing else: look for one send too many, or for leftovers of the message before.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "undecodable",
      step: 2,
      asked: "10",
      codec: "text",
      offset: 2,
      hex: "373778",
    },
    sentence:
      "Use the same format for all messages, also for large or negative values and in case of an error.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "incomplete",
      step: 2,
      asked: "10",
      codec: "struct:<i",
      hex: "4d00",
      silence: { kind: "closed", how: "end" },
    },
    sentence:
      "Check the size of the format: each message must go out whole, with all its bytes.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "incomplete",
      step: 2,
      asked: "10",
      codec: "text/newline",
      hex: "31",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence:
      "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence:
      "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "accept" } },
    },
    sentence:
      "After each accept(), read the request with recv, answer with send, and only then return to accept().",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "keyboard" } },
    },
    sentence:
      "Look for one input() too many: the program should only ask for what the exercise needs.",
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
        kind: "stalled",
        stall: { kind: "processor-time", limitMs: 5000 },
      },
    },
    sentence:
      "Look for a loop that never ends, or a calculation that takes too many steps for this value.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "sleep", limitMs: 10000 } },
    },
    sentence: "Look for a long sleep, or a wait with a timer.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
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
        end: { code: null, signal: "SIGSEGV", byUs: false },
      },
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
      silence: { kind: "closed", how: "reset" },
    },
    sentence:
      "A connection is cut off when the program closes it with something unread, or dies: read the whole request before you close.",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["10"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence:
      "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "wrong-codec",
      step: 2,
      asked: "10",
      expected: "struct",
      actual: "text",
      hex: "3737",
    },
    sentence:
      "Turn the number into bytes with struct.pack and read it with struct.unpack, instead of str().encode().",
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "wrong-codec",
      step: 2,
      asked: "10",
      expected: "struct",
      actual: "text/newline",
      hex: "31300a",
    },
    sentence:
      "Turn the number into bytes with struct.pack and read it with struct.unpack, instead of str().encode().",
  },
];

describe("hintFor, of what came on the wire", () => {
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
