// What a person takes in, opens many of, sets and keeps in the window: another tool's text, many clients, the options of an open
// socket, a conversation as a sequence. Real sockets, in one page for each half.

import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { tcpConnection, udpSocket } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { told } from "../support/told.ts";
import { looks } from "./looks.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
let peer: Server | null = null;

afterEach(async () => {
  peer?.close();
  peer = null;
  const { messages } = await told(served.client, "library", {});
  await served.client.call("removeMessages", { ids: messages.map(({ id }) => id) });
});

/** A peer that answers each line, of which it says nothing to those that say `quiet`. */
async function answering(): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      const text = data.toString("latin1");
      if (!text.includes("quiet")) socket.write(text.replace("PING", "PONG"));
    });
  });
  peer = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { readonly port: number }).port;
}

const kept = async () => {
  const { messages } = await told(served.client, "library", {});
  return messages.map(({ name, folder, text }) => `${folder}/${name}: ${text}`);
};
const dialog = (name: string) => served.page.getByRole("dialog", { name });

async function paste(text: string): Promise<void> {
  await served.page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    const field = document.activeElement as HTMLTextAreaElement;
    if (field.dispatchEvent(event)) document.execCommand("insertText", false, given);
  }, text);
}

test("what was pasted is offered as bytes, imported with a preview; a conversation becomes a sequence that asks and runs", async () => {
  const { page, client } = served;
  const port = await answering();
  const to = { host: "127.0.0.1", port };
  const { socket } = await client.call("open", { spec: tcpConnection({ to }) });
  await page.getByRole("treeitem", { name: /connected/ }).click();

  // Pasted: nothing changes unasked; then its bytes stand there.
  const field = page.getByRole("textbox", { name: "Message", exact: true });
  await field.focus();
  await paste("0000  50 49 4e 47 0d 0a\n");
  const offer = page.getByRole("group", { name: "What was pasted" });
  await expectPage(offer).toContainText("looks like a hex dump: 1 message.");
  await expectPage(field).toHaveValue("0000  50 49 4e 47 0d 0a\n");
  await looks(page, "paste offer");
  await offer.getByRole("button", { name: "Write its 6 bytes instead" }).click();
  await expectPage(field).toHaveValue("PING\\r\\n");
  await expectPage(offer).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expectPage(page.locator("[data-seq]").filter({ hasText: "PONG" })).toHaveCount(1);

  // Its conversation as a sequence, which is run with another server's address.
  await page.getByRole("button", { name: "Socket actions" }).click();
  await page.getByRole("menuitem", { name: "Save its conversation as a sequence…" }).click();
  const text = page.getByRole("textbox", { name: "Text of the sequence" });
  await expectPage(text).toHaveValue(/- send: 'PING\\r\\n'\n {2}- expect: 'PONG\\r\\n'/);
  await looks(page, "sequence made");
  await page.getByRole("button", { name: "Run the chosen sequence", exact: true }).click();
  const asked = dialog(`Variables of #${socket} 127.0.0.1:${port}`);
  await expectPage(asked.getByLabel("server")).toHaveValue(`127.0.0.1:${port}`);
  await looks(page, "variables of a run");
  await page.keyboard.press("Enter");
  const run = page.getByRole("region", { name: /^Run of / });
  await expectPage(run.locator(".script-note[data-failed=false]")).toHaveCount(2);
  const saving = page.waitForEvent("download");
  await run.getByRole("button", { name: "Save or copy the run" }).click();
  await page.getByRole("menuitem", { name: "Save as JUnit XML" }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.xml$/);

  // Imported: what is wrong is said with its place, what is understood is listed; then it stands in its folder.
  await page
    .getByRole("region", { name: "Library pane" })
    .getByRole("button", { name: "Import…" })
    .click();
  const form = dialog("Import into the library");
  const source = form.getByRole("textbox", { name: "Text to import" });
  await source.fill("curl -d @secret http://127.0.0.1/");
  await expectPage(form.getByText(/a curl command line · line 1 · .*@secret/)).toBeVisible();
  await expectPage(form.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await source.fill("curl -d ping http://127.0.0.1:8080/a");
  await expectPage(form.locator(".import-found li")).toHaveText(
    /POST \/a HTTP.*tcp 127\.0\.0\.1:8080/,
  );
  await form.getByRole("combobox", { name: "Folder" }).fill("web");
  await looks(page, "import");
  expect(await seriousFaults(page, "import")).toEqual([]);
  await form.getByRole("button", { name: "Import 1 entry" }).click();
  await expectPage(form).toHaveCount(0);
  await expect.poll(kept).toContainEqual(expect.stringMatching(/^web\/.*: POST \/a HTTP/));
});

test("many clients are begun, counted and kept; options and groups of an open socket are changed", async () => {
  const { page, client } = served;
  const port = await answering();
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "Many clients…" }).click();
  const form = dialog("Many clients");
  await form.getByLabel("Connect to").fill(`127.0.0.1:${port}`);
  await form.getByLabel("Clients", { exact: true }).fill("12");
  await form.getByLabel("Each sends").fill("PING {{$connection}}\\n");
  await form.getByRole("textbox", { name: "Expects" }).fill("PONG 1");
  await form.getByLabel("Waits at most").fill("soon");
  await expectPage(form.getByText(/Expected a time as/)).toBeVisible();
  await looks(page, "many clients");
  expect(await seriousFaults(page, "many clients")).toEqual([]);
  await form.getByLabel("Waits at most").fill("500ms");
  await form.getByRole("button", { name: "Begin" }).click();
  // Of 12 those answer as expected whose number begins with 1.
  const run = page.getByRole("region", { name: `Run of tcp 127.0.0.1:${port}` });
  const count = (name: string) =>
    run.locator(".load-counts > div").filter({ hasText: name }).locator("dd");
  await expectPage(count("Begun")).toHaveText("12 of 12");
  await expectPage(count("Done")).toHaveText("4");
  await expectPage(count("Failed")).toHaveText("8");
  await expectPage(run.getByRole("row", { name: /^Connecting 12/ })).toBeVisible();
  await looks(page, "many clients done");
  const saving = page.waitForEvent("download");
  await run.getByRole("button", { name: "Save or copy the run" }).click();
  await page.getByRole("menuitem", { name: "Save as CSV" }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.csv$/);

  const { socket } = await client.call("open", { spec: udpSocket() });
  await page.keyboard.press("Control+1");
  await page.getByRole("treeitem", { name: /^udp/ }).click();
  await page.getByRole("button", { name: "Options…" }).click();
  const options = dialog(`Options of #${socket}`);
  const ttl = options.getByLabel("Multicast TTL");
  await expectPage(ttl).toHaveValue("1");
  await ttl.fill("256");
  await expectPage(options.getByText(/256/)).toBeVisible();
  await ttl.fill("4");
  await ttl.press("Enter");
  await options.getByLabel("Group to join").fill("239.7.7.7");
  await options.getByRole("button", { name: "Join" }).click();
  await expectPage(options.getByRole("button", { name: "Leave 239.7.7.7" })).toBeVisible();
  await looks(page, "options");
  expect(await seriousFaults(page, "options")).toEqual([]);
  await options.getByRole("button", { name: "Leave 239.7.7.7" }).click();
  await expectPage(options.getByText("It is a member of no group.")).toBeVisible();
  await page.keyboard.press("Escape");
  const calls = page.locator("[data-seq]").filter({ hasText: "setsockopt" });
  await expectPage(calls).toHaveText([
    /IP_MULTICAST_TTL/,
    /IP_ADD_MEMBERSHIP/,
    /IP_DROP_MEMBERSHIP/,
  ]);
});
