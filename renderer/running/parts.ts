// What is drawn once something runs, loaded then.

import { onDemand } from "../app/onDemand.ts";

export const RunningList = onDemand(async () => (await import("./RunningList.tsx")).RunningList);
