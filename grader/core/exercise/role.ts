export const roles = ["server", "client"] as const;

/** What a student's program plays; the grader plays the other one. */
export type Role = (typeof roles)[number];
