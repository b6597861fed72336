import type { BytesTabProps } from "../payload/payloadTab.ts";

/** The column beside the bytes: what those at the cursor could mean. */
export function Inspector(_props: BytesTabProps) {
  return <aside className="inspector" aria-label="Inspector" />;
}
