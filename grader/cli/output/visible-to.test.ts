import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { visibleTo } from "./visible-to.ts";

test("what a stranger's server answered does not act on the terminal of who asked it", async () => {
  const screen = new PassThrough();
  const shown = text(screen);

  const stream = visibleTo(screen);
  stream.write("X = \u001b]52;c;cm0gLXJm\u0007\r\n");
  stream.end("ação \u{1F600}\n", () => screen.end());

  expect(await shown).toBe("X = \\x1b]52;c;cm0gLXJm\\x07\nação \u{1F600}\n");
});

test("a reader that has left is no failure", async () => {
  const screen = new PassThrough();
  screen.on("error", () => undefined);
  screen.destroy();

  const stream = visibleTo(screen);

  await new Promise<void>((done) => {
    stream.end("X = 77\n", done);
  });
  expect(stream.errored).toBeNull();
});
