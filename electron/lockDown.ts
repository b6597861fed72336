// What a page may not do, for every page there will ever be: leave our origin, open windows, ask for devices or
// permissions, fetch from the network.

import { app, session } from "electron";
import { openExternally } from "./openExternally.ts";
import { isPageUrl } from "./pageScheme.ts";

/** Schemes that a request may have; devtools: is the inspector's own. */
const LOADABLE = new Set(["app:", "devtools:", "data:", "blob:"]);

export function lockDownContents(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => {
      if (!isPageUrl(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!event.isMainFrame || !isPageUrl(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openExternally(url);
      return { action: "deny" };
    });
  });
}

/** Once the app is ready: before that there is no session. */
export function lockDownSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed(permission, contents.getURL())),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    allowed(permission, origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  // Only what our own page made; the person chooses where it goes.
  defaultSession.on("will-download", (event, item) => {
    if (!item.getURL().startsWith("blob:app://")) event.preventDefault();
  });
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !LOADABLE.has(new URL(url).protocol) }),
  );
}

/** Copying text on a click is all that a page is ever granted; reading the clipboard is not. */
function allowed(permission: string, origin: string): boolean {
  return permission === "clipboard-sanitized-write" && isPageUrl(origin);
}
