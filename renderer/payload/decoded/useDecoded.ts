// The bytes of an event as fields, by the decoder that was chosen for its port or the one that recognises them.

import { useEffect, useState } from "react";
import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { Decoded } from "../../../shared/decode/Decoder.ts";
import { protocolNamed, type Protocol } from "../../../shared/decode/protocols.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { failureOf } from "../../app/attempt.ts";
import { type DecodeChoice, decodeAsSetting } from "../payloadState.ts";
import { useApp, useAppState, useSlice } from "../../app/useApp.ts";
import { decodeContext, decodePort } from "./decodePort.ts";
import { decodeBytes, type Found } from "./decodeBytes.ts";
import type { BytesTabProps } from "../payloadTab.ts";
import { socketsSlice } from "../../sockets/socketsState.ts";

export interface DecodedState {
  /** What the choice is remembered for. */
  readonly port: string;
  readonly choice: DecodeChoice | null;
  /** Which decoder the bytes are like; null where none is sure enough, and while they are read. */
  readonly recognised: Protocol | null;
  /** Null while the bytes are read, where nothing was recognised and where none is wanted. */
  readonly decoded: Decoded | null;
  /** What goes on in these bytes, where they begin within a message and no decoder was chosen. */
  readonly goesOn: KnownBefore["goesOn"];
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export function useDecoded(bytes: BytesTabProps): DecodedState {
  const { event, reader, total, at } = bytes;
  const app = useApp();
  const socket = useSlice(socketsSlice, (sockets) => sockets.table.get(event.socket) ?? null);
  const kind = socket?.kind ?? null;
  const parent = socket?.parent ?? null;
  const port = decodePort(event, socket);
  const choice = useAppState((state) => decodeAsSetting.of(state)[port] ?? null);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let here = true;
    const context = decodeContext(event, kind === null ? null : { kind, parent });
    decodeBytes(app, { event, reader, total, at }, { choice, context }).then(
      (each) => here && setFound(each),
      (error: unknown) => here && setFailure(failureOf(error)),
    );
    return () => {
      here = false;
    };
  }, [app, event, reader, total, at, choice, kind, parent]);
  return {
    port,
    choice,
    recognised: protocolNamed(found?.recognised ?? ""),
    decoded: found?.decoded ?? null,
    goesOn: found?.goesOn ?? null,
    loading: found === null && failure === null,
    failure,
  };
}
