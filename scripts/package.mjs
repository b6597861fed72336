// `npm run package`: the npm package, in out/npm: the command line, the engine as a library and the window for a browser, without
// Electron and without dependencies but one that is optional. A folder can be named; it is made anew.
//
//     npm run package && npm pack ./out/npm

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { dist, ensureBuilt, root } from "./ensureBuilt.mjs";

/** What is started: all that these name is packed, and nothing else of the program's code. */
const ENTRIES = [
  "cli/main.js",
  "library/index.js",
  "engine/scanThread.js",
  "engine/exportThread.js",
  "engine/portsThread.js",
  "engine/checkThread.js",
];
const NATIVE = "@koromix/koffi-";

const out = resolve(process.argv[2] ?? join(root, "out/npm"));
await ensureBuilt();
await types();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const file of await reached()) await copyTo(file);
await cp(join(dist, "renderer"), join(out, "dist/renderer"), {
  recursive: true,
  filter: (file) => !file.endsWith(".map"),
});
await copyFile(join(dist, "licences.txt"), join(out, "dist/licences.txt"));
await chmod(join(out, "dist/cli/main.js"), 0o755);
await copyTypes();
for (const file of ["LICENSE", "CHANGELOG.md"]) await copyFile(join(root, file), join(out, file));
await copyFile(join(root, "docs/npm.md"), join(out, "README.md"));
await writeFile(join(out, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
process.stdout.write(`${out}\n`);

function manifest() {
  const project =
    /** @type {{ name: string, version: string, license: string, author: string, description: string, engines: object, optionalDependencies: Record<string, string> }} */ (
      JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    );
  const { name, version, description, license, author, engines } = project;
  // The native library for Unix datagrams: npm installs the one of the system that it runs on, and goes on where there is none.
  const native = Object.entries(project.optionalDependencies).filter(([of]) =>
    of.startsWith(NATIVE),
  );
  return {
    name,
    version,
    description,
    keywords: ["tcp", "udp", "unix-socket", "netcat", "pcapng", "wireshark", "testing"],
    license,
    author,
    type: "module",
    bin: { portscope: "dist/cli/main.js" },
    exports: {
      ".": { types: "./types/index.d.ts", default: "./dist/library/index.js" },
      "./package.json": "./package.json",
    },
    types: "./types/index.d.ts",
    files: ["dist", "types", "CHANGELOG.md"],
    engines,
    optionalDependencies: Object.fromEntries(native),
    publishConfig: { access: "public", provenance: true },
  };
}

/** The entries and the files that they name, and those that these name, relative to dist/. */
async function reached() {
  const names = await readdir(join(dist, "chunks"));
  const chunks = names.filter((name) => name.endsWith(".js"));
  const found = new Set(ENTRIES);
  // What is added while it goes on is gone through as well.
  for (const file of found) {
    const text = await readFile(join(dist, file), "utf8");
    for (const name of chunks) if (text.includes(`/${name}"`)) found.add(`chunks/${name}`);
  }
  return found;
}

/** @param {string} file - Relative to dist/. */
async function copyTo(file) {
  const target = join(out, "dist", file);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(dist, file), target);
}

/** The types as the compiler writes them. */
function types() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const child = spawn(process.execPath, [tsc, "-b", "library"], { cwd: root, stdio: [0, 2, 2] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`The types could not be written (tsc ended with ${code}).`));
    });
  });
}

/** index.d.ts and what it names. Throws where that lies outside of library/: types that are published are written to be. */
async function copyTypes() {
  const from = join(root, ".tsc/library/library");
  await mkdir(join(out, "types"), { recursive: true });
  const files = new Set(["index.d.ts"]);
  for (const file of files) {
    const text = await readFile(join(from, file), "utf8");
    const named = text.replaceAll(/from "([^"]+)\.ts"/g, (_all, /** @type {string} */ path) => {
      const next = `${path.slice(2)}.d.ts`;
      if (!path.startsWith("./") || !existsSync(join(from, next)))
        throw new Error(`library/${file}: its types name ${path}, which is not published`);
      files.add(next);
      return `from "${path}.js"`;
    });
    await writeFile(join(out, "types", file), named.replaceAll(/\n\/\/# sourceMapping.*/g, ""));
  }
}
