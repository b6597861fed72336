import type { BytesTabProps } from "./payloadTab.ts";

/** The bytes as lines of text. */
export function TextTab(_props: BytesTabProps) {
  return <div className="empty">Text</div>;
}
