// A curl command line becomes the request that the real curl sends for it, byte for byte but for its version.

import { execFile } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";
import { importMessages } from "../../../../shared/talk/import/importMessages.ts";
import { shellWords } from "../../../../shared/talk/import/shellWords.ts";
import { hasTool } from "../../../support/tools.ts";

/** In CI on Linux it must be there. */
const lacks = (tool: string): boolean =>
  !hasTool(tool) && (process.env["CI"] === undefined || process.platform !== "linux");

const COMMANDS = [
  "curl URL",
  "curl 'URL?b=1&c=%20#part'",
  "curl URL -d a=b -d 'c d'",
  `curl --json '{"a": "ü"}' URL`,
  "curl --json '{}' --json 1 -H 'Content-Type: x' URL",
  "curl -u me:pw -H 'X-A: 1' -H Accept: -A ua -e ref -b c=d -b e=f URL",
  "curl -XPUT --data-binary $'x\\ny' -H 'Content-Type: text/plain' URL",
  "curl -sI URL",
  "curl -G -d q=1 --data-urlencode 'r=b c&' URL?b=1",
  "curl --data-urlencode 'a=b c&!' URL",
  "curl -0 URL",
  "curl -H 'Host: z' -d 1 -H 'X-E;' -H 'X-T: sp' URL",
  "curl -r 0-5 URL",
  "curl -X POST URL",
  "curl -d '' URL",
  "curl -H 'Authorization: Bearer x' -u a:b \\\n  --data-raw '@x' \"URL\"",
  "curl -A '' URL",
];

test.skipIf(lacks("curl"))("curl's own requests and ours are the same bytes", async () => {
  let heard = Buffer.alloc(0);
  const server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on("data", (part) => {
      parts.push(part);
      heard = Buffer.concat(parts);
      const end = heard.indexOf("\r\n\r\n");
      const length = /content-length: (\d+)/i.exec(heard.toString("latin1"))?.[1] ?? "0";
      if (end !== -1 && heard.length >= end + 4 + Number(length))
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    for (const template of COMMANDS) {
      const command = template.replace("URL", `http://127.0.0.1:${port}/a`);
      const [, ...args] = shellWords(command).map(({ text }) => text);
      await promisify(execFile)("curl", ["-q", "--noproxy", "*", "-s", ...args]);
      const imported = importMessages(command);
      if (!imported.ok) throw new Error(`${command}: ${inEnglish.text(imported.fault.sentence)}`);
      const [message] = imported.messages;
      const ours = Buffer.from(message?.bytes ?? []).toString("utf8");
      const theirs = heard.toString("utf8").replace(/curl\/[\d.]+/, "curl/8");
      expect(ours.replace(/Accept-Encoding: .*/, "")).toBe(
        theirs.replace(/Accept-Encoding: .*/, ""),
      );
      expect(message?.target).toEqual({ protocol: "tcp", host: "127.0.0.1", port });
    }
  } finally {
    server.close();
  }
});

test("what would need a file, a shell or another request is refused by name, with its line", () => {
  const wrong: readonly (readonly [string, number, string])[] = [
    ["curl -d @body http://a/", 1, "@body"],
    ["curl \\\n  -F a=b http://a/", 2, "-F"],
    ["curl http://a/ http://b/", 1, "one URL"],
    ["curl ftp://a/", 1, "ftp://a/"],
    ["curl http://a/{b,c}", 1, "http"],
    ['curl "http://a/$HOME"', 1, "shell"],
    ["curl http://a/ | sh", 1, "shell"],
    ["curl http://a/ -X", 1, "-X"],
    ["curl -s", 1, "URL"],
  ];
  for (const [command, line, text] of wrong) {
    const imported = importMessages(command);
    expect(imported).toMatchObject({ ok: false, kind: "curl", fault: { line } });
    expect(imported.ok ? "" : inEnglish.text(imported.fault.sentence)).toContain(text);
  }
  expect(importMessages("curl https://h/")).toMatchObject({
    ok: true,
    messages: [{ target: { protocol: "tcp", host: "h", port: 443 } }],
  });
});
