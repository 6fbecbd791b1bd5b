import { expect, test } from "vitest";
import { json } from "./json.ts";
import { sampleReport } from "./sample-report.suite.ts";

test("the json format is the whole document and one end of line", () => {
  const report = sampleReport();
  const shown = json(report);

  expect(JSON.parse(shown)).toEqual(report);
  expect(shown.endsWith("}\n")).toBe(true);
});
