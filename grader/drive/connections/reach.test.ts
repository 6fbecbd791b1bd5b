import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Theatre,
  clientStage,
  events,
  host,
  kinds,
  openTheatre,
  stageFor,
} from "../theatre.suite.ts";
import { accept, dial } from "./reach.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe("a client that is waited for", () => {
  test("is accepted when it comes", async () => {
    const stage = await clientStage(theatre, "connected.recv(1)");

    await expect(accept(stage, "a")).resolves.toEqual({ kind: "met" });
    expect(events(stage.recorder.transcript)).toMatchObject([
      { kind: "accepted", on: "a" },
    ]);
  });

  test("is not accepted when it ends without coming", async () => {
    const { listener } = await theatre.listen();
    const stage = stageFor(await theatre.run("pass"), listener);

    const end = await accept(stage, "a");

    expect(end).toMatchObject({ kind: "ended", end: { code: 0 } });
    expect(stage.connection("a")).toBeNull();
  });

  test("is not accepted when it waits for something else", async () => {
    const { listener } = await theatre.listen();
    const stage = stageFor(await theatre.run("input()"), listener);

    await expect(accept(stage, "a")).resolves.toMatchObject({
      kind: "stalled",
      stall: { kind: "blocked", in: "keyboard" },
    });
  });
});

describe("a server that is dialled", () => {
  test("refuses where it does not listen, and is told to live", async () => {
    const port = await getPort({ host });
    const stage = stageFor(await theatre.run("input()"));

    await expect(dial(stage, "a", { host, port })).resolves.toEqual({
      kind: "met",
    });
    expect(events(stage.recorder.transcript)).toMatchObject([
      { kind: "refused", on: "a", port, reason: "ECONNREFUSED" },
    ]);
    expect(stage.connection("a")).toBeNull();
  });

  test("refuses where it has ended, which is told too", async () => {
    const port = await getPort({ host });
    const program = await theatre.run("raise SystemExit(3)");
    await program.ended;
    const stage = stageFor(program);

    await expect(dial(stage, "a", { host, port })).resolves.toMatchObject({
      kind: "ended",
      end: { code: 3 },
    });
    expect(kinds(stage.recorder.transcript)).toEqual(["refused"]);
  });
});
