// After a build: the licences of all that was bundled into its three parts (each part's list is Vite's `build.license`), of the
// program itself and of Node, which Electron carries, as one text for the command line and one list for the window.
//
//     await gatherLicences(out);        // out/licences.txt, out/renderer/licences.json

import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nativePackage } from "./copyNative.mjs";

const root = join(import.meta.dirname, "..");

/** Where vite.config.ts has each part's list written, below the folder of the build. */
export const LISTS = {
  main: "licences.main.json",
  preload: "electron/licences.preload.json",
  client: "renderer/licences.client.json",
};

/** Packages of which style sheets take files, which no list of Vite's tells. */
const FONTS = ["@fontsource/dejavu-mono"];

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Licence */

/** Throws where a package says nothing of its licence. @param {string} out */
export async function gatherLicences(out) {
  /** @type {Map<string, Licence>} */
  const found = new Map();
  for (const list of Object.values(LISTS)) {
    const file = join(out, list);
    const entries = /** @type {Licence[]} */ (JSON.parse(await readFile(file, "utf8")));
    for (const entry of entries) found.set(`${entry.name}@${entry.version}`, entry);
    await rm(file);
  }
  for (const entry of await ofNative()) found.set(`${entry.name}@${entry.version}`, entry);
  for (const folder of FONTS) {
    const entry = await ofPackage(join(root, "node_modules", folder));
    found.set(`${entry.name}@${entry.version}`, entry);
  }
  for (const entry of await ofWorkers(out)) found.set(`${entry.name}@${entry.version}`, entry);
  const libraries = [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const silent = libraries.filter(({ text, identifier }) => (text ?? identifier) === undefined);
  if (silent.length > 0)
    throw new Error(`No licence is known of ${silent.map(({ name }) => name).join(", ")}.`);

  const all = [await ourOwn(), ...libraries.map(inWords), ...(await ofNode())];
  await mkdir(join(out, "renderer"), { recursive: true });
  await writeFile(join(out, "renderer/licences.json"), JSON.stringify(all));
  await writeFile(join(out, "licences.txt"), all.map(asText).join(`\n${"-".repeat(72)}\n\n`));
}

/**
 * What is in the window's workers, which Vite builds by themselves and lists nowhere: the packages that their source maps name.
 * @param {string} out
 * @returns {Promise<Licence[]>}
 */
async function ofWorkers(out) {
  const assets = join(out, "renderer/assets");
  const maps = (await readdir(assets)).filter((file) => /Worker-.*\.js\.map$/.test(file));
  /** @type {Set<string>} */
  const folders = new Set();
  for (const map of maps) {
    const { sources } = /** @type {{ sources: string[] }} */ (
      JSON.parse(await readFile(join(assets, map), "utf8"))
    );
    for (const source of sources) {
      const folder = /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];
      if (folder !== undefined) folders.add(join(root, folder));
    }
  }
  return Promise.all([...folders].map(ofPackage));
}

/** @param {string} folder @returns {Promise<Licence>} */
async function ofPackage(folder) {
  const { name, version, license } =
    /** @type {{ name: string, version: string, license?: string }} */ (
      JSON.parse(await readFile(join(folder, "package.json"), "utf8"))
    );
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? {} : { text: await readFile(join(folder, file), "utf8") };
  return { name, version, ...(license === undefined ? {} : { identifier: license }), ...text };
}

/** @param {Licence} licence */
function inWords({ name, version, identifier = "", text }) {
  return {
    name,
    version,
    identifier,
    text: text ?? `Licensed as ${identifier}; the package carries no text of it.`,
  };
}

/** What copyNative.mjs copied; its package carries no text of its licence, so it is kept here. */
async function ofNative() {
  const manifest = join(nativePackage(), "package.json");
  if (!existsSync(manifest)) return [];
  const { name, version, license } =
    /** @type {{ name: string, version: string, license: string }} */ (
      JSON.parse(await readFile(manifest, "utf8"))
    );
  const text = await readFile(join(root, "build/koffi.LICENSE.txt"), "utf8");
  return [{ name, version, identifier: license, text: text.trim() }];
}

async function ourOwn() {
  const manifest = await readFile(join(root, "package.json"), "utf8");
  const { version, license } = /** @type {{ version: string, license: string }} */ (
    JSON.parse(manifest)
  );
  const text = await readFile(join(root, "LICENSE"), "utf8");
  return { name: "Portscope", version, identifier: license, text: text.trim() };
}

/** The one that came with a Node of npm's or of this machine: the same project's, of another version at most. */
async function ofNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const places = [
    join(root, `node_modules/node-${platform}-${process.arch}/LICENSE`),
    join(dirname(process.execPath), "LICENSE"),
    join(dirname(process.execPath), "../LICENSE"),
  ];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) return [];
  const text = await readFile(file, "utf8");
  return [{ name: "Node.js (in Electron)", version: "", identifier: "MIT", text: text.trim() }];
}

/** @param {{ name: string, version: string, identifier: string, text: string }} licence */
function asText({ name, version, identifier, text }) {
  return `${[name, version].join(" ").trim()} (${identifier})\n\n${text}\n`;
}
