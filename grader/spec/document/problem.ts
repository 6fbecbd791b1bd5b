/** Names and indices from the top of a JSON document down to one place in it. */
export type JsonPath = readonly (string | number)[];

/** Something wrong in a document; `at` says whether to point at the value or at the name before it. */
export interface Problem {
  readonly path: JsonPath;
  readonly at: "value" | "name";
  /** What was expected and what was found. */
  readonly message: string;
}

export function valueProblem(path: JsonPath, message: string): Problem {
  return { path, at: "value", message };
}

export function nameProblem(path: JsonPath, message: string): Problem {
  return { path, at: "name", message };
}

/** Problems of a part of a document, as problems of the whole. */
export function inside(
  path: JsonPath,
  problems: readonly Problem[],
): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    path: [...path, ...problem.path],
  }));
}

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: JsonPath): string {
  return path.map((part) => `/${escapePart(String(part))}`).join("");
}

/** The path that a JSON pointer stands for; indices stay text. */
export function pathOf(pointer: string): JsonPath {
  return pointer.split("/").slice(1).map(unescapePart);
}

function escapePart(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapePart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
