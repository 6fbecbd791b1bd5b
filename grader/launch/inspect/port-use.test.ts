import { type Server, createServer } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { portUseByTrying } from "./port-use.ts";

let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => {
    server.listen({ host: "127.0.0.1", port: 0 }, resolve);
  });
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});

afterEach(() => {
  server.close();
});

it("finds a port held by somebody, where no table tells by whom", async () => {
  const use = await portUseByTrying(port);

  expect(use).toEqual({ kind: "held", holder: null });
});

it("finds a port free that nobody holds any more", async () => {
  await new Promise((resolve) => server.close(resolve));

  const use = await portUseByTrying(port);

  expect(use).toEqual({ kind: "free" });
});
