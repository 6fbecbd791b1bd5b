import { beforeEach, describe, expect, it } from "vitest";
import {
  needsPython,
  startProgram,
  startSource,
  untilPrinted,
} from "./programs/start-python.suite.ts";

const capInBytes = 65_536;
const megabyte = 1_048_576;

describe("the output of a program", () => {
  beforeEach(needsPython);

  it("keeps both streams apart", async () => {
    const program = await startSource(
      "import sys",
      "sys.stdout.write('said'); sys.stderr.write('complained')",
    );

    await program.ended;

    expect(program.stdout).toEqual({ text: "said", droppedInBytes: 0 });
    expect(program.stderr).toEqual({ text: "complained", droppedInBytes: 0 });
  });

  it("reaches us while the program goes on", async () => {
    const program = await startSource("print('N? ', end='')", "input()");

    await untilPrinted(program, "N? ");

    expect(program.end).toBeNull();
  });

  it("is kept up to a cap, and counted after it", async () => {
    const program = await startSource(
      `print("x" * ${megabyte}, end="", flush=True)`,
    );

    await program.ended;

    const text = "x".repeat(capInBytes);
    const droppedInBytes = megabyte - capInBytes;
    expect(program.stdout).toEqual({ text, droppedInBytes });
  });

  it("may be a flood of zeros, with a failure at the end", async () => {
    const program = await startSource(
      "import sys",
      `for _ in range(64): sys.stdout.buffer.write(bytes(${megabyte}))`,
      "sys.stdout.flush()",
      "raise SystemExit(1)",
    );

    const end = await program.ended;

    expect(end.code).toBe(1);
    const droppedInBytes = 64 * megabyte - capInBytes;
    expect(program.stdout.droppedInBytes).toBe(droppedInBytes);
    expect(program.stdout.text).toBe("\0".repeat(capInBytes));
  });

  it("shows a letter that came in two parts once it is whole", async () => {
    const program = await startProgram("splits-letter.py");

    await untilPrinted(program, "a");
    const before = program.stdout.text;
    program.feed("\n");
    await program.ended;

    expect([before, program.stdout.text]).toEqual(["a", "aç"]);
  });

  it("reads a letter that never became whole as one of Latin-1", async () => {
    const program = await startSource(
      "import sys",
      "sys.stdout.buffer.write(b'ol\\xc3')",
    );

    await program.ended;

    expect(program.stdout.text).toBe("olÃ");
  });

  it("shows no mark for a letter that the cap cuts", async () => {
    const program = await startSource(`print("x" + "ç" * ${capInBytes})`);

    await program.ended;

    expect(program.stdout.text).toBe(`x${"ç".repeat(capInBytes / 2 - 1)}`);
  });

  it("reads what is no UTF-8 as Latin-1", async () => {
    const program = await startSource(
      "import sys",
      "sys.stdout.buffer.write(b'n\\xe3o\\n')",
    );

    await program.ended;

    expect(program.stdout.text).toBe("não\n");
  });
});
