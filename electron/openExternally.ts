// The one way out: a link to the web opens in the person's browser. Anything else (file:, a custom scheme that starts a
// program) is dropped.

import { shell } from "electron";

export function openExternally(url: string): void {
  if (!isWebUrl(url)) return;
  shell.openExternal(url).catch((error: unknown) => {
    process.stderr.write(`portscope: no browser for ${url}: ${String(error)}\n`);
  });
}

function isWebUrl(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}
