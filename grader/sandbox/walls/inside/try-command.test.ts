import { expect, it } from "vitest";
import { complaintOf } from "./try-command.ts";

it.each([
  [["true"], null],
  [
    ["sh", "-c", "echo one; echo two >&2; echo three >&2; exit 1"],
    "two; three",
  ],
  [["sh", "-c", "exit 1"], "no reason given"],
  [["no-such-command"], "spawnSync no-such-command ENOENT"],
])("of %j the machine says %j", (command, said) => {
  expect(complaintOf(command)).toBe(said);
});
