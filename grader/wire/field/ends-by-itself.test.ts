import { expect, it } from "vitest";
import type { Value } from "../../core/exercise/value.ts";
import { endsByItself } from "./ends-by-itself.ts";
import { codecNamed } from "../registry.ts";

it.each<readonly [string, Value, boolean]>([
  ["text", 12n, false],
  ["text/newline", 12n, true],
  ["struct:<i", 12n, true],
  ["utf-8", "bom dia", false],
  ["utf-8/newline", "bom dia", true],
  ["mutf-8/length:!H", "bom dia", true],
  ["numbers:comma", [1n, 2n], false],
  ["elements:<i", [1n, 2n], false],
  ["counted:<i,<i", [1n, 2n], true],
  ["pickle", "bom dia", true],
  ["struct:<h", 70_000n, true],
])("a message in %s of %o ends by itself: %s", (id, value, isSo) => {
  expect(endsByItself(codecNamed(id), value)).toBe(isSo);
});
