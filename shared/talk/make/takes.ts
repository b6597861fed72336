// What a field takes, in words, for who fills it.

import { said, type Text } from "../../words/said.ts";
import type { MakeField } from "./MakeField.ts";

/** Names that are told of a table of them. */
const TOLD = 6;

/** Null where its names, or nothing, say it all. */
export function takesText(field: MakeField): Text | null {
  switch (field.kind) {
    case "text":
      return field.usual === undefined ? null : said("make.takesUsual", { names: field.usual });
    case "bytes":
      return said("make.takesBytes");
    case "whole":
      return said("make.takesWhole", { lowest: field.lowest, highest: field.highest });
    case "named":
      return said("make.takesNamed", { examples: Object.values(field.names).slice(0, TOLD) });
    case "hex":
      return said("make.takesHex", { size: field.size });
    case "choice":
    case "flag":
    case "lines":
      return null;
  }
}

/** Whether each message has another one, unless it is given. */
export function isRandom(field: MakeField): boolean {
  return (field.kind === "whole" || field.kind === "hex") && field.initial === "random";
}
