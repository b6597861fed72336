// The bytes as fields of a protocol, and as digits beside them where there is room.

import { useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Decoded } from "../../shared/decode/Decoder.ts";
import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import { copyBytesAs } from "../actions/copyActions.ts";
import { selectRange } from "../actions/payloadActions.ts";
import { FailureCallout } from "../ui/FailureCallout.tsx";
import { useApp } from "../useApp.ts";
import { recallLayout, rememberLayout } from "../window/layout.ts";
import { BytesTab } from "./BytesTab.tsx";
import type { ByteRange } from "./byteSelection.ts";
import { FieldTree } from "./FieldTree.tsx";
import type { BytesTabProps } from "./payloadTab.ts";
import { DECODED_HEAD, useDecoded } from "./useDecoded.ts";
import { useRoom } from "./useRoom.ts";
import { useSelectedBytes } from "./useSelectedBytes.ts";
import "./decoded.css";

/** Pixels from which on both have room. */
const WIDE = 620;

export function DecodedTab(props: BytesTabProps) {
  const { decoded, loading, failure, choice } = useDecoded(props);
  const [width, measure] = useRoom();
  const [hovered, setHovered] = useState<ByteRange | null>(null);
  if (failure !== null) return <FailureCallout failure={failure} />;
  if (loading) return null;
  const wide = width >= WIDE;
  return (
    <div ref={measure} className="decoded">
      {decoded === null && (
        <div className="empty">
          <p className="empty-text">
            {choice === "none"
              ? "Nothing is decoded on this port. Choose a protocol above in place of “Not decoded”."
              : "No protocol was recognised in these bytes. If you know it, choose it above in place of “Automatic”."}
          </p>
        </div>
      )}
      {decoded !== null && (
        <Group
          className="payload-columns"
          orientation="horizontal"
          id="decoded-columns"
          defaultLayout={recallLayout("decoded")}
          onLayoutChanged={(layout) => "digits" in layout && rememberLayout("decoded", layout)}
        >
          <Panel id="fields" minSize={200}>
            <Fields {...props} decoded={decoded} onHover={setHovered} />
          </Panel>
          {wide && (
            <>
              <Separator className="divider" aria-label="Width of the fields" />
              <Panel id="digits" defaultSize={360} minSize={200}>
                <div className="tab-panel">
                  <BytesTab {...props} hovered={hovered} />
                </div>
              </Panel>
            </>
          )}
        </Group>
      )}
    </div>
  );
}

interface FieldsProps extends BytesTabProps {
  readonly decoded: Decoded;
  readonly onHover: (range: ByteRange | null) => void;
}

function Fields({ id, total, decoded, onHover }: FieldsProps) {
  const app = useApp();
  const [selection] = useSelectedBytes(id, "decoded");
  return (
    <div className="decoded-fields">
      <div className="decoded-summary">
        <span className="strong">{decoded.title}</span>{" "}
        <span className="data selectable">{decoded.summary}</span>
      </div>
      <HowFar decoded={decoded} total={total} />
      {decoded.fields.length > 0 && (
        <FieldTree
          key={decoded.protocol}
          label={`Fields of ${decoded.title}`}
          fields={decoded.fields}
          selection={selection}
          onSelect={(range) => selectRange(app, id, range?.from ?? 0, range?.to ?? 0, "decoded")}
          onHover={onHover}
          onCopy={() => void copyBytesAs(app, "text")}
        />
      )}
    </div>
  );
}

/** How far it got, where that is not all; bytes that were not looked at are no fault of the sender's. */
function HowFar({ decoded, total }: { readonly decoded: Decoded; readonly total: number }) {
  const { problem, state, used } = decoded;
  const cut = total > DECODED_HEAD;
  if (problem === null && !cut) return null;
  return (
    <p className="decoded-problem selectable" data-state={state}>
      {problem}{" "}
      <span className="quiet">
        {cut && `Only the first ${formatBytes(DECODED_HEAD)} are looked at. `}
        Understood: {formatCount(used)} of {formatCount(total)} bytes.
      </span>
    </p>
  );
}
