// What is drawn once a sequence or a responder is chosen, or runs: loaded then, with the readers of their files.

import { onDemand } from "../../app/onDemand.ts";

export const ScriptEditor = onDemand(async () => (await import("./ScriptEditor.tsx")).ScriptEditor);
export const RunView = onDemand(async () => (await import("./RunView.tsx")).RunView);
