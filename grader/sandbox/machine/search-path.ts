import { delimiter } from "node:path";

/** Where systems keep the tools of administrators, which is not in everybody's `PATH`: Debian has `nft` there alone. */
const foldersOfAdministrators = ["/usr/sbin", "/sbin"];

/** The search path for what makes a lane. */
export function searchPath(): string {
  const own = process.env["PATH"];
  const folders = own === undefined ? [] : [own];
  return [...folders, ...foldersOfAdministrators].join(delimiter);
}
