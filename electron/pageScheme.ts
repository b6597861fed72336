// The page's own scheme. `app://portscope/` is a real, secure origin, which file:// is not: a policy header applies to each
// response, and nothing outside the page's folder can be reached.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { protocol } from "electron";
import { pageAsset } from "../shared/page/pageAsset.ts";
import { PAGE_HEADERS } from "../shared/page/pageHeaders.ts";

const SCHEME = "app";
const HOST = "portscope";
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Before the app is ready, or the scheme has no origin. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Once the app is ready. `folder` holds the built renderer. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, (request) => respond(folder, request));
}

/** Whether a URL is of our page: what may load, and what may be given a port. */
export function isPageUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host, username, password } = new URL(url);
  return scheme === `${SCHEME}:` && host === HOST && username === "" && password === "";
}

async function respond(folder: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (!isPageUrl(request.url)) return refuse(404);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const asset = pageAsset(url.pathname);
  if (asset === null) return refuse(404);
  try {
    // Read with Node, which sees into app.asar; file:// cannot once the fuse for it is off.
    const body = await readFile(join(folder, asset.path));
    const headers = { ...PAGE_HEADERS, "Content-Type": asset.type };
    return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
