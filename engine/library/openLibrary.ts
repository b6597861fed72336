import { dirname, join, parse } from "node:path";
import { LibraryStore } from "./LibraryStore.ts";

/** Beside the settings' file; where there is none nothing is kept beyond the engine's life. Throws nothing. */
export async function openLibrary(settings: string): Promise<LibraryStore> {
  const library = new LibraryStore(settings === "" ? null : libraryPath(settings));
  await library.begin();
  return library;
}

/** Other settings have another library. */
function libraryPath(settings: string): string {
  const { name } = parse(settings);
  return join(dirname(settings), name === "settings" ? "library.json" : `${name}.library.json`);
}
