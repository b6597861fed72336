// A feed of updates on this machine, and what fetches from it outside of Electron.

import * as crypto from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { NodeHttpExecutor } from "builder-util";
import {
  configureRequestOptions,
  configureRequestUrl,
  type DownloadOptions,
} from "builder-util-runtime";
import { onTestFinished } from "vitest";

export interface Feed {
  readonly url: string;
  /** Paths that were asked for, and what the asking told of itself. */
  readonly asked: { readonly path: string; readonly id: string | string[] | undefined }[];
}

/** `hashed`: what it says that the file is. */
export async function startFeed(version: string, file: Uint8Array, hashed = file): Promise<Feed> {
  const asked: Feed["asked"] = [];
  const sha512 = crypto.createHash("sha512").update(hashed).digest("base64");
  const name = `Portscope-${version}.AppImage`;
  const yml = `version: ${version}
files:
  - { url: ${name}, sha512: ${sha512}, size: ${file.length} }
path: ${name}
sha512: ${sha512}
releaseNotes: "<h2>New</h2><ul><li>A &amp; B</li><li>C</li></ul>"
releaseDate: "2026-11-30T00:00:00.000Z"
`;
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://feed").pathname;
    asked.push({ path, id: request.headers["x-user-staging-id"] });
    if (path === "/latest-linux.yml") response.end(yml);
    else if (path === `/${name}`) response.end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** As Electron's, on Node's own HTTP. */
export class Downloader extends NodeHttpExecutor {
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const request = {};
      configureRequestUrl(url, request);
      configureRequestOptions(request);
      const callback = (error?: Error | null): void => {
        if (error === null || error === undefined) resolve(destination);
        else reject(error);
      };
      this.doDownload(
        request,
        { destination, options, onCancel, callback, responseHandler: null },
        0,
      );
    });
  }
}
