// The job: let a client in and answer it by hand.

import { once } from "node:events";
import { expectPage } from "../../support/expectPage.ts";
import { expect } from "vitest";
import { job } from "./job.ts";

job("Answer a client by hand", async ({ served, hands, shot }) => {
  const { page } = served;
  const tree = page.getByRole("tree", { name: "Sockets" });
  await expectPage(page.getByRole("contentinfo", { name: "Status" })).toContainText("Live");
  await hands.do({
    keyboard: () => hands.press("Control+Shift+1"),
    async mouse() {
      await hands.click(page.getByRole("button", { name: "New socket" }));
      await hands.click(page.getByRole("menuitem", { name: "New TCP server" }));
    },
  });
  await expectPage(page.getByLabel("Listen on")).toBeFocused();
  await hands.type("0");
  hands.countAnew();

  await hands.do({
    keyboard: () => hands.press("Enter"),
    mouse: () => hands.click(page.getByRole("button", { name: "Open", exact: true })),
  });
  const listener = tree.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]\d*/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1]);
  await shot("1-listening");

  const peer = served.dial(port);
  await once(peer, "connect");
  const answered = once(peer, "data");
  peer.write("PING 1\r\n");
  const connection = tree.getByRole("treeitem", { name: /connected/ });
  await expectPage(connection).toBeVisible();
  await expectPage(
    page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: "recv" }),
  ).toHaveCount(1);

  const message = page.getByRole("textbox", { name: "Message" });
  await hands.do({
    async keyboard() {
      await hands.press("ArrowDown");
      await expectPage(connection).toHaveAttribute("aria-selected", "true");
      await hands.press("Enter");
    },
    async mouse() {
      await hands.click(connection);
      await hands.click(message);
    },
  });
  await expectPage(message).toBeFocused();
  await expectPage(message).toHaveValue("");
  await hands.type("PONG 1\\r\\n");
  await shot("2-composed");
  await hands.do({
    keyboard: () => hands.press("Control+Enter"),
    mouse: () => hands.click(page.getByRole("button", { name: /^Send/ })),
  });
  const [answer] = (await answered) as [Buffer];
  expect(answer.toString()).toBe("PONG 1\r\n");
  await expectPage(
    page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: "send" }),
  ).toHaveCount(1);
  await shot("3-answered");
  expect(hands.keys).toBeLessThanOrEqual(6);
});
