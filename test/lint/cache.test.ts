// `npm run lint` looks only into what may be wrong: whatever has changed, it says the same as one that remembers nothing.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/ensureBuilt.mjs";
import { tempFolder } from "../support/tempFolder.ts";

const PACKAGES = ["oxlint", "oxlint-tsgolint", "@oxlint", "@oxlint-tsgolint", "vite", ".bin"];
const FINE = {
  ".oxlintrc.json": JSON.stringify({
    ignorePatterns: ["scripts", "node_modules"],
    rules: { "typescript/no-floating-promises": "error" },
  }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, target: "ES2023" } }),
  "shared/act.ts": "export function act(): void {}\n",
  "shared/use.ts": 'import { act } from "./act.ts";\n\nact();\n',
  "shared/equal.ts": "export const isSame = (a: unknown, b: unknown) => a == b;\n",
  "shared/long.css": "/* a line */\n".repeat(200),
};

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
  // Its own rules too, so that they can be changed.
  cpSync(join(root, "scripts"), join(folder.path, "scripts"), { recursive: true });
  cpSync(join(root, "package-lock.json"), join(folder.path, "package-lock.json"));
  mkdirSync(join(folder.path, "node_modules"));
  for (const name of PACKAGES)
    symlinkSync(join(root, "node_modules", name), join(folder.path, "node_modules", name));
  write(
    "scripts/importTable.mjs",
    "export const MAY_IMPORT = { shared: [] };\nexport const KNOWN_CROSSINGS = [];\n",
  );
  for (const [path, text] of Object.entries(FINE)) write(path, text);
});
afterAll(() => folder.remove());

function write(path: string, text: string): void {
  const file = join(folder.path, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const read = (path: string) => readFileSync(join(folder.path, path), "utf8");

function lint() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder.path, "scripts/lint.mjs")],
    { encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

test("where nothing changed oxlint is not asked again, and it is fine still", () => {
  expect(lint()).toMatchObject({ status: 0, said: expect.stringContaining("3 files") as string });
  expect(lint()).toEqual({ status: 0, said: "" });
});

test.each<[string, string, (text: string) => string, RegExp]>([
  ["a file", "shared/equal.ts", (text) => `debugger;\n${text}`, /no-debugger[^]*shared\/equal\.ts/],
  [
    "what another file refers to",
    "shared/act.ts",
    (text) => text.replace("function act(): void", "async function act(): Promise<void>"),
    /no-floating-promises[^]*shared\/use\.ts/,
  ],
  [
    "the rules of oxlint",
    ".oxlintrc.json",
    (text) => text.replace('"rules":{', '"rules":{"eqeqeq":"error",'),
    /eqeqeq[^]*shared\/equal\.ts/,
  ],
  [
    "a rule of our own",
    "scripts/sizes/checkSizes.mjs",
    (text) => text.replace("= 300;", "= 100;"),
    /shared\/long\.css: 200 lines; at most 100/,
  ],
])("%s changed: what is wrong by it is said, and said again", (_, path, change, wrong) => {
  const before = read(path);
  const changed = change(before);
  expect(changed).not.toBe(before);
  write(path, changed);
  expect(lint()).toMatchObject({ status: 1, said: expect.stringMatching(wrong) as string });
  expect(lint()).toMatchObject({ status: 1, said: expect.stringMatching(wrong) as string });
  write(path, before);
});

test("a memory that cannot be read hides nothing", () => {
  write("shared/equal.ts", `debugger;\n${FINE["shared/equal.ts"]}`);
  write("node_modules/.cache/portscope/oxlint.json", "[1, {}");
  expect(lint()).toMatchObject({
    status: 1,
    said: expect.stringContaining("no-debugger") as string,
  });
});
