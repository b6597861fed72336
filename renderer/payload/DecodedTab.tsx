import type { BytesTabProps } from "./payloadTab.ts";

/** The bytes as fields of a protocol. */
export function DecodedTab(_props: BytesTabProps) {
  return <div className="empty">Decoded</div>;
}
