// A template's field and its bytes belong together: what the one is pointed at or stands at the caret marks the other.

import type { RefObject } from "react";
import type { Draft } from "../draft/composeBytes.ts";
import type { Composed } from "../draft/Composed.ts";

export interface FieldLinkProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: Draft;
  readonly composed: Composed;
  /** Where in the text the field stands that is pointed at, in the text or in the bytes. */
  readonly hovered: number | null;
  readonly onHover: (at: number | null) => void;
  /** UTF-16 offset. */
  readonly caret: number;
  readonly onCaret: (offset: number) => void;
}

/** Whether a field is the one that is pointed at, else the one that the caret is in. */
export function isActive(
  { at, length }: { readonly at: number; readonly length: number },
  { hovered, caret }: Pick<FieldLinkProps, "hovered" | "caret">,
): boolean {
  return hovered === null ? caret > at && caret < at + length : hovered === at;
}
