// The token that `portscope serve` prints in its address: taken out of the address bar before anything else happens, so that
// it is neither shared with a copied address nor kept in the history, and remembered for this tab only.

const KEY = "portscope-token";

interface Page {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

/** By page. Where the tab's storage is blocked a reload needs the address again; until then this holds it. */
const held = new WeakMap<Page, string>();

/** Never throws: the address is cleaned first, and a tab without storage does with memory. */
export function keepTokenOfAddress(page: Page): void {
  const found = new URLSearchParams(page.location.hash.slice(1)).get("token");
  if (found === null) return;
  page.history.replaceState(null, "", page.location.pathname + page.location.search);
  held.set(page, found);
  try {
    page.sessionStorage.setItem(KEY, found);
  } catch {
    // Storage is switched off or full.
  }
}

/** The token of the address, else the one remembered, else empty (the server then refuses, and the window says so). */
export function takeToken(page: Page): string {
  keepTokenOfAddress(page);
  try {
    return held.get(page) ?? page.sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
