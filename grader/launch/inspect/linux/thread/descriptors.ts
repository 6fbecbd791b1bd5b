import { linkProc } from "../processes.ts";
import { socketTable, tcpState } from "../socket-table.ts";

/** What the descriptors of one program's processes lead to. */
export class Descriptors {
  readonly #root: number;
  readonly #keyboard: string | null;
  /** By inode, which the kernel gives to no second socket; `null`: not a socket of TCP. */
  readonly #tcpStates = new Map<string, string | null>();

  /** `root` was just started: its descriptor 0 is the keyboard that it was given. */
  constructor(root: number) {
    this.#root = root;
    this.#keyboard = linkProc(`${root}/fd/0`);
  }

  /** Whether the link of a descriptor leads to the keyboard; a child may have got another standard input. */
  isKeyboard(target: string): boolean {
    return target === this.#keyboard || target.startsWith("/dev/pts/");
  }

  /**
   * The TCP state of a socket, for as much as it says what a wait on it is for: the table is read only for a socket that
   * is new, or that was still being connected.
   */
  tcpStateOf(inode: string): string | null {
    const known = this.#tcpStates.get(inode);
    if (known !== undefined && known !== tcpState.synSent) return known;
    this.#tcpStates.set(inode, null);
    for (const row of socketTable(this.#root))
      this.#tcpStates.set(row.inode, row.state);
    return this.#tcpStates.get(inode) ?? null;
  }
}
