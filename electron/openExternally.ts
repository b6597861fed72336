// The one way out: a link to the web opens in the person's browser. Anything else (file:, a custom scheme that starts a
// program) is dropped.

import { shell } from "electron";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

export function openExternally(url: string): void {
  if (!isWebUrl(url)) return;
  shell.openExternal(url).catch((error: unknown) => {
    notice(t("desktop.noBrowser", { url, error: String(error) }));
  });
}

function isWebUrl(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}
