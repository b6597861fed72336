// The command line in the language that PORTSCOPE_LANGUAGE names.

import { expect, test } from "vitest";
import { startPortscope } from "../support/program.ts";

async function help(language: string): Promise<{ readonly out: string; readonly err: string }> {
  const program = startPortscope(["listen", "--help"], {
    ...process.env,
    PORTSCOPE_LANGUAGE: language,
  });
  expect(await program.exit).toBe(0);
  return { out: program.output("stdout"), err: program.output("stderr") };
}

test("what it says is in the language that is named", async () => {
  expect((await help("pseudo")).out).toMatch(/⟦.*·⟧/);
  expect((await help("en")).out).not.toContain("⟦");
});

test("a language that there is not is said, and it is English", async () => {
  const { out, err } = await help("klingon");
  expect(err).toBe("portscope: PORTSCOPE_LANGUAGE is klingon, expected en: this is English\n");
  expect(out).not.toContain("⟦");
});
