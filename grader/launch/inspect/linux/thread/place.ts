import type { BlockedIn } from "../../../../core/program-handle.ts";
import { linkProc, socketInode } from "../processes.ts";
import { tcpState } from "../socket-table.ts";
import type { Descriptors } from "./descriptors.ts";
import type { CurrentCall, WaitsFor } from "./syscalls.ts";
import type { Watched } from "./watched.ts";

/** A program that waits in several places is described by the one that we can do most about. */
const tellingOrder: readonly BlockedIn[] = [
  "keyboard",
  "receive",
  "accept",
  "send",
  "connect",
];

export function mostTelling(places: readonly BlockedIn[]): BlockedIn {
  return tellingOrder.find((place) => places.includes(place)) ?? "other";
}

/** Where a call that waits for one thing waits; a call that waits for events watches several. */
const places: Readonly<Record<Exclude<WaitsFor, "read" | "event">, BlockedIn>> =
  {
    receive: "receive",
    accept: "accept",
    connect: "connect",
    write: "send",
    send: "send",
    timer: "other",
    peer: "other",
  };

/** Where the thread waits that is in a call; `watched` are the descriptors of one that waits for events. */
export function placeOf(
  path: string,
  { call, arguments: [first = -1n] }: CurrentCall,
  at: {
    readonly watched: readonly Watched[];
    readonly descriptors: Descriptors;
  },
): BlockedIn {
  const { waitsFor } = call;
  if (waitsFor === "read")
    return readingPlace(linkProc(`${path}/fd/${first}`) ?? "", at.descriptors);
  if (waitsFor !== "event") return places[waitsFor];
  const watchedPlaces = at.watched.map((one) =>
    watchedPlace(linkProc(`${path}/fd/${one.descriptor}`) ?? "", {
      ...at,
      isForReading: one.isForReading,
    }),
  );
  return mostTelling(watchedPlaces);
}

function readingPlace(target: string, descriptors: Descriptors): BlockedIn {
  if (descriptors.isKeyboard(target)) return "keyboard";
  return socketInode(target) === null ? "other" : "receive";
}

/** Only sockets of TCP lead to us: event loops wake themselves up by pipes and sockets of their own. */
function watchedPlace(
  target: string,
  by: { readonly descriptors: Descriptors; readonly isForReading: boolean },
): BlockedIn {
  if (by.descriptors.isKeyboard(target)) return "keyboard";
  const inode = socketInode(target);
  const state = inode === null ? null : by.descriptors.tcpStateOf(inode);
  if (state === null) return "other";
  if (state === tcpState.listen) return "accept";
  if (state === tcpState.synSent) return "connect";
  return by.isForReading ? "receive" : "send";
}
