// The packed program on a real Electron: the main path, the lock-down, windows, the end.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expectPage } from "../../support/expectPage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { watch } from "../../support/browser.ts";
import { startPortscope } from "../../support/program.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";
import { driveMainPath } from "../mainPath.ts";

let program: PackedProgram;
let complaints: readonly string[];

beforeAll(async () => {
  program = await startPacked();
  complaints = watch(program.page);
});
afterAll(() => program.close());

describe("the packed program", () => {
  test("opens a listener, hears a client, answers it, closes", async () => {
    expect(program.page.url()).toBe("app://portscope/");
    await driveMainPath(program.page);
    expect(complaints).toEqual([]);
  });

  test("filters by what the recording holds, in a thread that runs out of the package", async () => {
    const { page } = program;
    const filter = page.getByRole("combobox", { name: "Filter" });
    await filter.fill('data contains "PONG 1"');
    await filter.press("Enter");
    const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
    await expectPage(rows).toHaveCount(1);
    await expectPage(rows).toContainText("send");
    await filter.fill("");
    await filter.press("Enter");
    await expectPage(rows.filter({ hasText: "recv" }).first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test.runIf(process.platform === "linux")(
    "opens a Unix datagram socket, with the library that is not in the archive",
    async () => {
      const { page, home } = program;
      const path = join(home, "dgram");
      await page.getByRole("button", { name: "New socket" }).click();
      await page.getByRole("menuitem", { name: "New Unix datagram socket" }).click();
      await page.getByLabel("Bind to").fill(path);
      await page.getByLabel("Echo").check();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      const socket = page.getByRole("tree", { name: "Sockets" }).getByRole("treeitem", {
        name: /^unix-dgram .*dgram .*bound/,
      });
      await expectPage(socket).toBeVisible();
      const client = startPortscope([
        "send",
        "unix-dgram",
        path,
        "to the window",
        "--wait",
        "60000",
      ]);
      expect(await client.exit).toBe(0);
      expect(client.output("stdout")).toBe("to the window");
      await socket.click();
      const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
      await expectPage(rows.filter({ hasText: "to the window" })).toHaveCount(2);
      expect(complaints).toEqual([]);
    },
  );

  test("goes on with the same sockets after a reload", async () => {
    await program.page.reload();
    const tree = program.page.getByRole("tree", { name: "Sockets" });
    await expectPage(tree.getByRole("treeitem", { name: /^tcp server .*closed/ })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test("a second start opens a second window on the same engine", async () => {
    const opened = program.context.waitForEvent("page");
    expect(await program.startAgain().exit).toBe(0);
    const second = await opened;
    const tree = second.getByRole("tree", { name: "Sockets" });
    await expectPage(tree.getByRole("treeitem", { name: /^tcp server .*closed/ })).toBeVisible();
    await second.close();
  });
});

test("the guide opens in a window of its own, which has no way to the engine", async () => {
  const { page, context } = program;
  await page.keyboard.press("F1");
  const opened = context.waitForEvent("page");
  await page.getByRole("dialog").getByRole("button", { name: "Guide" }).click();
  const guide = await opened;
  await guide.waitForURL("app://portscope/guide/en/index.html");
  await page.keyboard.press("Escape");
  expect(await program.openedExternally()).toEqual([]);
  await guide.close();
  await expectPage(page.getByRole("tree", { name: "Sockets" })).toBeVisible();
});

describe("its page", () => {
  test("has no Node, no Electron and no eval", async () => {
    const found = await program.page.evaluate(() =>
      ["require", "process", "module", "Buffer", "ipcRenderer", "electron"].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
    expect(await attempt("globalThis.eval('1')")).toMatch(/^EvalError/);
  });

  test("cannot be handed HTML", async () => {
    const taken = await attempt(`document.createElement("div").innerHTML = "<b>x</b>"`);
    expect(taken).toMatch(/TrustedHTML/);
  });

  test("reaches nothing but its own files", async () => {
    expect(await attempt(`fetch("http://127.0.0.1:1/")`)).toMatch(/Failed to fetch/);
    expect(await attempt(`fetch("file:///etc/passwd")`)).toMatch(/Failed to fetch/);
    const statuses = await program.page.evaluate(() =>
      Promise.all(
        [
          "/..%2f..%2fpackage.json",
          "/%2e%2e/%2e%2e/package.json",
          "/..%5cmain.js",
          "/.fingerprint",
        ].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test("is granted no permission but copying text and what it tells while nobody looks", async () => {
    const permissions = await program.page.evaluate(async () => {
      const names = [
        "notifications",
        "clipboard-read",
        "geolocation",
        "camera",
        "microphone",
        "midi",
      ];
      const states = names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return status.state;
      });
      return Promise.all(states);
    });
    const [notifications, ...others] = permissions;
    expect(notifications).toBe("granted");
    expect(new Set(others)).toEqual(new Set(["denied"]));
    expect(await attempt("navigator.clipboard.readText()")).toMatch(/^NotAllowedError/);
  });

  test("reaches nobody by a peer connection", async () => {
    const candidates = await program.page.evaluate(async () => {
      const found: string[] = [];
      const connection = new RTCPeerConnection();
      connection.addEventListener("icecandidate", ({ candidate }) => {
        // Port 9 stands for none: such a candidate can be reached by nobody.
        if (candidate !== null && candidate.candidate !== "") found.push(candidate.candidate);
      });
      connection.createDataChannel("x");
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise<void>((resolve) => {
        const done = () => connection.iceGatheringState === "complete" && resolve();
        connection.addEventListener("icegatheringstatechange", done);
        done();
      });
      connection.close();
      return found;
    });
    expect(candidates.filter((text) => / udp /i.test(text))).toEqual([]);
  });

  // Linux asks xdg-open, which a test can stand in for.
  test.runIf(process.platform === "linux")(
    "opens what was clicked, once, and nothing that it opens by itself",
    async () => {
      const { page } = program;
      // A click of the test before is good for a window for a second.
      await page.waitForFunction((since) => Date.now() - since > 1500, Date.now());
      // As a script that got in would: no click.
      await attempt(`window.open("https://portscope.example/by-itself")`);
      await page.evaluate(() => {
        const link = document.createElement("a");
        Object.assign(link, { href: "https://portscope.example/clicked", target: "_blank" });
        link.textContent = "out";
        link.addEventListener("click", () => {
          window.open("https://portscope.example/second");
          window.open("https://portscope.example/third");
        });
        document.body.prepend(link);
      });
      await page.getByRole("link", { name: "out" }).click();
      await expect.poll(() => program.openedExternally()).toHaveLength(1);
      await attempt(`window.open("https://portscope.example/afterwards")`);
      await page.getByRole("link", { name: "out" }).click();
      await expect.poll(() => program.openedExternally()).toHaveLength(2);
      const opened = await program.openedExternally();
      expect(opened.join()).not.toMatch(/by-itself|third|afterwards/);
      await page.reload();
    },
  );

  test("stays where it is, and opens no window", async () => {
    const before = program.context.pages().length;
    await program.page.evaluate(() => {
      // Not the web: what might leave through openExternally must not start a browser here.
      window.open("file:///etc/passwd");
      window.open("app://portscope/");
      location.href = "file:///etc/passwd";
    });
    await program.page.evaluate(() => {
      location.href = "data:text/html,<h1>elsewhere</h1>";
    });
    await expectPage(program.page.getByRole("tree", { name: "Sockets" })).toBeVisible();
    expect(program.page.url()).toBe("app://portscope/");
    expect(program.context.pages()).toHaveLength(before);
  });
});

test("asked to end, it completes the recording and leaves", async () => {
  const { home, process: running } = program;
  running.kill("SIGTERM");
  expect(await running.exit).toBe(0);
  const files = await readdir(home, { recursive: true });
  const [recording = ""] = files.filter((file) => file.endsWith(".pcapng"));
  expect(await readFile(join(home, recording), "latin1")).toContain("PONG 1\r\n");
});

/** What an expression comes to in the page: its error as text, or "done". */
function attempt(expression: string): Promise<string> {
  // In a task of its own: what the debugger itself evaluates is exempt from the policy.
  return program.page.evaluate(`new Promise((resolve) => setTimeout(async () => {
    try { await (${expression}); resolve("done"); } catch (error) { resolve(String(error)); }
  }))`);
}
