// The job: debug a conversation with a Redis server, which answers one command with an error.

import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { expectPage } from "../../support/expectPage.ts";
import { startProgram, type Program } from "../../support/program.ts";
import { job } from "./job.ts";

let redis: Program;
let port: number;

beforeAll(async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
  await new Promise((resolve) => server.close(resolve));
  const options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  redis = startProgram("redis-server", ["--port", String(port), ...options]);
  await redis.line("stdout", /Ready to accept connections/);
});

afterAll(() => redis.stop());

job("Debug a Redis conversation", async ({ served, hands, shot }) => {
  const { page } = served;
  const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  const message = page.getByRole("textbox", { name: "Message" });
  await expectPage(page.getByRole("contentinfo", { name: "Status" })).toContainText("Live");
  await hands.do({
    keyboard: () => hands.press("Control+Shift+2"),
    async mouse() {
      await hands.click(page.getByRole("button", { name: "New socket" }));
      await hands.click(page.getByRole("menuitem", { name: "New TCP client" }));
    },
  });
  await expectPage(page.getByLabel("Connect to")).toBeFocused();
  await hands.type(`127.0.0.1:${port}`);
  await hands.do({
    async keyboard() {
      await hands.press("Enter");
      await expectPage(page.getByRole("treeitem", { name: /connected/ })).toHaveAttribute(
        "aria-selected",
        "true",
      );
      await hands.press("Enter");
    },
    async mouse() {
      await hands.click(page.getByRole("button", { name: "Open", exact: true }));
      await hands.click(message);
    },
  });
  await expectPage(message).toBeFocused();
  const lines = ["SET user:1 alice", "GET user:1", "LPUSH user:1 x"];
  for (const [i, line] of lines.entries()) {
    await hands.type(`${line}\\r\\n`);
    await hands.do({
      keyboard: () => hands.press("Control+Enter"),
      mouse: () => hands.click(page.getByRole("button", { name: /^Send/ })),
    });
    await expectPage(rows.filter({ hasText: "recv" })).toHaveCount(i + 1);
    if (hands.by === "mouse" && i + 1 < lines.length) await hands.click(message);
  }
  await shot("1-asked");

  // One row for each message, with what it says; the error, and the command that brought it.
  await hands.do({
    async keyboard() {
      await hands.press("Control+k");
      await hands.type("by their protocol");
      await hands.press("Enter");
    },
    mouse: () => hands.click(page.getByRole("button", { name: "Cut into messages" })),
  });
  const answer = rows.filter({ hasText: '"alice"' });
  const error = rows.filter({ hasText: "WRONGTYPE" });
  const command = rows.filter({ hasText: "LPUSH user:1 x" });
  await expectPage(answer).toHaveCount(1);
  await expectPage(error).toHaveCount(1);
  await shot("2-messages");
  await hands.do({
    async keyboard() {
      await hands.press("Control+f");
      await hands.type("WRONGTYPE");
      await hands.press("Enter");
      await expectPage(error).toHaveAttribute("aria-selected", "true");
      await hands.press("Escape");
      await hands.press("a");
    },
    async mouse() {
      await hands.click(error);
      await hands.click(error, "right");
      await hands.click(page.getByRole("menuitem", { name: /^Go to its answer/ }));
    },
  });
  await shot("debug");
  await expectPage(command).toHaveAttribute("aria-selected", "true");
  await shot("3-command");
});
