import type { WaitEnd } from "../../core/program-handle.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import type { Stage } from "../../drive/stage.ts";

/** One end of a relayed conversation. */
export interface Side {
  readonly stage: Stage;
  /** `null`: it could not be reached. */
  readonly connection: Connection | null;
}

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
export async function relay(client: Side, server: Side): Promise<Conversation> {
  const course = new Course(client, server);
  for (let turn = 0; turn < mostTurns; turn += 1)
    if (!(await course.next())) break;
  return course.conversation;
}

class Course {
  readonly #client: Side;
  readonly #server: Side;
  readonly #turns: Turn[] = [];
  /** In order. */
  readonly #ended: Turn["from"][] = [];
  #serverWait: WaitEnd | null = null;
  #asked = 0;
  #answered: number | null = null;

  constructor(client: Side, server: Side) {
    this.#client = client;
    this.#server = server;
  }

  get conversation(): Conversation {
    const printed = this.#printed;
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
    await this.#client.stage.settle(() => isOver(this.#client));
    const isAsked = await this.#ask();
    await this.#server.stage.settle(() => isOver(this.#server));
    const isAnswered = await this.#answer();
    if (isAsked || isAnswered || this.#passEnd()) return true;
    return this.#mayStillCome();
  }

  async #ask(): Promise<boolean> {
    const isFirst = !this.#turns.some(({ from }) => from === "client");
    const before = this.#printed.length;
    const isMoved = await this.#carry("client", this.#client, this.#server);
    if (isMoved && isFirst) this.#asked = before;
    return isMoved;
  }

  /** The client has all the time that it wants before it gets an answer. */
  async #answer(): Promise<boolean> {
    const hasAsked = this.#turns.some(({ from }) => from === "client");
    if (!hasWord(this.#server)) return false;
    await this.#client.stage.settle(() => isOver(this.#client));
    if (hasAsked) this.#answered ??= this.#printed.length;
    return this.#carry("server", this.#server, this.#client);
  }

  async #carry(from: Turn["from"], by: Side, to: Side): Promise<boolean> {
    if (!hasWord(by)) return false;
    const bytes = Uint8Array.from(by.connection?.unread ?? []);
    by.connection?.consume();
    this.#turns.push({ from, bytes });
    await to.connection?.send(bytes);
    return true;
  }

  /** Whether one side has ended, and the other is told so; the other one's own end is passed on in its turn. */
  #passEnd(): boolean {
    const [from] = this.#newEnds;
    if (from === undefined) return false;
    this.#ended.push(from);
    const other = from === "client" ? this.#server : this.#client;
    other.connection?.halfClose();
    return true;
  }

  /** Both look idle: one may only be thinking. A client may print after its last word; a server has nothing else to say. */
  async #mayStillCome(): Promise<boolean> {
    const isOn = (): boolean =>
      hasWord(this.#client) ||
      hasWord(this.#server) ||
      this.#newEnds.length > 0;
    if (!isOver(this.#server))
      this.#serverWait = await this.#server.stage.wait(isOn);
    if (isOn()) return true;
    await this.#client.stage.wait(isOn);
    return isOn();
  }

  /** Who has ended, and the other does not know it yet. */
  get #newEnds(): readonly Turn["from"][] {
    const sides = { client: this.#client, server: this.#server };
    return (["client", "server"] as const).filter(
      (from) => hasEnded(sides[from]) && !this.#ended.includes(from),
    );
  }

  get #printed(): string {
    return this.#client.stage.program?.stdout.text ?? "";
  }
}

/** Whether its program says no more; one that was never reached does not either. */
function hasEnded({ connection }: Side): boolean {
  return connection?.closedByProgram !== null;
}

function hasWord({ connection }: Side): boolean {
  return connection !== null && connection.unread.length > 0;
}

function isOver({ connection }: Side): boolean {
  return connection === null || connection.isFinished;
}
