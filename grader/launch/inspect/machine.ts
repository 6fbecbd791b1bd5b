import type { Inspector } from "./inspector.ts";
import { linuxInspector } from "./linux/inspector.ts";
import { toolInspector } from "./other/inspector.ts";

/** The inspector of the machine that we run on. */
export const machine: Inspector =
  process.platform === "linux" ? linuxInspector : toolInspector;
