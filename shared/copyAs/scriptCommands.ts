// Sending bytes with Python and Node.js: a script in a here-document, so that no length of an argument bounds it.

import type { CopyContext, CopyResult, SendTarget } from "./copyFormat.ts";
import { systemPath } from "../model/endpoint.ts";
import { nodeBuffer, pythonBytes } from "./literals.ts";
import { sendProblem } from "./sendTarget.ts";

/** Python 3.8 or newer. */
export function sendWithPython(bytes: Uint8Array, { target }: CopyContext): CopyResult {
  const problem = sendProblem(target, bytes.length);
  if (problem !== null || target === undefined) return { ok: false, problem: problem ?? "" };
  return script("python3", [
    "import socket, sys",
    `data = ${pythonBytes(bytes)}`,
    ...python(target),
  ]);
}

/** Any version of Node.js that is still supported. */
export function sendWithNode(bytes: Uint8Array, { target }: CopyContext): CopyResult {
  const problem = sendProblem(target, bytes.length);
  if (problem !== null || target === undefined) return { ok: false, problem: problem ?? "" };
  return script("node", [`const data = ${nodeBuffer(bytes)};`, ...node(target)]);
}

/** No line of ours is the delimiter: each begins with something else, and payload is never at the start of one. */
function script(program: string, lines: readonly string[]): CopyResult {
  return { ok: true, text: [`${program} - <<'EOF'`, ...lines, "EOF"].join("\n") };
}

function python(target: SendTarget): readonly string[] {
  const exchange = [
    "    s.sendall(data)",
    "    s.shutdown(socket.SHUT_WR)",
    "    while answer := s.recv(65536):",
    "        sys.stdout.buffer.write(answer)",
  ];
  switch (target.transport) {
    case "tcp":
      return [
        `with socket.create_connection((${pythonString(target.host)}, ${target.port})) as s:`,
        ...exchange,
      ];
    case "unix":
      return [
        "with socket.socket(socket.AF_UNIX) as s:",
        `    s.connect(${pythonString(systemPath(target.path))})`,
        ...exchange,
      ];
    case "udp":
      return [
        `family, kind, protocol, _, address = socket.getaddrinfo(${pythonString(target.host)}, ${target.port}, type=socket.SOCK_DGRAM)[0]`,
        "with socket.socket(family, kind, protocol) as s:",
        "    s.sendto(data, address)",
      ];
  }
}

function node(target: SendTarget): readonly string[] {
  switch (target.transport) {
    case "tcp":
    case "unix": {
      const place =
        target.transport === "unix"
          ? `{ path: ${jsString(systemPath(target.path))} }`
          : `{ host: ${jsString(target.host)}, port: ${target.port} }`;
      return [
        `const socket = require("node:net").connect(${place}, () => socket.end(data));`,
        "socket.pipe(process.stdout);",
      ];
    }
    case "udp":
      return [
        `require("node:dns").lookup(${jsString(target.host)}, (error, address, family) => {`,
        "  if (error) throw error;",
        '  const socket = require("node:dgram").createSocket(family === 6 ? "udp6" : "udp4");',
        `  socket.send(data, ${target.port}, address, (failure) => {`,
        "    socket.close();",
        "    if (failure) throw failure;",
        "  });",
        "});",
      ];
  }
}

/** In ASCII, since what the program takes the here-document's encoding for depends on the locale. */
function pythonString(text: string): string {
  return `"${text.replace(/["\\]|[^ -~]|!/gu, (char) =>
    char === '"' || char === "\\"
      ? `\\${char}`
      : `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`,
  )}"`;
}

function jsString(text: string): string {
  return `"${text.replace(/["\\]|[^ -~]|!/g, (unit) =>
    unit === '"' || unit === "\\"
      ? `\\${unit}`
      : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )}"`;
}
