// Every command that the guide shows with what it prints is run, and prints that.

import { join } from "node:path";
import { beforeAll, describe, test } from "vitest";
import { ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import { pageFile, PAGES } from "../../scripts/guide/contents.mjs";
import { tempFolder } from "../support/tempFolder.ts";
import { hasTool } from "../support/tools.ts";
import { runPage } from "./runnable.ts";

beforeAll(() => ensureBuilt());

/** In CI all of them must be there. */
const TOOLS = ["bash", "nc", "logger", "tshark"];
const canRun = process.env["CI"] !== undefined || TOOLS.every(hasTool);

describe.runIf(canRun)(`the guide's commands (they need ${TOOLS.join(", ")})`, () => {
  // What belongs to one of several at a time is its own context's.
  test.concurrent.for(PAGES)("%s", async (page, { expect, onTestFinished }) => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    expect(
      await runPage(join(import.meta.dirname, "../..", pageFile("en", page)), folder.path),
    ).toEqual([]);
  });
});
