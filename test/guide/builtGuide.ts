// The guide as the build has it, page by page.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dist, ensureBuilt } from "../../scripts/ensureBuilt.mjs";

export const GUIDE = join(dist, "renderer/guide");

/** Every page by its path within the guide: `en/udp.html`. Builds what is stale. */
export async function builtPages(): Promise<ReadonlyMap<string, string>> {
  await ensureBuilt();
  const names = readdirSync(GUIDE, { recursive: true, encoding: "utf8" });
  const pages = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html"));
  return new Map(pages.map((name) => [name, readFileSync(join(GUIDE, name), "utf8")]));
}

/** What a page names and is not there, a line each; links to the web are not followed. */
export function brokenLinks(name: string, pages: ReadonlyMap<string, string>): readonly string[] {
  return linksOf(pages.get(name) ?? "").flatMap((link) => {
    if (link.startsWith("https://")) return [];
    const [path = "", anchor] = decodeURI(link).split("#");
    const target = path === "" ? name : join(dirname(name), path);
    if (!target.endsWith(".html"))
      return existsSync(join(GUIDE, target)) ? [] : [`${name}: no file ${link}`];
    const page = pages.get(target);
    if (page === undefined) return [`${name}: no page ${link}`];
    return anchor === undefined || page.includes(` id="${anchor}"`)
      ? []
      : [`${name}: no anchor ${link}`];
  });
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, link = ""]) => link);
}
