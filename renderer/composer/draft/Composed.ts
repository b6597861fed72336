import type { HexProblem } from "../../../shared/format/hex.ts";
import type { FieldMark } from "../../../shared/talk/template/buildTemplate.ts";

/** What a draft stands for: bytes, and where the fields of a template are in them, or what is wrong and where. */
export type Composed =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly marks: readonly FieldMark[] }
  /** Null: what reads templates is not there yet. */
  | { readonly ok: false; readonly problem: HexProblem | null };
