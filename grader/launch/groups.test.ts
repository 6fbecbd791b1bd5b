import { expect, it } from "vitest";
import { forgetProgram, onProgram, rememberProgram } from "./groups.ts";

it("tells once that a program is gone, however often it is ended", () => {
  const told: string[] = [];
  onProgram((sign, pid) => told.push(`${sign}${pid}`));
  rememberProgram(0, () => undefined);

  forgetProgram(0);
  forgetProgram(0);

  expect(told).toEqual(["+0", "-0"]);
});
