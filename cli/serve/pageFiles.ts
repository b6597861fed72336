// The page's files in memory, once: what a request gets is always the same copy, however many ask and however slowly they
// read. Only what lies in the folder at the start can be asked for.

import { readFile, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { pageAsset, type PageAsset } from "../../shared/page/pageAsset.ts";

export interface PageFile extends PageAsset {
  readonly body: Buffer;
}

/** By the path that a request names. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** A folder that cannot be read holds nothing. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const asset = pageAsset(`/${name.split(sep).join("/")}`);
    if (asset === null) continue;
    // A folder may be named like a file.
    const body = await readFile(join(folder, name)).catch(() => null);
    if (body !== null) files.set(`/${asset.path}`, { ...asset, body });
  }
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  return files;
}
