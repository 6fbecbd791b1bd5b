import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPolicy } from "./load-policy.ts";

async function policyOf(text: string) {
  const folder = await mkdtemp(join(tmpdir(), "policy-"));
  const file = join(folder, "policy.json");
  try {
    await writeFile(file, text);
    return await loadPolicy(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a policy gives groups their weights", async () => {
  const policy = await policyOf('{ "groups": { "robustness": 10 } }');

  expect(policy).toEqual({ groups: { robustness: 10 } });
});

test.each([
  ["{}", /:1:1: expected "groups" here, found nothing$/],
  [
    '{ "groups": { "core": -1 } }',
    /:1:23: expected points from 0 to 100, found -1 \(at \/groups\/core\)$/,
  ],
  [
    '{ "groups": { "core": "60" } }',
    /:1:23: expected points from 0 to 100, found "60" \(at \/groups\/core\)$/,
  ],
  [
    '{ "groups": {} }',
    /:1:13: expected at least one name, found \{\} \(at \/groups\)$/,
  ],
  ["", /:1:1: expected a value, found the end of the file$/],
])("refuses the policy %s", async (text, words) => {
  await expect(policyOf(text)).rejects.toThrow(words);
});

test("a policy that cannot be read is a wrong usage", async () => {
  await expect(loadPolicy("no/such/policy.json")).rejects.toMatchObject({
    name: "UsageError",
    message: "cannot read no/such/policy.json: ENOENT",
    reason: { kind: "unreadable", code: "ENOENT" },
  });
});
