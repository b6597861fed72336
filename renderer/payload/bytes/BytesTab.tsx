import { copyBytesAs } from "../copy/copyActions.ts";
import { BytesMenu } from "../BytesMenu.tsx";
import { useApp } from "../../app/useApp.ts";
import type { ByteRange } from "../byteSelection.ts";
import { HexView } from "./HexView.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { useSelectedBytes } from "../useSelectedBytes.ts";

/** The bytes as digits, and as characters beside them; `hovered` is what the pointer is on in another view. */
export function BytesTab({
  id,
  reader,
  total,
  hovered = null,
}: BytesTabProps & { readonly hovered?: ByteRange | null }) {
  const app = useApp();
  const [selection, select] = useSelectedBytes(id, "bytes");
  return (
    <HexView
      reader={reader}
      total={total}
      selection={selection}
      hovered={hovered}
      onSelect={select}
      onCopy={(side) => void copyBytesAs(app, side)}
      menu={<BytesMenu reader={reader} total={total} selection={selection} onSelect={select} />}
    />
  );
}
