// A page on an engine, and its payload pane, which shows what a real peer sent.

import type { Server, Socket } from "node:net";
import type { Page } from "@playwright/test";
import { afterEach, beforeEach, expect } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Client } from "../../shared/rpc/client.ts";
import { servedPage } from "./servedPage.ts";

export const served = servedPage();
export let page: Page;
export let client: Client;
export const servers = new Set<Server>();
/** What the servers accepted. */
export const accepted = new Set<Socket>();

beforeEach(() => {
  ({ page, client } = served);
});

afterEach(async () => {
  for (const socket of accepted) socket.destroy();
  accepted.clear();
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  servers.clear();
});

export const payload = () => page.getByRole("region", { name: "Payload" });
export const bytes = () => payload().getByRole("grid", { name: "Bytes" });
export const text = () => payload().getByRole("grid", { name: "Text" });
export const tab = (name: string) => payload().getByRole("tab", { name }).click();

/** What a real peer sends to a listener, selected in the table of events. */
export async function receive(data: Buffer | string): Promise<number> {
  const { socket } = await client.call("open", { spec: tcpListener() });
  const item = page.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await item.last().textContent()) ?? "";
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]);
  const peer = served.dial(port);
  peer.write(data);
  await item.last().click();
  await select("recv");
  expect(socket).toBeGreaterThan(0);
  return port;
}

export async function select(call: string): Promise<void> {
  const events = page.getByRole("grid", { name: "Events" });
  await events.getByRole("row").filter({ hasText: call }).last().click();
}

export const JSON_BODY = '{"name":"sensor","values":[1,2.50],"on":true}';

export const REQUEST = [
  "POST /readings HTTP/1.1",
  "Host: example.test",
  "Content-Type: application/json",
  `Content-Length: ${JSON_BODY.length}`,
  "",
  JSON_BODY,
].join("\r\n");
