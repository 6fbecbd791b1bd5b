import { delimiter, isAbsolute } from "node:path";

/** Where systems keep the tools of administrators, which is not in everybody's `PATH`: Debian has `nft` there alone. */
const foldersOfAdministrators = ["/usr/sbin", "/sbin"];

/** The search path for what makes a lane. */
export function searchPath(): string {
  const own = (process.env["PATH"] ?? "").split(delimiter);
  // What is looked up where we stand may be a student's.
  const folders = own.filter(isAbsolute);
  return [...folders, ...foldersOfAdministrators].join(delimiter);
}
