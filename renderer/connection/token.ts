// The token that `portscope serve` prints in its address: taken out of the address bar at once, so that it is neither
// shared with a copied address nor kept in the history, and remembered for this tab only.

const KEY = "portscope-token";

interface Page {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

/** The token of the address, else the one remembered, else empty (the server then refuses, and the window says so). */
export function takeToken(page: Page): string {
  const found = new URLSearchParams(page.location.hash.slice(1)).get("token");
  if (found === null) return page.sessionStorage.getItem(KEY) ?? "";
  page.sessionStorage.setItem(KEY, found);
  page.history.replaceState(null, "", page.location.pathname + page.location.search);
  return found;
}
