// The desktop program in the language that PORTSCOPE_LANGUAGE names, of which its windows are told by their address, or the system has.

import { afterEach, expect, test } from "vitest";
import { expectPage } from "../../support/expectPage.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";

let program: PackedProgram | null = null;
afterEach(async () => {
  await program?.close();
  program = null;
});

test("a window speaks the language that is named, also when it is loaded anew", async () => {
  program = await startPacked(undefined, { PORTSCOPE_LANGUAGE: "pseudo" });
  const { page } = program;
  const connection = page.getByRole("status", { name: "Connection to the engine" });
  await expectPage(connection).toHaveText("⟦Live··⟧");
  expect(await page.locator("html").getAttribute("lang")).toBe("en-x-pseudo");
  await page.reload();
  await expectPage(connection).toHaveText("⟦Live··⟧");
});

test("where nobody named one it is the system's", async () => {
  program = await startPacked(undefined, {
    PORTSCOPE_LANGUAGE: "",
    LANGUAGE: "",
    LC_ALL: "",
    LC_MESSAGES: "",
    LANG: "ko_KR.UTF-8",
  });
  const { page } = program;
  await expectPage(page.getByRole("button", { name: "새 소켓" }).first()).toBeVisible();
  expect(await page.locator("html").getAttribute("lang")).toBe("ko");
});
