/** Where a file lies that another one names: relative to the folder of that one; what is absolute stays as it is. */
export function joinFile(from: string, named: string): string {
  if (/^(?:[a-z]:)?[\\/]/i.test(named)) return named;
  const parts: string[] = from.split(/[\\/]/).slice(0, -1);
  for (const part of named.split(/[\\/]/)) {
    if (part === "..") {
      const last = parts.at(-1);
      if (last === undefined || last === "..") parts.push(part);
      else parts.pop();
    } else if (part !== "." && part !== "") parts.push(part);
  }
  const isAbsolute = /^[\\/]/.test(from);
  return `${isAbsolute && parts[0] !== "" ? "/" : ""}${parts.join("/")}`;
}
