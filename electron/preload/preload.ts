// Runs sandboxed in the page's process, in a world of its own: takes the port that the main process sends and hands it to
// the page, once both are there. It gives the page no function and forwards no channel.

import { ipcRenderer } from "electron";

const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once("portscope-port", (event) => {
    const [first] = event.ports;
    if (first !== undefined) resolve(first);
  });
});

const pageReady = new Promise<void>((resolve) => {
  window.addEventListener("message", function onMessage(event: MessageEvent<unknown>) {
    if (event.source !== window || !isReady(event.data)) return;
    window.removeEventListener("message", onMessage);
    resolve();
  });
});

void Promise.all([port, pageReady]).then(([given]) => {
  window.postMessage({ type: "portscope-port" }, window.location.origin, [given]);
});

function isReady(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "type" in data && data.type === "portscope-ready"
  );
}
