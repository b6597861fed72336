// A recording in the packed program, by argument.

import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "node:net";
import { afterEach, test } from "vitest";
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

test("one that the program is started with is shown", async () => {
  const folder = await tempFolder();
  const made = join(folder.path, "made.pcapng");
  await recorded(made);
  program = await startPacked(
    async (profile) => copyFile(made, join(profile, "first.pcapng")),
    {},
    ["profile/first.pcapng"],
  );
  const { page } = program;
  const list = page.getByRole("list", { name: "What is shown" });
  const shown = (name: string) => list.getByRole("button", { name, exact: true });
  await expectPage(shown("first.pcapng")).toHaveAttribute("aria-current", "true");
  const row = page.getByRole("row", { name: /said long ago/ });
  await expectPage(row).toHaveCount(1);
  await folder.remove();
});
