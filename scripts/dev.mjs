// `npm run dev`: the page from its sources, renewed as they change, on the engine through `serve`. Start it again after a
// change in the engine.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { createServer } from "vite";
import { ensureBuilt, root } from "./ensureBuilt.mjs";

await ensureBuilt();
const args = process.argv.slice(2);
// An option is given once.
const port = args.some((arg) => /^--port(?:=|$)/.test(arg)) ? [] : ["--port", "0"];
const engine = spawn(
  process.execPath,
  [join(root, "scripts/portscope.mjs"), "serve", "--no-open", ...port, ...args],
  { stdio: ["ignore", "pipe", "inherit"] },
);
engine.on("exit", (code) => process.exit(code ?? 1));

const address = await firstLine(engine.stdout);
const { origin, hash } = new URL(address);
const server = await createServer({
  configFile: join(root, "vite.config.ts"),
  server: {
    host: "127.0.0.1",
    // The engine takes only its own page's Origin: the proxy is that page to it.
    proxy: { "/engine": { target: origin, ws: true, changeOrigin: true, rewriteWsOrigin: true } },
  },
});
await server.listen();
const page = server.resolvedUrls?.local[0] ?? "http://127.0.0.1:5173/";
process.stdout.write(`${page}${hash}\n`);

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    engine.kill("SIGTERM");
    server.close().catch(() => {});
  });
}

/** @param {import("node:stream").Readable} stream @returns {Promise<string>} */
function firstLine(stream) {
  return new Promise((resolve) => createInterface(stream).once("line", resolve));
}
