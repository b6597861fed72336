// What is drawn once somebody checks ports, loaded then.

import { onDemand } from "../app/onDemand.ts";

export const CheckView = onDemand(async () => (await import("./check/CheckView.tsx")).CheckView);
