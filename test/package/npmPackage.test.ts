// The npm package as somebody gets it: packed, installed into an empty folder without the development's packages and without a
// network, and used: the command, the window for a browser, and the engine in a project of TypeScript.

import { execFile } from "node:child_process";
import { cp, lstat, mkdir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startProgram } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");
const MiB = 1024 * 1024;
const KOFFI = `@koromix/koffi-${process.platform}-${process.arch}`;

let folder: Awaited<ReturnType<typeof tempFolder>>;
let user: string;
let portscope: string;
let packed: { readonly size: number; readonly files: readonly { readonly path: string }[] };

beforeAll(async () => {
  folder = await tempFolder();
  user = join(folder.path, "user");
  await mkdir(user);
  await run(process.execPath, [join(ROOT, "scripts/package.mjs"), join(folder.path, "npm")]);
  const npm = (...args: string[]) =>
    run("npm", [...args, "--cache", join(folder.path, "cache")], { cwd: user });
  const { stdout } = await npm(
    ...["pack", join(folder.path, "npm"), "--json", "--pack-destination", folder.path],
  );
  const [first] = Object.values(JSON.parse(stdout) as Record<string, typeof packed & Named>);
  if (first === undefined) throw new Error("npm packed nothing");
  packed = first;
  await writeFile(join(user, "package.json"), `{"type":"module"}`);
  const tarball = join(folder.path, first.filename);
  await npm("install", "--offline", "--omit=dev", "--no-audit", "--no-fund", tarball);
  portscope = join(user, "node_modules/.bin/portscope");
});
afterAll(() => folder.remove());

interface Named {
  readonly filename: string;
}

describe("the package", () => {
  test("holds the command line, the library and the page, and no part of the desktop program", async () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["package.json", "README.md", "LICENSE", "dist/licences.txt", "types/index.d.ts"],
        ...["dist/cli/main.js", "dist/library/index.js", "dist/renderer/index.html"],
      ]),
    );
    expect(paths.filter((path) => /electron|\.map$|\.node$|fingerprint/.test(path))).toEqual([]);
    const manifest = JSON.parse(
      await readFile(join(user, "node_modules/portscope/package.json"), "utf8"),
    ) as { readonly dependencies?: object; readonly optionalDependencies: object };
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.optionalDependencies).every((name) => name.includes("koffi"))).toBe(
      true,
    );
  });

  test("takes less than 40 MB installed, of which it prints how much", async () => {
    const installed = await sizeOf(join(user, "node_modules"));
    process.stdout.write(
      `npm package: ${(packed.size / MiB).toFixed(1)} MiB packed, ${(installed / MiB).toFixed(1)} MiB installed\n`,
    );
    expect(installed).toBeGreaterThan(MiB);
    expect(installed).toBeLessThan(40 * 1000 * 1000);
  });
});

describe("its command", () => {
  test("listens, connects, records and reads", async () => {
    const recording = join(folder.path, "r.pcapng");
    const server = startProgram(portscope, ["listen", "tcp", "0", "--echo", "--record", recording]);
    const line = await server.line("stderr", /listening on/);
    const port = /:(\d+)$/.exec(line)?.[1] ?? "";
    const client = startProgram(portscope, ["connect", "tcp", `127.0.0.1:${port}`]);
    client.write("over npm\n");
    client.end();
    await client.line("stdout", /^over npm$/);
    server.kill("SIGINT");
    expect(await server.exit).toBe(0);
    expect(await client.exit).toBe(0);
    const read = startProgram(portscope, ["read", recording, "--filter", 'data contains "npm"']);
    expect(await read.exit).toBe(0);
    expect(read.output("stdout")).toBe("over npm\n");
  });

  test("serves the window", async () => {
    const settings = join(folder.path, "settings.json");
    const serve = startProgram(portscope, ["serve", "--no-open", "--settings", settings], {
      ...process.env,
      HOME: folder.path,
    });
    const address = await serve.line("stdout", /^http:/);
    onTestFinished(async () => void (await serve.stop()));
    const get = (path: string) =>
      fetch(new URL(path, address), { headers: { connection: "close" } });
    const page = await (await get("/")).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const response = await get(path);
      // Whole: a body that nobody reads keeps its connection open.
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
    expect(await serve.stop()).toBe(0);
  });

  test("opens Unix datagram sockets where npm installed the library, and says why not where it did not", async () => {
    const path = join(folder.path, "s");
    const without = startProgram(portscope, ["listen", "unix-dgram", path]);
    expect(await without.exit).toBe(1);
    expect(without.output("stderr")).toContain("koffi");
    // What npm does where it reaches its registry.
    await cp(join(ROOT, "node_modules", KOFFI), join(user, "node_modules", KOFFI), {
      recursive: true,
    });
    const server = startProgram(portscope, ["listen", "unix-dgram", path]);
    await server.line("stderr", /listening on/);
    const client = startProgram(portscope, ["send", "unix-dgram", path, "hello", "--wait", "0"]);
    expect(await client.exit).toBe(0);
    await server.line("stdout", /hello/);
    expect(await server.stop()).toBe(0);
  });
});

describe("in a project of TypeScript", () => {
  beforeAll(async () => {
    await cp(join(import.meta.dirname, "consumer/main.ts"), join(user, "main.ts"));
    // Node's types are the project's own, as anybody's are.
    for (const name of ["@types/node", "undici-types"])
      await cp(join(ROOT, "node_modules", name), join(user, "node_modules", name), {
        recursive: true,
      });
  });

  test.each([
    ["nodenext", "nodenext", "ES2023"],
    ["bundler", "esnext", "ES2022"],
  ])(
    "its types hold, strictly, where modules are resolved as by %s",
    async (moduleResolution, module, lib) => {
      const options = { module, moduleResolution, target: "ES2022", lib: [lib], types: ["node"] };
      const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
      const config = {
        compilerOptions: {
          ...options,
          ...strict,
          noEmitOnError: true,
          outDir: `out-${moduleResolution}`,
        },
        files: ["main.ts"],
      };
      await writeFile(join(user, `tsconfig.${moduleResolution}.json`), JSON.stringify(config));
      const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
      const compiled = run(process.execPath, [tsc, "-p", `tsconfig.${moduleResolution}.json`], {
        cwd: user,
      });
      expect(
        (await compiled.catch((error: unknown) => error as { readonly stdout: string })).stdout,
      ).toBe("");
    },
  );

  test("it runs on every Node that is here", async () => {
    const nodes = await everyNode();
    expect(nodes.length).toBeGreaterThan(0);
    for (const [i, node] of nodes.entries()) {
      const program = startProgram(node, [
        join(user, "out-nodenext/main.js"),
        join(folder.path, `${i}.pcapng`),
      ]);
      expect({ node, code: await program.exit, stderr: program.output("stderr") }).toEqual({
        node,
        code: 0,
        stderr: "",
      });
      expect(program.output("stdout")).toMatch(/^ok \d+\n$/);
    }
  });
});

/** Each once, whatever its place is called. */
async function everyNode(): Promise<readonly string[]> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((one) => one !== "");
  const found = new Set<string>([await realpath(process.execPath)]);
  for (const one of folders) {
    const node = await realpath(join(one, "node")).catch(() => null);
    if (node !== null) found.add(node);
  }
  return [...found];
}

async function sizeOf(path: string): Promise<number> {
  const info = await lstat(path);
  if (!info.isDirectory()) return info.size;
  const sizes = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
