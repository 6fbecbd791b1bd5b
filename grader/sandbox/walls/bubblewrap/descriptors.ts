/** Descriptors that `bwrap` is given. One digit is all that a shell promises to know (POSIX, 2.7). */
export const descriptors = {
  /** It tells there what becomes of it. */
  status: 3,
  /** It reads the seccomp filter there. */
  filter: 9,
} as const;
