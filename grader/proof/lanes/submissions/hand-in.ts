import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Template, filesOf, templates } from "./templates.ts";

/** A generated submission. */
export interface HandedIn {
  readonly folder: string;
  readonly template: Template;
  /** The same for all that must get the same verdicts. */
  readonly variant: string;
}

export interface HandInSize {
  readonly submissions: number;
  /** Only so many of the templates. */
  readonly templates: number;
}

/** Writes so many submissions: the templates in turn, each first with SO_REUSEADDR, then without. */
export async function handIn(
  parent: string,
  { submissions, templates: used }: HandInSize,
): Promise<readonly HandedIn[]> {
  const variants = templates.slice(0, used).flatMap(bothWays);
  const copies = Math.ceil(submissions / variants.length);
  const chosen = Array.from({ length: copies }, () => variants).flat();
  const all: HandedIn[] = [];
  for (const [index, variant] of chosen.slice(0, submissions).entries()) {
    const folder = join(parent, `student-${index}`);
    await writeSubmission(folder, { ...variant, note: `Student ${index}` });
    all.push({ folder, template: variant.template, variant: nameOf(variant) });
  }
  return all;
}

interface Variant {
  readonly template: Template;
  readonly reusesPort: boolean;
}

function bothWays(template: Template): readonly Variant[] {
  return [true, false].map((reusesPort) => ({ template, reusesPort }));
}

async function writeSubmission(
  folder: string,
  { template, ...variation }: Variant & { readonly note: string },
): Promise<void> {
  await mkdir(folder);
  const files = filesOf(template, variation);
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), text);
}

function nameOf({ template, reusesPort }: Variant): string {
  const { arithmetic, manner, server, client } = template;
  const words = [`server ${arithmetic}`, manner, ...server, `client ${client}`];
  return `${words.join(", ")}, ${reusesPort ? "with" : "without"} SO_REUSEADDR`;
}
