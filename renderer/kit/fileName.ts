/** Of a path on the engine's machine, which may have another system than the browser's: its name without folders. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
