// Gives the built page to a browser: GET and HEAD of our own files, nothing else.

import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pageAsset } from "../../shared/page/pageAsset.ts";
import { PAGE_HEADERS } from "../../shared/page/pageHeaders.ts";
import { isOurHost } from "./allowedRequest.ts";

export interface PageSetting {
  /** Folder of the built renderer. */
  readonly folder: string;
  /** The host that we listen on. */
  readonly host: string;
}

export async function handlePage(
  setting: PageSetting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  if (!isOurHost(request, setting.host)) return refuse(response, 403, "This is not my name.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD.");
  }
  const asset = pageAsset((request.url ?? "").split("?", 1)[0] ?? "");
  const body = asset === null ? null : await readOrNull(join(setting.folder, asset.path));
  if (asset === null || body === null) return refuse(response, 404, "There is no such file.");

  response.writeHead(200, {
    "Content-Type": asset.type,
    "Content-Length": body.byteLength,
    // Names of assets carry a hash of their content; the page that names them must always be fresh.
    "Cache-Control": asset.path.startsWith("assets/")
      ? "private, max-age=31536000, immutable"
      : "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(`${sentence}\n`);
}
