import type { Node } from "jsonc-parser";
import type { SpecLocation } from "../../core/errors.ts";
import { pointerOf, type JsonPath, type Problem } from "./problem.ts";

/** A text with its tree, so that a place in the data can be found in the text. */
export interface LocatableText {
  readonly file: string;
  readonly text: string;
  readonly tree: Node;
}

export function locate(
  document: LocatableText,
  { path, at }: Problem,
): SpecLocation {
  const node = at === "name" ? nameNode(document.tree, path) : undefined;
  const { offset } = node ?? deepestNode(document.tree, path);
  return {
    ...lineAndColumn(document.text, offset),
    file: document.file,
    path: pointerOf(path),
  };
}

/** Both count from 1; a column is a UTF-16 code unit, as editors count. */
export function lineAndColumn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** The node at the path, or the deepest one on the way that exists. */
function deepestNode(tree: Node, path: JsonPath): Node {
  let node = tree;
  for (const part of path) {
    const next = childOf(node, part);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function childOf(node: Node, part: string | number): Node | undefined {
  if (node.type === "array") return node.children?.[Number(part)];
  return propertyOf(node, part)?.children?.[1];
}

function nameNode(tree: Node, path: JsonPath): Node | undefined {
  const parent = deepestNode(tree, path.slice(0, -1));
  return propertyOf(parent, path.at(-1) ?? "")?.children?.[0];
}

function propertyOf(node: Node, name: string | number): Node | undefined {
  return node.children?.find(
    ({ children }) => children?.[0]?.value === String(name),
  );
}
