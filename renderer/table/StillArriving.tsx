import { arrivingWords, type ArrivingRow } from "../events/arriving.ts";
import { useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { Waiting } from "../sockets/Waiting.tsx";

/** How far what stands behind the last row has come: bytes of a message, or how long a call has been waited for. */
export function StillArriving({ of }: { readonly of: ArrivingRow }) {
  const t = useWords();
  const { row, call } = of;
  const kind = useSlice(socketsSlice, (sockets) => sockets.table.get(row.socket)?.kind);
  if (call === null) return t.text(arrivingWords(of));
  if (row.call !== "connect" && row.call !== "lookup") return null;
  return <Waiting since={row.time} call={row.call} kind={kind ?? "tcp-connection"} />;
}
