// What a page may not do, for every page there will ever be: leave our origin, open windows, ask for devices or
// permissions, fetch from the network.

import { app, session, type WebContents } from "electron";
import { isGuideUrl, openGuide } from "./guideWindow.ts";
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
    const clicked = clicksOf(contents);
    contents.setWindowOpenHandler(({ url }) => {
      if (clicked.take()) {
        if (isGuideUrl(url)) openGuide(url);
        else openExternally(url);
      }
      return { action: "deny" };
    });
    // Chromium knows no `webrtc 'block'` yet: no peer connection may use UDP, and so learns no address of this machine.
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
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

/** Milliseconds within which a page may answer a click with a window. */
const CLICK_LASTS_MS = 1000;
const CLICKS: ReadonlySet<string> = new Set([
  "mouseDown",
  "mouseUp",
  "keyDown",
  "rawKeyDown",
  "touchEnd",
]);

/**
 * What a person's hand did in a page: each click or key is good for one window, and not for long. Letting go of the mouse belongs
 * to the click that pressing it began, and may be told after the page has answered it.
 */
function clicksOf(contents: WebContents): { take(): boolean } {
  let last = Number.NEGATIVE_INFINITY;
  let spent = false;
  contents.on("input-event", (_event, { type }) => {
    if (!CLICKS.has(type) || (type === "mouseUp" && spent)) return;
    last = performance.now();
    spent = false;
  });
  return {
    take() {
      const fresh = performance.now() - last <= CLICK_LASTS_MS;
      last = Number.NEGATIVE_INFINITY;
      spent = true;
      return fresh;
    },
  };
}

/** Copying text on a click, and telling what the person asked to be told of. Reading the clipboard is not granted. */
const GRANTED: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "notifications"]);

function allowed(permission: string, origin: string): boolean {
  return GRANTED.has(permission) && isPageUrl(origin);
}
