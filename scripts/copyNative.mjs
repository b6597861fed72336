// The native library of this machine's system into a build: out/native/<system>_<processor>.node, of Linux one for each C library.
// It is an optional package; a build without it refuses Unix datagram sockets and does everything else.

import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** The package for this system, whether or not it is installed. */
export function nativePackage() {
  const name = `koffi-${process.platform}-${process.arch}`;
  return join(import.meta.dirname, "../node_modules/@koromix", name);
}

/** @param {string} out */
export async function copyNative(out) {
  if (!existsSync(nativePackage())) return;
  await mkdir(join(out, "native"), { recursive: true });
  for (const entry of await readdir(nativePackage(), { withFileTypes: true }))
    if (entry.isDirectory())
      await copyFile(
        join(nativePackage(), entry.name, "koffi.node"),
        join(out, "native", `${entry.name}.node`),
      );
}
