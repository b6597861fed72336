// Puts the feeds of updates together that electron-builder wrote on machines of one system and several processors: each names the files
// of its own, and a program looks for its processor among all of them.
//
//     node scripts/mergeFeeds.mjs FOLDER      feed-x64-latest.yml and feed-arm64-latest.yml become latest.yml

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The list of a feed's files, as electron-builder writes it. */
const FILES = /^files:\r?\n((?: .*\r?\n)+)/m;

const [folder = "."] = process.argv.slice(2);

/** @type {Map<string, string[]>} */
const parts = new Map();
for (const name of readdirSync(folder).toSorted().toReversed()) {
  const [, feed] = /^feed-[a-z\d]+-(latest[a-z\d-]*\.yml)$/.exec(name) ?? [];
  if (feed !== undefined) parts.set(feed, [...(parts.get(feed) ?? []), join(folder, name)]);
}
for (const [feed, files] of parts) {
  const [first = "", ...others] = files.map((file) => readFileSync(file, "utf8"));
  writeFileSync(join(folder, feed), others.reduce(withFilesOf, first));
  for (const file of files) rmSync(file);
}

/** @param {string} feed @param {string} other */
function withFilesOf(feed, other) {
  const version = /^version: .*$/m;
  if (version.exec(feed)?.[0] !== version.exec(other)?.[0])
    throw new Error("expected feeds of one version");
  return feed.replace(FILES, (own) => own + FILES.exec(other)?.[1]);
}
