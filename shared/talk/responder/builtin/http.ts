// A static HTTP server: the same answer to each request (`body`, `type`, `status`), or by path (`/path` as a variable's name).

import { writtenBytes } from "./writtenBytes.ts";
import type { Answer, Responder } from "../Responder.ts";

const REASONS: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  418: "I'm a teapot",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

export function http(variables: ReadonlyMap<string, string>): Responder {
  const hasPaths = [...variables.keys()].some((name) => name.startsWith("/"));
  const type = variables.get("type") ?? "text/plain; charset=utf-8";
  const usual = Number(variables.get("status") ?? 200);

  function answer(request: string): Answer {
    const line = /^([A-Z]+) (\S+) HTTP\/1\.([01])\r?\n/.exec(request);
    if (line === null) return respond("bad request", 400, "bad request\n", { closes: true });
    const [, method = "", target = "/", minor] = line;
    const path = target.split("?", 1)[0] ?? "/";
    const connection = /^connection:[ \t]*([^\r\n]*)/im.exec(request)?.[1]?.toLowerCase() ?? "";
    const closes =
      minor === "0" ? !connection.includes("keep-alive") : connection.includes("close");
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
    const lines = [
      `HTTP/1.1 ${status} ${REASONS[status] ?? "Status"}`,
      "Server: portscope",
      `Content-Type: ${type}`,
      ...(status === 204 ? [] : [`Content-Length: ${bytes.length}`]),
      ...(closes ? ["Connection: close"] : []),
    ];
    const start = new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n`);
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
      answer: (message) => answer(new TextDecoder("latin1").decode(message.subarray(0, 64 * 1024))),
    }),
  };
}
