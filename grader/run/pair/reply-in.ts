import type { Conversation } from "../../acquaint/pair/relay.ts";

/** All that the server said after it was asked. */
export function replyIn({ turns }: Pick<Conversation, "turns">): Buffer {
  const asked = turns.findIndex(({ from }) => from === "client");
  const said = turns.slice(asked).filter(({ from }) => from === "server");
  return Buffer.concat(said.map(({ bytes }) => bytes));
}
