// The one native library: koffi, which calls functions of the system's C library. It is loaded when it is first needed, and
// where it is missing only that is refused which needs it.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Refusal, refusal } from "../../../shared/model/failure.ts";
import { said } from "../../../shared/words/said.ts";

/** A C function. With `async` it runs in a thread of Node's pool. */
export interface NativeFunction {
  (...args: readonly unknown[]): unknown;
  readonly async: (...args: readonly unknown[]) => void;
}

export interface Native {
  load(library: string | null): { func(declaration: string): NativeFunction };
  /** The error number of this thread's last call. */
  errno(): number;
}

/** The C libraries that a Linux may have; one of the two files can be loaded. */
const VARIANTS = process.platform === "linux" ? ["linux", "musl"] : [process.platform];

let loaded: Native | null = null;

/** Throws a Refusal where there is none for this system, or it cannot be loaded. */
export function nativeLibrary(): Native {
  loaded ??= load();
  return loaded;
}

function load(): Native {
  const require = createRequire(import.meta.url);
  const reasons: string[] = [];
  for (const place of places(import.meta.url)) {
    try {
      return require(place) as Native;
    } catch (error) {
      reasons.push(
        error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error),
      );
    }
  }
  throw new Refusal(missing(reasons));
}

/** In a build that carries it beside the bundles, each of which lies one folder deep; else in the package, as npm installs it. */
function places(here: string): readonly string[] {
  const carried = new URL("../native/", here);
  if (!here.endsWith(".ts") && existsSync(carried))
    return VARIANTS.map((variant) =>
      fileURLToPath(new URL(`${variant}_${process.arch}.node`, carried)),
    );
  const system = `${process.platform}-${process.arch}`;
  return VARIANTS.map(
    (variant) => `@koromix/koffi-${system}/${variant}_${process.arch}/koffi.node`,
  );
}

function missing(reasons: readonly string[]): Refusal["failure"] {
  return refusal(
    "NO_NATIVE_LIBRARY",
    said("system.unixDatagramSocketsNeedLibraryKoffiWhich", {
      platform: process.platform,
      arch: process.arch,
      reasons: reasons.join("; "),
    }),
    said("system.installPortscopeWithItsOptionalPackagesNpm"),
  ).failure;
}
