// The form and what builds and reads messages, loaded when it is first opened.

import { onDemand } from "../app/onDemand.ts";

export const MakeForm = onDemand(async () => (await import("./MakeForm.tsx")).MakeForm);
