// The job: find the one bad message among 20,000.

import { once } from "node:events";
import { tcpListener } from "../../../shared/model/openSpecs.ts";
import { expectPage } from "../../support/expectPage.ts";
import { expect } from "vitest";
import { job } from "./job.ts";

const MESSAGES = 20_000;
const BAD = 12_345;

function answers(): Buffer {
  const each = Array.from({ length: MESSAGES }, (_, i) => {
    const status = i === BAD ? "503 Service Unavailable" : "200 OK";
    const body = `item ${i}`;
    return `HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  });
  return Buffer.from(each.join(""));
}

job("Find the one bad message of 20,000", async ({ served, hands, shot }) => {
  const { client, page } = served;
  await client.call("open", { spec: tcpListener() });
  const listener = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1]);
  const peer = served.dial(port);
  await once(peer, "connect");
  peer.write(answers());
  // As it stands: messages, cut as their protocol says.
  await page.getByRole("button", { name: "Cut into messages" }).click();
  await expectPage(page.locator(".event-count")).toContainText(/20\s?000/);

  const field = page.getByRole("combobox", { name: "Filter" });
  const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  await hands.do({
    keyboard: () => hands.press("Control+l"),
    mouse: () => hands.click(field),
  });
  await hands.type('info contains "503"');
  await hands.do({
    async keyboard() {
      await hands.press("Enter");
      await expectPage(rows).toHaveCount(1);
      await hands.press("ArrowDown");
    },
    async mouse() {
      await expectPage(rows).toHaveCount(1);
      await hands.click(rows.first());
    },
  });
  await expectPage(rows.first()).toHaveAttribute("aria-selected", "true");
  await expectPage(page.getByRole("region", { name: "Payload" })).toContainText("503");
  await expectPage(rows.first().locator(".event-info")).toHaveText("503 Service Unavailable");
  await shot("found");
  expect(hands.keys + hands.clicks).toBeLessThanOrEqual(3);
});
