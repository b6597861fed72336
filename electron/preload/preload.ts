// Runs sandboxed in the page's process, in a world of its own: takes the port that the main process sends and hands it to
// the page when the page asks for it. It gives the page no function and forwards no channel.

import { ipcRenderer } from "electron";

let port: MessagePort | null = null;
let wanted = false;

ipcRenderer.on("portscope-port", (event) => {
  // The newest counts; the main process has closed the one before.
  port?.close();
  port = event.ports[0] ?? null;
  handOver();
});

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source !== window || !isReady(event.data)) return;
  wanted = true;
  handOver();
});

function handOver(): void {
  if (!wanted || port === null) return;
  window.postMessage({ type: "portscope-port" }, window.location.origin, [port]);
  port = null;
  wanted = false;
}

function isReady(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "type" in data && data.type === "portscope-ready"
  );
}
