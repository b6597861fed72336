// Runs sandboxed in the page's process, in a world of its own: takes the port that the main process sends and hands it to the page when
// the page asks for it, tells the main process what the page's menu is and which recording was dropped on it, and the page which action
// was chosen. It gives the page no function, and forwards nothing but these.

import { ipcRenderer, webUtils } from "electron";
import { isRecordingName } from "../../shared/model/recordingName.ts";
import { MAX_MENU, MENU_MESSAGES } from "../../shared/contract/menuMessages.ts";

let port: MessagePort | null = null;
let wanted = false;

ipcRenderer.on("portscope-port", (event) => {
  // The newest counts; the main process has closed the one before.
  port?.close();
  port = event.ports[0] ?? null;
  handOver();
});

ipcRenderer.on(MENU_MESSAGES.action, (_event, id: unknown) => {
  window.postMessage({ type: MENU_MESSAGES.action, id }, window.location.origin);
});

window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
  if (source !== window || typeof data !== "object" || data === null || !("type" in data)) return;
  if (data.type === "portscope-ready") {
    wanted = true;
    handOver();
  } else if (data.type === MENU_MESSAGES.choose) ipcRenderer.send(MENU_MESSAGES.choose);
  else if (data.type === MENU_MESSAGES.menu) tellMenu("text" in data ? data.text : null);
});

// Where a file lies no page is told. What a script made up has no path, and what it dispatched is not trusted.
window.addEventListener(
  "drop",
  (event) => {
    const file = event.dataTransfer?.files[0];
    if (!event.isTrusted || file === undefined) return;
    const path = webUtils.getPathForFile(file);
    if (isRecordingName(path)) ipcRenderer.send(MENU_MESSAGES.drop, path);
  },
  { capture: true },
);

function tellMenu(text: unknown): void {
  if (typeof text === "string" && text.length <= MAX_MENU)
    ipcRenderer.send(MENU_MESSAGES.menu, text);
}

function handOver(): void {
  if (!wanted || port === null) return;
  window.postMessage({ type: "portscope-port" }, window.location.origin, [port]);
  port = null;
  wanted = false;
}
