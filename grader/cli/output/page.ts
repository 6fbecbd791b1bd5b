/** How wide a text may be where nobody looks on. */
const widthOfFilesInColumns = 100;

/** How a text is shown: coloured and as wide as the window at a terminal, plain in a file or a pipe. */
export interface Page {
  readonly colour: boolean;
  readonly widthInColumns: number;
}

/** The page of stdout, or of a file in its place. */
export function pageOf(destination: "stdout" | "file"): Page {
  const { stdout, env } = process;
  const isTerminal = stdout.isTTY && destination === "stdout";
  return {
    colour: isTerminal && (env["NO_COLOR"] ?? "") === "",
    widthInColumns: isTerminal
      ? Math.min(stdout.columns, widthOfFilesInColumns)
      : widthOfFilesInColumns,
  };
}
