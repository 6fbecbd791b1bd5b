import type { Step } from "../../../core/exercise/test-case.ts";
import type { Progress, Scene } from "../../scene.ts";
import { turns } from "../../turns.ts";
import { noteSilence } from "../receive.ts";
import { Client } from "./client.ts";

/**
 * So many clients at once. Nobody waits for another one: whom the server's queue has no room for comes in as soon as
 * somebody has left, as it would with any server that serves one client after the other.
 */
export async function crowd(
  scene: Scene,
  { requests }: Extract<Step, { kind: "crowd" }>,
): Promise<Progress> {
  const clients: Client[] = [];
  for (const [place, request] of requests.entries()) {
    const client = new Client(scene, String(place + 1), request);
    clients.push(client);
    // What waits in the server's queue is on its way for as long as the server is busy with somebody else.
    await scene.stage.rest();
    if (client.isOutside) await client.act();
    await scene.stage.rest();
  }
  const progress = await serve(scene, clients);
  for (const client of clients) client.giveUp();
  return progress;
}

async function serve(
  scene: Scene,
  clients: readonly Client[],
): Promise<Progress> {
  const here = (): number => clients.filter(({ isGone }) => !isGone).length;
  while (here() > 0) {
    const before = here();
    const end = await scene.stage.wait(() =>
      clients.some(({ hasNews }) => hasNews),
    );
    for (const client of clients) await client.act();
    if (here() < before) await knock(clients);
    else if (end.kind !== "met") {
      await noteSilence(scene, end);
      return "stop";
    }
  }
  // Whoever got no answer lost it to something: a program that has ended says more than the close of its connections.
  const areServed = clients.every(({ isAnswered }) => isAnswered);
  if (!areServed) await noteSilence(scene, { kind: "met" });
  return "go-on";
}

/** Somebody has left: there is room in the queue now, or there will be once the next one leaves. */
async function knock(clients: readonly Client[]): Promise<void> {
  for (const client of clients) if (client.isOutside) client.knock();
  await turns(3);
}
