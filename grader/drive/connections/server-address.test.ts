import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { integerFields } from "../../core/exercise/fields.suite.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import {
  any,
  caseOf,
  close,
  connect,
  hexOf,
  receive,
  send,
} from "../../judge/evidence.suite.ts";
import { play } from "../play.ts";
import type { Started } from "../scene.ts";
import { type Stage, patienceToAnswer } from "../stage.ts";
import {
  type Theatre,
  host,
  listening,
  openTheatre,
  portOf,
  profileAt,
  receivedOn,
} from "../theatre.suite.ts";
import { partFromAll } from "./part.ts";
import { serverAddress } from "./server-address.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** The system chooses its port, another one at each start. */
const iterative = `${listening}
while True:
    connection, _ = listening.accept()
    answer(connection)
    connection.close()
`;

const again: Step = { kind: "restart" };

interface Played {
  readonly stage: Stage;
  /** Where the server listened after each start. */
  readonly ports: readonly number[];
}

async function playMoving(...steps: readonly Step[]): Promise<Played> {
  const ports: number[] = [];
  const run = async (): Promise<ProgramHandle> => {
    const program = await theatre.run(iterative);
    ports.push(await portOf(program));
    return program;
  };
  const first = await run();
  const start = async (): Promise<Started> => {
    const program = await run();
    const at = { port: ports.at(-1) ?? 0, address: host };
    return { kind: "started", program, keyboard: [], at };
  };
  const stage = await play(caseOf("server", steps), {
    profile: profileAt(ports[0] ?? 0),
    fields: integerFields,
    program: first,
    listener: null,
    patience: patienceToAnswer,
    start,
  });
  await partFromAll(stage);
  return { stage, ports };
}

describe("a server that listens on another port after each start", () => {
  const asks = [connect(), send([10n]), receive(any), close()];

  test("is dialled where it listens now", async () => {
    const { stage, ports } = await playMoving(again, again, ...asks);

    const { transcript } = stage.recorder;
    expect(transcript).toContainEqual(
      expect.objectContaining({ kind: "connected", port: ports[2] }),
    );
    expect(receivedOn(transcript, "a")).toBe(hexOf("struct:<q", 100n));
  });

  test("is found there by a crowd", async () => {
    const crowd: Step = { kind: "crowd", requests: [10n, 20n] };
    const { stage } = await playMoving(again, crowd);

    const { transcript } = stage.recorder;
    expect(receivedOn(transcript, "2")).toBe(hexOf("struct:<q", 400n));
  });

  test("is where its profile says until it is started again", async () => {
    const { stage, ports } = await playMoving(...asks);

    const [port = 0] = ports;
    expect(serverAddress(stage, profileAt(port))).toEqual({ host, port });
  });

  test("is looked for where its clients know it if it chose its port itself", async () => {
    const { stage } = await playMoving(again);

    const known = serverAddress(stage, profileAt(12345));

    expect(known).toEqual({ host, port: 12345 });
  });
});
