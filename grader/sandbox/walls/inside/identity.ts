import type { Student } from "../../student.ts";

/** A way to be nobody inside of walls. */
export interface Identity {
  /** Who starts `bwrap`; `null`: whoever we are. */
  readonly uid: number | null;
  /** The last words of `bwrap` itself. */
  readonly words: readonly string[];
  /** In front of the student's command, behind the limits: they count by user. */
  readonly inside: readonly string[];
}

/** `nobody` of most systems. */
const nobody = "65534";

const inOwnUsers = [
  ...["--unshare-user", "--uid", nobody, "--gid", nobody],
  ...["--cap-drop", "ALL"],
];

/** The ways, the strongest first. */
export function identitiesOf({ uid, prefix }: Student): readonly Identity[] {
  // Whoever is root of a lane alone needs its rights to make users there (`CAP_SETFCAP`, user_namespaces(7)).
  if (uid === null) return [{ uid, words: inOwnUsers, inside: [] }];
  return [
    { uid, words: inOwnUsers, inside: [] },
    // Where nobody but the real root may make users: the student is one of its own anyway.
    { uid: null, words: [], inside: prefix },
  ];
}
