import { describe, expect, it } from "vitest";
import { destinationsIn } from "./destinations.ts";

/** What nft prints of a table, with the sets that a test is about. */
function listingOf(...elements: readonly unknown[]): string {
  const head = { family: "inet", table: "grade" };
  return JSON.stringify({
    nftables: [
      { metainfo: { version: "1.0.6", json_schema_version: 1 } },
      { table: { family: "inet", name: "grade", handle: 1 } },
      ...elements.map((elem) => ({ set: { ...head, name: "meant", elem } })),
      { chain: { ...head, name: "output", type: "nat", hook: "output" } },
      {
        rule: {
          ...head,
          expr: [
            { set: { op: "add", elem: { concat: [{ payload: {} }] } } },
            { redirect: { port: 1 } },
          ],
        },
      },
    ],
  });
}

describe("the destinations in a listing of nft", () => {
  it("are found by the port that a connection came from, in all sets", () => {
    const listing = listingOf(
      [
        { concat: [43662, "192.168.0.10", 5000] },
        { concat: [35418, "127.0.0.1", 12345] },
      ],
      [{ concat: [58122, "2001:db8::5", 7] }],
    );

    expect(Object.fromEntries(destinationsIn(listing))).toEqual({
      43662: { host: "192.168.0.10", port: 5000 },
      35418: { host: "127.0.0.1", port: 12345 },
      58122: { host: "2001:db8::5", port: 7 },
    });
  });

  it("are found in elements that have more than their value", () => {
    const value = { concat: [43662, "192.168.0.10", 5000] };
    const listing = listingOf([{ elem: { val: value, expires: 9 } }]);

    expect(destinationsIn(listing).get(43662)).toEqual({
      host: "192.168.0.10",
      port: 5000,
    });
  });

  it.each([
    ["no set", listingOf()],
    ["a set without elements", listingOf(undefined)],
    ["an element of another shape", listingOf([{ concat: ["http", 80] }, 7])],
    ["another document", '{ "answer": 42 }'],
    ["no document at all", "null"],
  ])("are none in %s", (_, listing) => {
    expect(destinationsIn(listing).size).toBe(0);
  });
});
