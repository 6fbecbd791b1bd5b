import { expect, it } from "vitest";
import { moduleStart } from "./module-start.ts";

const others = [
  "chat/__init__.py",
  "chat/frame.py",
  "chat/inner/deep.py",
  "plain.py",
].map((path) => ({ path, text: "" }));

it.each([
  ["its own package by name", "chat/server.py", "from chat import frame", "."],
  ["a module of its own package", "chat/server.py", "import chat.frame", "."],
  ["what lies beside it, relatively", "chat/a.py", "from . import frame", "."],
  ["what lies above it", "chat/inner/a.py", "from ..frame import f", "."],
  ["a file above it", "chat/inner/a.py", "import plain", "."],
  ["its inner package", "chat/inner/a.py", "from inner import deep", "chat"],
])("starts a file that imports %s as a module", (_, path, text, folder) => {
  const main = { path, text };

  const found = moduleStart(main, [main, ...others]);

  const inside = folder === "." ? path : path.slice(folder.length + 1);
  const module = inside.replace(".py", "").replaceAll("/", ".");
  expect(found).toEqual({ folder, module });
});

it.each([
  ["nothing of its own", "chat/server.py", "import socket"],
  ["what lies beside it", "chat/server.py", "import frame"],
  ["its folder's namesake in the library", "socket.py", "import socket"],
  ["what is nowhere", "chat/server.py", "from .. import gone\nimport os"],
])("starts a file that imports %s by its name", (_, path, text) => {
  const main = { path, text };

  expect(moduleStart(main, [main, ...others])).toBeNull();
});
