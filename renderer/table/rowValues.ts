// Values of a row that a filter can ask for, as tests in the filter's language, in the order of the columns.

import { valueFilter } from "../../shared/filter/formatFilter.ts";
import { secondsText } from "../../shared/filter/valueText.ts";
import { inEnglish } from "#english";
import type { RowGist } from "../../shared/model/rowGist.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { ColumnId } from "../columns/columns.ts";
import { protocolWord } from "../sockets/stateWords.ts";

export interface RowValue {
  readonly column: ColumnId;
  readonly test: string;
}

/** What is known of a row beside itself. */
export interface Beside {
  /** Where it is known why the call failed. */
  readonly errorCode: string | null;
  readonly gist: RowGist | null;
}

/** `socket`: the row's, while it is on the list. */
export function rowValues(
  row: Row,
  socket: SocketInfo | undefined,
  { errorCode, gist }: Beside,
): readonly RowValue[] {
  const values: RowValue[] = [];
  const add = (column: ColumnId, field: string, value: string | number | boolean) =>
    values.push({ column, test: valueFilter(field, value) });
  add("socket", "socket", row.socket);
  add("call", "call", row.call);
  if (row.direction !== null) add("direction", "dir", row.direction);
  if (socket?.local) add("local", "local", formatEndpoint(socket.local));
  if (row.peer !== "") add("peer", "peer", row.peer);
  const port = /:(\d+)$/.exec(row.peer)?.[1];
  const protocol = socket === undefined ? "unix" : protocolWord(socket.kind);
  if (port !== undefined && (protocol === "tcp" || protocol === "udp"))
    add("peer", `${protocol}.port`, Number(port));
  if (row.call === "send" || row.call === "recv") add("length", "len", row.result);
  if (row.failed) add("payload", "failed", true);
  if (errorCode !== null && errorCode !== "") add("payload", "error", errorCode);
  const info = gist === null ? "" : inEnglish.text(gist.info);
  if (info !== "") add("info", "info", info);
  if (gist !== null && gist.answerTime !== null)
    values.push({ column: "answer", test: `answer.time >= ${secondsText(gist.answerTime)}` });
  if (gist?.unanswered === true) values.push({ column: "answer", test: "answer.none" });
  return values;
}

/** Those of the column that was pointed at come first. */
export function valuesFor(values: readonly RowValue[], column: string | null): readonly RowValue[] {
  return [
    ...values.filter((value) => value.column === column),
    ...values.filter((value) => value.column !== column),
  ];
}
