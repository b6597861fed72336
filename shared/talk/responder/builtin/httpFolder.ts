// The files of a folder over HTTP: GET and HEAD, whole files. What a path may name is settled here, what lies behind it where files are
// read: neither `..` nor a link leads out of the folder.

import type { Answer, FileAct, FoundFile } from "../Responder.ts";
import { responseHead, type HttpRequest } from "./httpHead.ts";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  gif: "image/gif",
  htm: "text/html; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webp: "image/webp",
  woff2: "font/woff2",
  xml: "application/xml",
};
const ANY_TYPE = "application/octet-stream";

export function folderAnswer(folder: string, request: HttpRequest): Answer {
  const { method, target, closes } = request;
  const path = target.split(/[?#]/, 1)[0] ?? "/";
  const names = method === "GET" || method === "HEAD" ? namesOf(path) : null;
  const answer: FileAct["answer"] = (found) => answerOf(found, request, path);
  const refusal = answer({ kind: "absent" }).head;
  return {
    rule: `${method} ${path}`.slice(0, 100),
    acts: [
      names === null
        ? { do: "send", bytes: refusal }
        : { do: "file", folder, path: names, asFolder: path.endsWith("/"), answer },
      ...(closes ? [{ do: "shutdown" } as const] : []),
    ],
    problem: null,
  };
}

/** Null where it names nothing within a folder. */
function namesOf(path: string): readonly string[] | null {
  if (!path.startsWith("/")) return null;
  const names: string[] = [];
  for (const part of path.split("/")) {
    let name;
    try {
      name = decodeURIComponent(part);
    } catch {
      return null;
    }
    // A backslash and a colon lead elsewhere on Windows.
    if (name === ".." || /[/\\:\0]/.test(name)) return null;
    if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

function answerOf(
  found: FoundFile,
  { method, closes }: HttpRequest,
  path: string,
): ReturnType<FileAct["answer"]> {
  if (method !== "GET" && method !== "HEAD")
    return told(405, "only GET and HEAD\n", ["Allow: GET, HEAD"], { method, closes });
  switch (found.kind) {
    case "file": {
      const headers = [
        `Content-Type: ${TYPES[extensionOf(found.name)] ?? ANY_TYPE}`,
        `Content-Length: ${found.size}`,
        `Last-Modified: ${found.modified.toUTCString()}`,
        "X-Content-Type-Options: nosniff",
      ];
      return { head: responseHead(200, { headers, closes }), withBody: method === "GET" };
    }
    case "folder":
      // Two slashes in front would name another host.
      return told(301, "", [`Location: ${path.replace(/^\/+/, "/")}/`], { method, closes });
    case "refused":
      return told(403, "not readable\n", [], { method, closes });
    case "absent":
      return told(404, "not found\n", [], { method, closes });
  }
}

function told(
  status: number,
  body: string,
  headers: readonly string[],
  { method, closes }: Pick<HttpRequest, "method" | "closes">,
): ReturnType<FileAct["answer"]> {
  const all = [...headers, `Content-Type: ${TYPES["txt"]}`, `Content-Length: ${body.length}`];
  const head = responseHead(status, { headers: all, closes });
  const bytes = new TextEncoder().encode(method === "HEAD" ? "" : body);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return { head: whole, withBody: false };
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
