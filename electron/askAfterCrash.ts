import { app, dialog } from "electron";

/** Tells that the engine is gone; whether to start another one. Ends the program where that is not wanted. */
export async function askAfterCrash(reason: string, folder: string): Promise<boolean> {
  process.stderr.write(`portscope: the engine has crashed: ${reason}\n`);
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: "The engine has crashed.",
    detail: `All its sockets are closed. What was recorded until then is in ${folder}. (${reason})`,
    buttons: ["Start it again", "Quit"],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) return true;
  app.quit();
  return false;
}
