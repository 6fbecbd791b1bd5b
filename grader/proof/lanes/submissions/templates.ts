import { type ClientParts, clientSource } from "./client-source.ts";
import { type ServerParts, serverSource } from "./server-source.ts";

/** Programs for port 12000, and the points that both halves must get, with or without SO_REUSEADDR. */
export interface Template extends Omit<ServerParts, "request" | "reply"> {
  /** Format strings of the server: request and answer. */
  readonly server: readonly [string, string];
  readonly client: ClientParts["client"];
  /** Of the client, where it does not speak as the server does. */
  readonly clientSpeaks?: readonly [string, string];
  readonly score: { readonly server: number; readonly client: number };
}

const full = { server: 100, client: 100 };
const little = ["<i", "<q"] as const;
const big = ["!i", "!q"] as const;
const wide = ["<q", "<q"] as const;
const narrow = ["<i", "<i"] as const;
const right = { arithmetic: "right", client: "right" } as const;
const lecture = {
  manner: "one-after-the-other",
  client: "right",
  server: little,
} as const;

/** Right and wrong ones take turns, so that the first few are a fair sample of them all. */
export const templates: readonly Template[] = [
  { ...right, manner: "one-after-the-other", server: little, score: full },
  {
    ...lecture,
    arithmetic: "skips-the-next-number",
    score: { server: 80, client: 100 },
  },
  { ...right, manner: "a-thread-for-each", server: big, score: full },
  {
    ...right,
    manner: "one-after-the-other",
    server: narrow,
    score: { server: 95, client: 100 },
  },
  {
    ...right,
    manner: "one-client-only",
    server: little,
    score: { server: 90, client: 100 },
  },
  {
    ...right,
    manner: "one-after-the-other",
    server: ["<i", ">q"],
    clientSpeaks: little,
    score: { server: 90, client: 90 },
  },
  { ...right, manner: "dies-of-a-short-request", server: wide, score: full },
  {
    ...lecture,
    arithmetic: "takes-squares-for-primes",
    score: { server: 79, client: 100 },
  },
  {
    ...right,
    manner: "reads-until-the-end",
    client: "half-closes",
    server: big,
    score: full,
  },
  {
    ...lecture,
    arithmetic: "multiplies-the-next-numbers",
    score: { server: 40, client: 100 },
  },
  { ...right, manner: "a-thread-for-each", server: wide, score: full },
  {
    ...lecture,
    arithmetic: "two-neighbours-of-a-prime",
    score: { server: 75, client: 100 },
  },
  { ...right, manner: "dies-of-a-short-request", server: big, score: full },
  {
    ...right,
    manner: "a-thread-for-each",
    client: "shows-the-low-half",
    server: little,
    score: { server: 100, client: 95 },
  },
  { ...right, manner: "one-after-the-other", server: wide, score: full },
  {
    ...right,
    manner: "dies-of-a-short-request",
    client: "always-asks-ten",
    server: little,
    score: { server: 100, client: 75 },
  },
];

/** What a student of this template hands in; `note` makes it another student's. */
export function filesOf(
  template: Template,
  { reusesPort, note }: { readonly reusesPort: boolean; readonly note: string },
): Readonly<Record<string, string>> {
  const [request, reply] = template.server;
  const [asks, reads] = template.clientSpeaks ?? template.server;
  const server = serverSource({ ...template, request, reply }, reusesPort);
  const { client } = template;
  return {
    "server.py": `# ${note}\n${server}`,
    "client.py": `# ${note}\n${clientSource({ client, request: asks, reply: reads })}`,
  };
}
