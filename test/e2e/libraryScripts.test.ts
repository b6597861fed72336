// Sequences and responders of the library in a real page: written with a fault, mended, run against a real peer, an expectation that
// fails is compared, one that waits is stopped; a responder is tried and answers.

import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { looks } from "./looks.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const peer = createServer((socket) => {
  socket.on("error", () => undefined);
  socket.on("data", (data) => socket.write(data.toString("latin1").replace("PING", "PONG")));
});

afterEach(() => void peer.close());

test("a sequence is mended, run, compared and stopped; a responder is tried and answers", async () => {
  const { page, client } = served;
  await new Promise<void>((resolve) => peer.listen(0, "127.0.0.1", resolve));
  const { port } = peer.address() as { readonly port: number };
  const file = (...steps: readonly string[]) =>
    ["portscope-sequence: 1", `connect: tcp 127.0.0.1:${port}`, "steps:", ...steps].join("\n");
  await page.keyboard.press("Control+2");
  await page
    .getByRole("region", { name: "Message of the library" })
    .getByRole("button", { name: "New sequence" })
    .click();
  const text = page.getByRole("textbox", { name: "Text of the sequence" });
  await expectPage(page.getByText("No fault: it can be run.")).toBeVisible();

  // With a fault, which leads to its place.
  await text.fill(file("  - sned: PING", "  - expect: PING"));
  await page.getByRole("button", { name: "Line 4, column 11" }).click();
  await expectPage(text).toBeFocused();
  await looks(page, "sequence fault");

  // Mended; the peer says something else, which is shown beside what was expected.
  await text.fill(file("  - send: PING", "  - expect: PING"));
  await page.getByRole("button", { name: "Run the chosen sequence", exact: true }).click();
  const run = page.getByRole("region", { name: "Run of New sequence" });
  await expectPage(run.locator(".script-compared dd")).toHaveText(["PING", "PONG"]);
  await expectPage(run.locator(".script-compared mark")).toHaveText(["I", "O"]);
  await expectPage(run.locator(".script-note[data-failed=true]")).toHaveCount(1);
  await looks(page, "sequence failed");

  // One that waits is stopped.
  await text.fill(file("  - send: PING", "  - expect: PONG", "  - wait: 1h"));
  await page.getByRole("button", { name: "Run the chosen sequence", exact: true }).click();
  await expectPage(run.locator(".script-note[data-failed=false]")).toHaveCount(2);
  await run.getByRole("button", { name: "Stop" }).click();
  await expectPage(run.getByRole("button", { name: "Stop" })).toHaveCount(0);
  await run.locator(".script-note").first().getByRole("button").first().click();
  await expectPage(page.getByRole("region", { name: "Payload" })).toContainText("PING");

  // A responder: tried without a socket, then on a listener.
  const { socket } = await client.call("open", { spec: tcpListener() });
  await page.keyboard.press("Control+1");
  const row = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  await row.click();
  const own = Number(/127\.0\.0\.1:(\d+)/.exec((await row.textContent()) ?? "")?.[1]);
  await page.keyboard.press("Control+2");
  await page
    .getByRole("region", { name: "Library pane" })
    .getByRole("button", { name: "New responder" })
    .click();
  await expectPage(page.getByRole("textbox", { name: "Text of the responder" })).toBeVisible();
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await expectPage(page.locator(".script-tried")).toContainText("rule ping PONG\\r\\n");
  await page.getByRole("button", { name: "Start the chosen responder" }).click();
  await expectPage(page.getByText(`New responder answers on #${socket}.`).first()).toBeAttached();
  let answer = "";
  const dialled = served.dial(own);
  dialled.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
  dialled.write("PING\n");
  await expect.poll(() => answer).toBe("PONG\r\n");
  await looks(page, "responder");

  // One with registers: they are changed where they are seen.
  const modbus = await client.call("open", { spec: tcpListener() });
  const { run: answering } = await client.call("startResponder", {
    socket: modbus.socket,
    responder: { kind: "builtIn", name: "modbus" },
    variables: { registers: "7,8" },
  });
  await page.getByRole("button", { name: "2 running" }).click();
  await page.getByRole("button", { name: "modbus", exact: true }).click();
  await page.keyboard.press("Escape");
  const register = (address: number) =>
    page.getByRole("textbox", { name: `Register ${address}`, exact: true });
  await expectPage(register(1)).toHaveValue("8");
  await register(1).fill("0x1ff");
  await register(1).press("Enter");
  await expectPage(register(1)).toHaveValue("511");
  await register(2).fill("70000");
  await expectPage(register(2)).toHaveAttribute("aria-invalid", "true");
  await register(2).press("Escape");
  await expectPage(register(2)).toHaveValue("0");
  await client.call("writeRegisters", {
    run: answering,
    table: "registers",
    from: 0,
    values: [9],
  });
  await expectPage(register(0)).toHaveValue("9");
  await looks(page, "registers");
});
