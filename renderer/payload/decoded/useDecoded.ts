// The bytes of an event as fields, by the decoder that was chosen for its port or the one that recognises them.

import { useEffect, useMemo, useState } from "react";
import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { Decoded, Decoder } from "../../../shared/decode/Decoder.ts";
import { decodeAs, decoderByName, recognise } from "../../../shared/decode/registry.ts";
import { boundedUnpack } from "../../../shared/unpack/boundedUnpack.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { failureOf } from "../../app/attempt.ts";
import { type DecodeChoice, decodeAsSetting } from "../payloadState.ts";
import { useApp, useAppState, useSlice } from "../../app/useApp.ts";
import { decodeContext, decodePort } from "./decodePort.ts";
import { toDecode, UNPACKED_MOST, type ToDecode } from "./knownBefore.ts";
import type { BytesTabProps } from "../payloadTab.ts";
import { socketsSlice } from "../../sockets/socketsState.ts";

export interface DecodedState {
  /** What the choice is remembered for. */
  readonly port: string;
  readonly choice: DecodeChoice | null;
  /** Which decoder the bytes are like; null where none is sure enough, and while they are read. */
  readonly recognised: Decoder | null;
  /** Null while the bytes are read, where nothing was recognised and where none is wanted. */
  readonly decoded: Decoded | null;
  /** What goes on in these bytes, where they begin within a message and no decoder was chosen. */
  readonly goesOn: KnownBefore["goesOn"];
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export function useDecoded(bytes: BytesTabProps): DecodedState {
  const { event, reader, total, at } = bytes;
  const { engine } = useApp();
  const socket = useSlice(socketsSlice, (sockets) => sockets.table.get(event.socket) ?? null);
  const kind = socket?.kind ?? null;
  const parent = socket?.parent ?? null;
  const port = decodePort(event, socket);
  const choice = useAppState((state) => decodeAsSetting.of(state)[port] ?? null);
  const protocol = choice === "none" ? null : choice;
  const [ready, setReady] = useState<ToDecode | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let here = true;
    toDecode(engine, { id: "", event, reader, total, at }, protocol).then(
      (found) => here && setReady(found),
      (error: unknown) => here && setFailure(failureOf(error)),
    );
    return () => {
      here = false;
    };
  }, [engine, event, reader, total, at, protocol]);
  const result = useMemo(() => {
    if (ready === null) return { recognised: null, decoded: null, goesOn: null };
    const { head, known, unpack } = ready;
    const place = decodeContext(event, kind === null ? null : { kind, parent });
    const conversation = known === null ? {} : { conversation: known.conversation };
    const input = {
      bytes: head,
      context: { ...place, ...conversation },
      unpack: boundedUnpack(unpack, UNPACKED_MOST),
    };
    const recognised = recognise(input);
    const within = choice === null ? (known?.goesOn ?? null) : null;
    const decoder = choice === null ? recognised : decoderByName(choice);
    return {
      recognised,
      decoded: decoder === null || within !== null ? null : decodeAs(decoder.name, input),
      goesOn: within,
    };
  }, [ready, event, kind, parent, choice]);
  return { port, choice, ...result, loading: ready === null && failure === null, failure };
}
