import type { ErrorObject } from "ajv";

/** One alternative of a union, as far as it says how to recognise its values. */
interface Branch {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly description?: string;
}

/** A union that a value does not fit, with the alternative that the author seems to have meant. */
export interface FailedUnion {
  readonly error: ErrorObject;
  readonly branches: readonly Branch[];
  /** Index of the alternative that was meant; -1 if none can be told. */
  readonly meant: number;
}

export function isUnion(error: ErrorObject): boolean {
  return error.keyword === "oneOf";
}

export function failedUnion(error: ErrorObject): FailedUnion {
  const branches = Array.isArray(error.schema)
    ? error.schema.filter(isBranch)
    : [];
  const meant = branches.findIndex((branch) => looksLike(error.data, branch));
  return { error, branches, meant };
}

/**
 * Whether an error is only about an alternative that was not meant. Compiled validators name places in a schema
 * relative to the nearest definition, so the part of the schema itself tells where an error comes from.
 */
export function isBesideThePoint(
  error: ErrorObject,
  { error: union, branches, meant }: FailedUnion,
): boolean {
  if (error === union) return false;
  if (!isAtOrBelow(error.instancePath, union.instancePath)) return false;
  if (meant < 0) return true;
  const origin = branches.findIndex((branch) =>
    contains(branch, error.parentSchema),
  );
  if (origin >= 0) return origin !== meant;
  // It comes from a definition: from another alternative's, if it says that this very value has the wrong type.
  const isHere = error.instancePath === union.instancePath;
  return isHere && error.keyword === "type";
}

/** How a message names an alternative. */
export function nameOfBranch({ type, required, description }: Branch): string {
  if (required?.[0] !== undefined) return `{ "${required[0]}": … }`;
  if (type === undefined || type === "object") return "an object";
  if (type === "array") return "a list";
  return type === "null" ? "null" : (description ?? type);
}

/** A reference inside a union always leads to an object. */
function looksLike(data: unknown, { type = "object", required }: Branch) {
  if (type !== jsonType(data)) return false;
  const key = required?.[0];
  if (key === undefined || typeof data !== "object" || data === null)
    return key === undefined;
  return Object.hasOwn(data, key);
}

function jsonType(data: unknown): string {
  if (data === null) return "null";
  return Array.isArray(data) ? "array" : typeof data;
}

function contains(schema: unknown, part: unknown): boolean {
  if (schema === part) return true;
  if (typeof schema !== "object" || schema === null) return false;
  return Object.values(schema).some((inner) => contains(inner, part));
}

function isAtOrBelow(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}

function isBranch(schema: unknown): schema is Branch {
  return typeof schema === "object" && schema !== null;
}
