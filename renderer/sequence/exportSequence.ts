// The drawing as a file or on the clipboard: all of it, not what is in sight.

import { said } from "../../shared/words/said.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import type { Ladder } from "../../shared/sequence/ladder.ts";
import { firstSteps } from "../../shared/sequence/firstSteps.ts";
import { svgSize, svgText } from "../../shared/sequence/svgText.ts";
import { copyText } from "../kit/copyText.ts";
import type { App } from "../app/App.ts";
import { pngScale, pngSteps, svgToPng } from "./pngOf.ts";
import { saveFile } from "../kit/saveFile.ts";
import { sequenceTime } from "./sequenceTime.ts";
import { sequenceSlice } from "./sequenceState.ts";

export type ExportForm = "saveSvg" | "savePng" | "copyPng" | "copySvg";

export async function exportSequence(app: App, form: ExportForm): Promise<void> {
  const state = app.store.getState();
  const ladder = sequenceSlice.of(state).drawn.current;
  if (ladder === null || ladder.steps.length === 0) return;
  sequenceSlice.set(app, { notice: null });
  const name = `sequence-${fileTime(ladder)}`;
  const options = {
    title: app.t("sequence.pictureTitle", {
      count: ladder.steps.length,
      time: formatIsoTime(ladder.steps[0]?.time ?? 0),
    }),
    timeText: (time: number) => sequenceTime(state, time),
  };
  try {
    switch (form) {
      case "saveSvg":
        return saveFile(`${name}.svg`, new Blob([svgText(ladder, options)], { type: SVG }));
      case "copySvg":
        return copyText(svgText(ladder, options));
      case "savePng":
      case "copyPng": {
        const part = firstSteps(ladder, pngSteps(ladder));
        const png = svgToPng(svgText(part, options), svgSize(part), pngScale(part));
        if (form === "savePng") saveFile(`${name}.png`, await png);
        else await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
        if (part.steps.length < ladder.steps.length) noteCut(app, part, ladder);
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    sequenceSlice.set(app, { notice: said("sequence.noPicture", { reason }) });
  }
}

const SVG = "image/svg+xml;charset=utf-8";

function noteCut(app: App, part: Ladder, whole: Ladder): void {
  sequenceSlice.set(app, {
    notice: said("sequence.pictureHoldsFirst", {
      held: part.steps.length,
      of: whole.steps.length,
    }),
  });
}

/** `20261122-120407`, UTC, of the first step. */
function fileTime({ steps }: Ladder): string {
  return formatIsoTime(steps[0]?.time ?? 0)
    .slice(0, 19)
    .replace(/[-:]/g, "")
    .replace("T", "-");
}
