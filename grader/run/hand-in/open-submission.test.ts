import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import {
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSubmission } from "./open-submission.ts";

const run = promisify(execFile);
let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "hand-in-"));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Runs a Python script in the folder, with the modules that make archives: other code than ours. */
async function python(script: string): Promise<void> {
  const imports = "import io, os, stat, tarfile, zipfile";
  await run("python3", ["-c", `${imports}\n${script}`], { cwd: root });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function filesIn(name: string) {
  const opened = await openSubmission(join(root, name));
  const entries = await readdir(opened.place, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(opened.place.length + 1))
    .sort();
  opened.close();
  expect(existsSync(opened.place)).toBe(opened.place === join(root, name));
  return { files, asides: opened.asides };
}

const addTo = `
def add(z, name, content=b"x"):
    z.writestr(name, content)
def tar_add(t, name, kind=tarfile.REGTYPE, link=""):
    i = tarfile.TarInfo(name); i.type = kind; i.linkname = link
    data = b"x" if kind == tarfile.REGTYPE else b""
    i.size = len(data); t.addfile(i, io.BytesIO(data))
class Raw(zipfile.ZipInfo):
    code = "cp437"
    def _encodeFilenameFlags(self):
        return self.filename.encode(self.code), 0
`;

describe("openSubmission", () => {
  it.each([
    ["cp437", "máquina é ñ/olá.py"],
    ["cp850", "meu trabalho/lição é 1.py"],
    ["latin-1", "meu trabalho/lição é 1.py"],
    ["utf-8", "meu trabalho/lição é 1.py"],
  ])("reads names in %s that do not say so: %s", async (code, name) => {
    await python(`${addTo}
Raw.code = "${code}"
with zipfile.ZipFile("a.zip", "w") as z:
    add(z, Raw("${name}"))`);

    const { files } = await filesIn("a.zip");

    expect(files).toEqual([name]);
  });

  it("refuses what leads out of a zip file, and says so", async () => {
    await python(`${addTo}
with zipfile.ZipFile("a.zip", "w") as z:
    for name in ["s.py", "../evil.py", "/evil.py", "a/../../evil.py", "__MACOSX/._s.py"]:
        add(z, name)
    link = zipfile.ZipInfo("l.py"); link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    add(z, link, b"/etc/passwd")`);

    const { files, asides } = await filesIn("a.zip");

    expect(files).toEqual(["s.py"]);
    expect(asides).toEqual([
      { kind: "unsafe-name", path: "../evil.py" },
      { kind: "unsafe-name", path: "/evil.py" },
      { kind: "unsafe-name", path: "a/../../evil.py" },
      { kind: "link", path: "l.py" },
    ]);
  });

  it.each(["a.tar", "a.tar.gz", "a.tgz"])(
    "unpacks %s without its links and devices",
    async (name) => {
      const mode = name === "a.tar" ? "w" : "w:gz";
      await python(`${addTo}
with tarfile.open("${name}", "${mode}") as t:
    tar_add(t, "p/s.py"); tar_add(t, "../evil.py")
    tar_add(t, "p/l.py", tarfile.SYMTYPE, "/etc/passwd")
    tar_add(t, "p/h.py", tarfile.LNKTYPE, "/etc/passwd")
    tar_add(t, "p/d", tarfile.CHRTYPE); tar_add(t, "p/c.py")`);

      const { files, asides } = await filesIn(name);

      expect(files).toEqual(["p/c.py", "p/s.py"]);
      expect(asides.map(({ kind }) => kind)).toEqual([
        "unsafe-name",
        "link",
        "link",
        "special-file",
      ]);
    },
  );

  it("unpacks archives in a folder and in archives, one level deep", async () => {
    await python(`${addTo}
def packed(name, content):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z: add(z, name, content)
    return out.getvalue()
inner = packed("deep.zip", packed("s.py", b"x"))
os.mkdir("f")
open("f/a.zip", "wb").write(packed("s.py", b"x"))
open("f/c.py", "w").write("x")
with zipfile.ZipFile("b.zip", "w") as z:
    add(z, "in.zip", packed("s.py", b"x")); add(z, "more.zip", inner); add(z, "c.py")`);

    const folder = await filesIn("f");
    const archive = await filesIn("b.zip");

    expect(folder.files).toEqual(["a.zip/s.py", "c.py"]);
    expect(archive.files).toEqual(["c.py", "in.zip/s.py"]);
    expect(archive.asides).toEqual([
      { kind: "deep-archive", path: "more.zip/deep.zip" },
    ]);
  });

  it("leaves aside what is a file and a folder at once, and reads on", async () => {
    await python(`${addTo}
with zipfile.ZipFile("a.zip", "w") as z:
    for name in ["notas", "notas/leia.txt", "b/c.py", "b", "z.py"]:
        add(z, name)
with tarfile.open("a.tar.gz", "w:gz") as t:
    for name in ["notas", "notas/leia.txt", "b/c.py", "b", "z.py"]:
        tar_add(t, name)`);

    for (const archive of ["a.zip", "a.tar.gz"]) {
      const { files, asides } = await filesIn(archive);

      expect(files).toEqual(["b/c.py", "notas", "z.py"]);
      expect(asides).toEqual([
        { kind: "unusable-name", path: "notas/leia.txt" },
        { kind: "unusable-name", path: "b" },
      ]);
    }
  });

  it("stops where the content is out of proportion, and keeps what came before", async () => {
    await python(`${addTo}
with zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as z:
    add(z, "s.py"); add(z, "bomb.txt", bytes(40_000_000)); add(z, "c.py")`);

    const { files, asides } = await filesIn("a.zip");

    expect(files).toEqual(["s.py"]);
    expect(asides).toMatchObject([{ kind: "archive-cut", limit: "ratio" }]);
  });

  it("takes a link within the folder for its file, and refuses one that leads out", async () => {
    await write("f/s.py", "x");
    await write("secret.txt", "x");
    await symlink("s.py", join(root, "f", "again.py"));
    await symlink(join(root, "secret.txt"), join(root, "f", "out.py"));

    const { files, asides } = await filesIn("f");

    expect(files).toEqual(["again.py", "s.py"]);
    expect(asides).toEqual([{ kind: "link", path: "out.py" }]);
  });

  it("reads names on the disk that are not UTF-8", async () => {
    await python(
      `os.mkdir("f"); open("f/lição.py".encode("latin-1"), "w").write("x")`,
    );

    const { files } = await filesIn("f");

    expect(files).toEqual(["lição.py"]);
  });

  it.each([
    ["a.rar", "unknown-archive"],
    ["a.zip", "damaged-archive"],
    ["a.tar.gz", "damaged-archive"],
  ])("refuses %s that holds no archive: %s", async (name, kind) => {
    await write(name, "this is no archive");

    await expect(openSubmission(join(root, name))).rejects.toMatchObject({
      reason: { kind },
    });
  });
});
