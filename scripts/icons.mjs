// Draws build/icon.svg into the containers that installers want: PNG for Linux, ICO for Windows, ICNS for macOS. Run it
// after changing the drawing (`npm run icons`); its results are kept in build/.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browserPath.mjs";
import { root } from "./ensureBuilt.mjs";

const build = join(root, "build");
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four-letter names for PNG entries by size in pixels; the @2x ones are listed on their own. */
const MAC = /** @type {const} */ ([
  ["icp4", 16],
  ["icp5", 32],
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic13", 256],
  ["ic08", 256],
  ["ic14", 512],
  ["ic09", 512],
  ["ic10", 1024],
]);

const pictures = await draw(LINUX);
await mkdir(join(build, "icons"), { recursive: true });
for (const size of LINUX) await writeFile(join(build, `icons/${size}x${size}.png`), png(size));
await writeFile(join(build, "icon.ico"), ico());
await writeFile(join(build, "icon.icns"), icns());

/** @param {number} size */
function png(size) {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`no picture of ${size} pixels was drawn`);
  return picture;
}

/** @param {readonly number[]} sizes @returns {Promise<Map<number, Buffer>>} */
async function draw(sizes) {
  const drawing = await readFile(join(build, "icon.svg"), "base64");
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ locale: "en-US" });
    const drawn = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}img{display:block;width:100vw;height:100vh}</style>
         <img src="data:image/svg+xml;base64,${drawing}">`,
      );
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/** A directory of 16 bytes for each picture, then the PNGs as they are. */
function ico() {
  const header = Buffer.alloc(6 + 16 * WINDOWS.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(WINDOWS.length, 4);
  let offset = header.length;
  for (const [index, size] of WINDOWS.entries()) {
    const at = 6 + 16 * index;
    // One byte for each side; 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png(size).length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png(size).length;
  }
  return Buffer.concat([header, ...WINDOWS.map(png)]);
}

/** `icns`, the whole length, then for each picture its name, its length with these 8 bytes, and the PNG. */
function icns() {
  const entries = MAC.flatMap(([name, size]) => [head(name, png(size).length + 8), png(size)]);
  const length = entries.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([head("icns", length), ...entries]);
}

/** @param {string} name @param {number} length */
function head(name, length) {
  const bytes = Buffer.alloc(8);
  bytes.write(name, "latin1");
  bytes.writeUInt32BE(length, 4);
  return bytes;
}
