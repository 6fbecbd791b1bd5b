import { expect, it } from "vitest";
import { mapsStrangers } from "./strangers.ts";

it.each([
  ["the real root", "         0          0 4294967295\n", true],
  ["unshare --map-root-user", "         0       1000          1\n", false],
  [
    "a container of an ordinary user",
    "         0       1000          1\n         1     100000      65536\n",
    false,
  ],
  ["nobody", "", false],
])("%s: %j", (_who, map, is) => {
  expect(mapsStrangers(map)).toBe(is);
});
