// A static HTTP server: the same answer to each request (`body`, `type`, `status`), by path (`/path` as a variable's name), or the files
// of a folder (`folder`).

import { writtenBytes } from "./writtenBytes.ts";
import { folderAnswer } from "./httpFolder.ts";
import { responseHead, type HttpRequest } from "./httpHead.ts";
import type { Answer, Responder } from "../Responder.ts";

/** Bytes of a request that are looked at: its head. */
const LOOKED_AT = 64 * 1024;

export function http(variables: ReadonlyMap<string, string>): Responder {
  const hasPaths = [...variables.keys()].some((name) => name.startsWith("/"));
  const type = variables.get("type") ?? "text/plain; charset=utf-8";
  const usual = Number(variables.get("status") ?? 200);
  const folder = variables.get("folder");

  function answer(text: string): Answer {
    const request = requestOf(text);
    if (request === null) return respond("bad request", 400, "bad request\n", { closes: true });
    if (folder !== undefined) return folderAnswer(folder, request);
    const { method, target, closes } = request;
    const path = target.split("?", 1)[0] ?? "/";
    const own = variables.get(path);
    const found = own !== undefined || !hasPaths;
    const body = found ? (own ?? variables.get("body") ?? "It works.\n") : "not found\n";
    const head = method === "HEAD";
    return respond(`${method} ${path}`, found ? usual : 404, body, { closes, head });
  }

  function respond(
    rule: string,
    status: number,
    body: string,
    { closes, head = false }: { readonly closes: boolean; readonly head?: boolean },
  ): Answer {
    const bytes = writtenBytes(body);
    const start = responseHead(status, {
      closes,
      headers: [
        `Content-Type: ${type}`,
        ...(status === 204 ? [] : [`Content-Length: ${bytes.length}`]),
      ],
    });
    const content = head || status === 204 ? new Uint8Array(0) : bytes;
    const whole = new Uint8Array(start.length + content.length);
    whole.set(start);
    whole.set(content, start.length);
    return {
      rule: rule.slice(0, 100),
      acts: [{ do: "send", bytes: whole }, ...(closes ? [{ do: "shutdown" } as const] : [])],
      problem: null,
    };
  }

  return {
    name: "http",
    frame: { kind: "protocol", protocol: "http" },
    patterns: [],
    longest: Infinity,
    open: () => ({
      greet: () => null,
      answer: (message) => answer(new TextDecoder("latin1").decode(message.subarray(0, LOOKED_AT))),
    }),
  };
}

/** Null where the text begins with none. */
function requestOf(text: string): HttpRequest | null {
  const line = /^([A-Z]+) (\S+) HTTP\/1\.([01])\r?\n/.exec(text);
  if (line === null) return null;
  const [, method = "", target = "/", minor] = line;
  const connection = /^connection:[ \t]*([^\r\n]*)/im.exec(text)?.[1]?.toLowerCase() ?? "";
  const closes = minor === "0" ? !connection.includes("keep-alive") : connection.includes("close");
  return { method, target, closes };
}
