import { app, dialog } from "electron";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

/** Tells that the engine is gone; whether to start another one. Ends the program where that is not wanted. */
export async function askAfterCrash(reason: string, folder: string): Promise<boolean> {
  notice(t("desktop.engineCrashedBecause", { reason }));
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: t("desktop.engineCrashed"),
    detail: t("desktop.whatWasRecorded", { folder, reason }),
    buttons: [t("desktop.startAgain"), t("desktop.quit")],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) return true;
  app.quit();
  return false;
}
