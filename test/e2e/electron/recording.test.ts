// Recordings in the packed program: by argument, at a later start, one that is none.

import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { expectPage } from "../../support/expectPage.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";
import { startPortscope } from "../../support/program.ts";
import { tempFolder } from "../../support/tempFolder.ts";

let program: PackedProgram | null = null;
afterEach(async () => {
  await program?.close();
  program = null;
});

/** A peer said one line. */
async function recorded(file: string): Promise<void> {
  const heard = startPortscope(["listen", "tcp", "0", "--record", file]);
  const port = Number((await heard.line("stderr", /^listening/)).split(":").at(-1));
  const peer = connect(port, "127.0.0.1").on("error", () => {});
  peer.write("said long ago\r\n");
  await heard.line("stdout", /said long ago/);
  peer.destroy();
  await heard.stop();
}

test("one is shown that the program, or a later start, was given; one that is none is refused in words", async () => {
  const folder = await tempFolder();
  const made = join(folder.path, "made.pcapng");
  await recorded(made);
  program = await startPacked(
    async (profile) => copyFile(made, join(profile, "first.pcapng")),
    {},
    ["profile/first.pcapng"],
  );
  const { page, home, context } = program;
  const list = page.getByRole("list", { name: "What is shown" });
  const shown = (name: string) => list.getByRole("button", { name, exact: true });
  await expectPage(shown("first.pcapng")).toHaveAttribute("aria-current", "true");
  const row = page.getByRole("row", { name: /said long ago/ });
  await expectPage(row).toHaveCount(1);

  await copyFile(made, join(home, "second.pcapng"));
  expect(await program.startAgain(join(home, "second.pcapng")).exit).toBe(0);
  await expectPage(shown("second.pcapng")).toHaveAttribute("aria-current", "true");
  expect(context.pages()).toHaveLength(1);

  await writeFile(join(home, "none.pcap"), Buffer.from("d4c3b2a102000400", "hex"));
  expect(await program.startAgain(join(home, "none.pcap")).exit).toBe(0);
  await expectPage(page.getByRole("alert")).toContainText("a pcap capture of another program");
  // The engine has them: a window that begins anew lists them.
  await page.reload();
  await expectPage(list.getByRole("listitem")).toHaveCount(3);
  await folder.remove();
});
