/** Whether the machine's words are those of EPERM or EACCES, as the C library or Node puts them. */
export function isRefusal(said: string): boolean {
  return /operation not permitted|permission denied/i.test(said);
}
