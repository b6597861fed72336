// The app of an Electron whose start is measured: the desktop program, or nothing but an empty window. It prints a line once the page
// has drawn a frame in which what is waited for is there.

import { app, BrowserWindow } from "electron";

/** Absolute URL of the program's first module; empty: the empty window. */
const program = process.env.BENCH_PROGRAM ?? "";
/** A selector of the page. */
const ready = process.env.BENCH_READY ?? "body";

/** Looks with each frame: none is drawn before the window is shown. */
const LOOK = `new Promise((resolve) => {
  const look = () =>
    document.querySelector(${JSON.stringify(ready)}) === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(resolve);
  requestAnimationFrame(look);
}).then(() => true)`;

app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", () => {
    void contents.executeJavaScript(LOOK).then(() => process.stdout.write("usable\n"));
  });
});

if (program === "") {
  // As the desktop program has it: Chromium refuses root with its sandbox.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  // Not waited for: Electron is not ready before this module is done.
  void app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 1280, height: 800 });
    return window.loadURL("data:text/html,<title>Empty</title>");
  });
} else await import(program);
