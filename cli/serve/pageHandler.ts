// Gives the built page to a browser: GET and HEAD of our own files, nothing else.

import type { IncomingMessage, ServerResponse } from "node:http";
import { PAGE_HEADERS } from "../../shared/page/pageHeaders.ts";
import { isOurHost } from "./allowedRequest.ts";
import type { PageFiles } from "./pageFiles.ts";
import { t } from "../wording.ts";

export interface PageSetting {
  readonly files: PageFiles;
  /** The host that we listen on. */
  readonly host: string;
}

export function handlePage(
  { files, host }: PageSetting,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  if (!isOurHost(request, host)) return refuse(response, 403, t("cli.notMyName"));
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, t("cli.onlyGetAndHead"));
  }
  const file = files.get((request.url ?? "").split("?", 1)[0] ?? "");
  if (file === undefined) return refuse(response, 404, t("cli.noSuchFile"));

  response.writeHead(200, {
    "Content-Type": file.type,
    "Content-Length": file.body.byteLength,
    // Names of assets carry a hash of their content; the page that names them must always be fresh.
    "Cache-Control": file.path.startsWith("assets/")
      ? "private, max-age=31536000, immutable"
      : "no-store",
  });
  // Not copied: what a slow peer has not taken yet is a view of the one copy.
  response.end(request.method === "HEAD" ? undefined : file.body);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(`${sentence}\n`);
}
