import { expect, it } from "vitest";
import { GraderFault, UsageError } from "../../core/errors.ts";
import { sayError } from "./say-error.ts";

it("tells a mistake of ours whole, for whoever is to mend it", () => {
  const detail = `the worker of a lane ended\n${"    at someFunction (file.js:1:1)\n".repeat(20)}`;
  const error = new GraderFault({ kind: "internal", detail });

  const { sentence, exitCode } = sayError(error, "en");

  expect(sentence).toContain(detail);
  expect(exitCode).toBe(3);
});

it("names the command that would give a submission a network of its own", () => {
  const remedy = "sudo apt-get install -y util-linux";
  const error = new GraderFault({
    kind: "no-lane",
    detail: "spawn setpriv ENOENT",
    remedy,
  });

  const { sentence, exitCode } = sayError(error, "pt-BR");

  expect(sentence).toContain(`rode “${remedy}”`);
  expect(exitCode).toBe(3);
});

it("keeps to one line whatever a path is called, and writes out what would act on the terminal", () => {
  const path = "work\n::error::x\u001b]0;owned\u0007\u202e";
  const error = new UsageError("", { kind: "no-such-path", path });

  const { sentence } = sayError(error, "en");

  expect(sentence).toContain("“work\\n::error::x\\x1b]0;owned\\x07\\u{202e}”");
});
