import { type Room, openRoom } from "./room.ts";

/** The rooms of a lane. The next one is opened while a program of the last one starts, so that nobody waits for it. */
export class Rooms {
  #next: Promise<Room | null> | null = null;

  /** An empty room; `null` where the machine has none to give. */
  async take(): Promise<Room | null> {
    const taken = this.#next ?? openRoom();
    // Whoever comes in the meantime gets another one.
    this.#next = null;
    const room = await taken;
    if (room !== null) this.#next ??= openRoom();
    return room;
  }

  /** What is mounted in the lane is not to be seen in a room that was opened before. */
  async renew(): Promise<void> {
    const room = await this.#next;
    this.#next = null;
    await room?.close();
  }
}
