// What a draft with fields is drawn with, loaded when the first one is there.

import { onDemand } from "../../app/onDemand.ts";

export const TemplateAssist = onDemand(
  async () => (await import("./TemplateAssist.tsx")).TemplateAssist,
);
export const TemplatePreview = onDemand(
  async () => (await import("./TemplatePreview.tsx")).TemplatePreview,
);
export const TemplateValues = onDemand(
  async () => (await import("./TemplateValues.tsx")).TemplateValues,
);
