import type { WaitEnd } from "../../core/program-handle.ts";
import type { Speaker } from "./speaker.ts";

/** What one of the two said before the other one spoke. */
export interface Turn {
  readonly from: "client" | "server";
  readonly bytes: Uint8Array;
}

/** What a client and its server said to each other. */
export interface Conversation {
  readonly turns: readonly Turn[];
  /** What the client printed while the first answer to its request was withheld from it. */
  readonly withheld: string;
  /** What it printed from then on. */
  readonly output: string;
  /** Who ended its side of the connection, in order. */
  readonly ended: readonly Turn["from"][];
  /** How the last wait for the server ended; `null` where nobody waited for it. */
  readonly serverWait: WaitEnd | null;
}

/** A conversation that goes on and on is none of an exercise. */
const mostTurns = 64;

/**
 * Carries what the client says to the server and back, one turn at a time: whoever speaks is let finish, and what the
 * server answers is given to the client only when that has nothing more to do without it.
 */
export async function relay(
  client: Speaker,
  server: Speaker,
): Promise<Conversation> {
  const course = new Course(client, server);
  for (let turn = 0; turn < mostTurns; turn += 1)
    if (!(await course.next())) break;
  return course.conversation;
}

class Course {
  readonly #client: Speaker;
  readonly #server: Speaker;
  readonly #turns: Turn[] = [];
  /** In order. */
  readonly #ended: Turn["from"][] = [];
  #serverWait: WaitEnd | null = null;
  #asked = 0;
  #answered: number | null = null;

  constructor(client: Speaker, server: Speaker) {
    this.#client = client;
    this.#server = server;
  }

  get conversation(): Conversation {
    const printed = this.#client.printed;
    const answered = this.#answered ?? printed.length;
    return {
      turns: this.#turns,
      withheld: printed.slice(this.#asked, answered),
      output: printed.slice(answered),
      ended: this.#ended,
      serverWait: this.#serverWait,
    };
  }

  /** Whether anything was carried, or may still come. */
  async next(): Promise<boolean> {
    await this.#client.settle();
    const isAsked = await this.#ask();
    await this.#server.settle();
    const isAnswered = await this.#answer();
    if (isAsked || isAnswered || this.#passEnd()) return true;
    return this.#mayStillCome();
  }

  async #ask(): Promise<boolean> {
    const isFirst = !this.#turns.some(({ from }) => from === "client");
    const before = this.#client.printed.length;
    const isMoved = await this.#carry("client", this.#client, this.#server);
    if (isMoved && isFirst) this.#asked = before;
    return isMoved;
  }

  /** The client has all the time that it wants before it gets an answer. */
  async #answer(): Promise<boolean> {
    const hasAsked = this.#turns.some(({ from }) => from === "client");
    if (!this.#server.hasWord) return false;
    await this.#client.settle();
    if (hasAsked) this.#answered ??= this.#client.printed.length;
    return this.#carry("server", this.#server, this.#client);
  }

  async #carry(from: Turn["from"], by: Speaker, to: Speaker): Promise<boolean> {
    if (!by.hasWord) return false;
    const bytes = by.take();
    this.#turns.push({ from, bytes });
    await to.tell(bytes);
    return true;
  }

  /** Whether one side has ended, and the other is told so; the other one's own end is passed on in its turn. */
  #passEnd(): boolean {
    const [from] = this.#newEnds;
    if (from === undefined) return false;
    this.#ended.push(from);
    const other = from === "client" ? this.#server : this.#client;
    other.tellEnd();
    return true;
  }

  /** Both look idle: one may only be thinking. A client may print after its last word; a server has nothing else to say. */
  async #mayStillCome(): Promise<boolean> {
    const isOn = (): boolean =>
      this.#client.hasWord || this.#server.hasWord || this.#newEnds.length > 0;
    if (!this.#server.isOver) this.#serverWait = await this.#server.wait(isOn);
    if (isOn()) return true;
    await this.#client.wait(isOn);
    return isOn();
  }

  /** Who has ended, and the other does not know it yet. */
  get #newEnds(): readonly Turn["from"][] {
    const sides = { client: this.#client, server: this.#server };
    return (["client", "server"] as const).filter(
      (from) => sides[from].hasEnded && !this.#ended.includes(from),
    );
  }
}

export function hasServerSpoken({
  turns,
}: Pick<Conversation, "turns">): boolean {
  return turns.some(({ from }) => from === "server");
}
