// The job: find out why a client cannot connect, and mend it.

import * as net from "node:net";
import { once } from "node:events";
import { expectPage } from "../../support/expectPage.ts";
import { job } from "./job.ts";

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

job("Find out why a client cannot connect", async ({ served, hands, shot }) => {
  const { page } = served;
  const port = await closedPort();
  const tree = page.getByRole("tree", { name: "Sockets" });
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
    keyboard: () => hands.press("Enter"),
    mouse: () => hands.click(page.getByRole("button", { name: "Open", exact: true })),
  });
  // Why, in words, where one looks: the tree, the row, and what to do about it in the panel.
  const client = tree.getByRole("treeitem", { name: /^tcp client .*refused/ });
  await expectPage(client).toBeVisible();
  await expectPage(
    page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: "ECONNREFUSED" }),
  ).toHaveCount(1);
  await expectPage(page.getByRole("region", { name: "Selected socket" })).toContainText(
    "ECONNREFUSED",
  );
  await shot("1-refused");

  // Somebody starts the server; the same client is opened again.
  const server = net.createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  try {
    await hands.do({
      keyboard: () => hands.press("Control+Shift+O"),
      mouse: () =>
        hands.click(
          page
            .getByRole("region", { name: "Selected socket" })
            .getByRole("button", { name: "Open again" }),
        ),
    });
    await expectPage(tree.getByRole("treeitem", { name: /connected/ })).toBeVisible();
    await shot("2-connected");
  } finally {
    await served.client.call("closeAll", {});
    await new Promise((resolve) => server.close(resolve));
  }
});
