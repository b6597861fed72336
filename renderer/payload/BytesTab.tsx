import { HexView } from "./HexView.tsx";
import type { BytesTabProps } from "./payloadTab.ts";
import { useSelectedBytes } from "./useSelectedBytes.ts";

/** The bytes as numbers, and as characters beside them. */
export function BytesTab({ event, reader, total }: BytesTabProps) {
  const [selection, select] = useSelectedBytes(event.seq, "bytes");
  return (
    <HexView
      reader={reader}
      total={total}
      selection={selection}
      onSelect={(next) => select(next)}
      onCopy={() => {}}
    />
  );
}
