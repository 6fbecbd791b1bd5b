import type { Address } from "../../core/network.ts";

/**
 * Where connections were to go, by the port that they came from: the elements `from-port . address . port` of the sets
 * in a table, as `nft --json list table` prints them (libnftables-json(5)).
 */
export function destinationsIn(listing: string): ReadonlyMap<number, Address> {
  const document: unknown = JSON.parse(listing);
  const elements = listIn(document, "nftables").flatMap((entry) =>
    listIn(fieldOf(entry, "set"), "elem"),
  );
  return new Map(elements.flatMap(destinationIn));
}

function destinationIn(element: unknown): readonly [number, Address][] {
  // An element that has more than its value, such as a counter, is an object around it.
  const value = fieldOf(fieldOf(element, "elem"), "val") ?? element;
  const [from, host, port] = listIn(value, "concat");
  if (typeof from !== "number" || typeof port !== "number") return [];
  return typeof host === "string" ? [[from, { host, port }]] : [];
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;
}
