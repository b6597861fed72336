import { app } from "electron";
import { ask } from "./ask.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

export interface CrashToTell {
  readonly reason: string;
  /** Folder of the recordings. */
  readonly folder: string;
  /** Path of the report; null where none could be written. */
  readonly report: string | null;
}

/** Tells that the engine is gone; whether to start another one. Ends the program where that is not wanted. */
export async function askAfterCrash({ reason, folder, report }: CrashToTell): Promise<boolean> {
  notice(t("desktop.engineCrashedBecause", { reason }));
  const again = await ask(null, {
    type: "error",
    message: t("desktop.engineCrashed"),
    detail: withReport(t("desktop.whatWasRecorded", { folder, reason }), report),
    buttons: [t("desktop.startAgain"), t("desktop.quit")],
  });
  if (!again) app.quit();
  return again;
}

/** What happened, and where its report lies. */
export function withReport(detail: string, report: string | null): string {
  return report === null ? detail : `${detail}\n\n${t("desktop.reportIsIn", { file: report })}`;
}
