import { nativeElements, standardElements } from "./element.ts";
import type { Element, Elements } from "./element.ts";

/** One value and where it lies. */
export interface StructField {
  readonly element: Element;
  readonly offsetInBytes: number;
}

/** A format string of Python's `struct`, laid out; it carries at least one value. */
export interface StructFormat {
  readonly isLittleEndian: boolean;
  readonly sizeInBytes: number;
  /** In the order of the bytes; padding is left out. */
  readonly fields: readonly StructField[];
}

interface Order {
  readonly elements: Elements;
  readonly isLittleEndian: boolean;
  readonly isAligned: boolean;
}

interface Item {
  readonly count: number;
  readonly code: string;
}

const native: Order = {
  elements: nativeElements,
  isLittleEndian: true,
  isAligned: true,
};
const little: Order = {
  elements: standardElements,
  isLittleEndian: true,
  isAligned: false,
};
const big: Order = { ...little, isLittleEndian: false };

/** Every machine that we run on is little-endian, so `=` and `<` agree. */
const orders: Readonly<Record<string, Order>> = {
  "@": native,
  "=": little,
  "<": little,
  ">": big,
  "!": big,
};

/** No student's message comes near it; it keeps a hostile repeat count from filling the memory. */
const limitInBytes = 65_536;

/** Python allows white space between items, but neither before the order sign nor after a repeat count. */
const shape = /^(?:[ \t\n\v\f\r]*\d*[a-zA-Z?])*[ \t\n\v\f\r]*$/;

/**
 * Lays a format out as the documentation of Python's `struct` module says: native formats (`@` or no sign) align
 * each item, without padding at the end; the others have standard sizes and no gaps.
 * `null`: not a format, one that carries no number (`s`, `P`, nothing at all), or one beyond 64 KiB.
 */
export function parseFormat(format: string): StructFormat | null {
  const named = orders[format.charAt(0)];
  const body = named === undefined ? format : format.slice(1);
  if (!shape.test(body)) return null;
  return layOut(itemsOf(body), named ?? native);
}

function itemsOf(body: string): readonly Item[] {
  return Array.from(body.matchAll(/(\d*)([a-zA-Z?])/g), (match) => ({
    count: match[1] === "" ? 1 : Number(match[1]),
    code: match[2] ?? "",
  }));
}

function layOut(items: readonly Item[], order: Order): StructFormat | null {
  const fields: StructField[] = [];
  let sizeInBytes = 0;
  for (const { count, code } of items) {
    const element = order.elements[code];
    if (element === undefined) return null;
    const start = order.isAligned ? align(sizeInBytes, element) : sizeInBytes;
    sizeInBytes = start + count * element.sizeInBytes;
    if (sizeInBytes > limitInBytes) return null;
    if (element.kind !== "padding")
      fields.push(...repeat(element, count, start));
  }
  if (fields.length === 0) return null;
  return { isLittleEndian: order.isLittleEndian, sizeInBytes, fields };
}

/** On 64-bit Linux every number is aligned to its own size; a repeat count of zero aligns as well. */
function align(offsetInBytes: number, { sizeInBytes }: Element): number {
  return Math.ceil(offsetInBytes / sizeInBytes) * sizeInBytes;
}

function repeat(
  element: Element,
  count: number,
  startInBytes: number,
): readonly StructField[] {
  return Array.from({ length: count }, (_, index) => ({
    element,
    offsetInBytes: startInBytes + index * element.sizeInBytes,
  }));
}
