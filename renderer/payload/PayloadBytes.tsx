import { useState } from "react";
import { toEscapes } from "../../shared/format/escapes.ts";
import { hexDump, toHex } from "../../shared/format/hex.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { attempt } from "../actions/attempt.ts";
import { Button } from "../ui/Button.tsx";
import { EndpointText } from "../ui/EndpointText.tsx";
import { FailureCallout } from "../ui/FailureCallout.tsx";
import { useApp } from "../useApp.ts";
import { rangeOf, type ByteSelection } from "./byteSelection.ts";
import { copyText } from "./copyText.ts";
import { HexView, type Side } from "./HexView.tsx";
import { usePayload } from "./usePayload.ts";

type Format = "text" | "hex" | "dump";

/** Bytes that one copy takes at most; more would only stall what it is pasted into. */
const MAX_COPY = 4 * 1024 * 1024;

export function PayloadBytes({
  event,
}: {
  readonly event: SocketEvent & { readonly call: "send" | "recv" };
}) {
  const app = useApp();
  const reader = usePayload(event.seq);
  const [selection, setSelection] = useState<ByteSelection | null>(null);
  const [side, setSide] = useState<Side>("text");
  const total = reader.total();
  const failure = reader.failure();
  const range = selection === null ? { from: 0, to: total ?? 0 } : rangeOf(selection);

  async function copy(format: Format): Promise<void> {
    const to = Math.min(range.to, range.from + MAX_COPY);
    const bytes = await attempt(app, reader.readAll(range.from, to));
    if (bytes !== null) copyText(formatBytesAs(format, bytes, range.from));
  }
  return (
    <>
      <div className="bar">
        <h2>#{event.seq}</h2>
        <span className={event.call === "recv" ? "received data" : "sent data"}>{event.call}</span>
        <span className="data">
          {formatCount(event.length)} {event.length === 1 ? "byte" : "bytes"}
        </span>
        {event.remote !== null && (
          <span className="payload-peer quiet">
            {event.call === "recv" ? "from" : "to"}
            <EndpointText text={formatEndpoint(event.remote)} />
          </span>
        )}
        <span className="bar-fill quiet data ellipsis">
          {selection !== null && selectionWords(range.from, range.to)}
        </span>
        <Button
          look="bare"
          title={`Copy ${scopeWords(selection)} as text with escapes`}
          onClick={() => void copy("text")}
        >
          Copy text
        </Button>
        <Button
          look="bare"
          title={`Copy ${scopeWords(selection)} as hex`}
          onClick={() => void copy("hex")}
        >
          Copy hex
        </Button>
        <Button
          look="bare"
          title={`Copy ${scopeWords(selection)} as a hex dump`}
          onClick={() => void copy("dump")}
        >
          Copy dump
        </Button>
      </div>
      {failure !== null && (
        <FailureCallout failure={failure}>
          <Button onClick={() => reader.want(0, 1)}>Read again</Button>
        </FailureCallout>
      )}
      {total === 0 && <div className="empty">An empty datagram: no bytes.</div>}
      {total !== null && total > 0 && (
        <HexView
          reader={reader}
          total={total}
          selection={selection}
          onSelect={(next, onSide) => {
            setSelection(next);
            if (onSide !== null) setSide(onSide);
          }}
          onCopy={() => void copy(side)}
        />
      )}
    </>
  );
}

function selectionWords(from: number, to: number): string {
  const count = to - from;
  return `${formatCount(count)} selected at 0x${from.toString(16)}`;
}

function scopeWords(selection: ByteSelection | null): string {
  return selection === null ? "the whole payload" : "the selection";
}

/** Text that is inert wherever it is pasted: escapes for all that is not plainly readable. */
function formatBytesAs(format: Format, bytes: Uint8Array, base: number): string {
  switch (format) {
    case "text":
      return toEscapes(bytes);
    case "hex":
      return toHex(bytes);
    case "dump":
      return hexDump(bytes, base);
  }
}
