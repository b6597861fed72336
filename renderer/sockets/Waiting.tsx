// How long a socket has waited for the system's answer to a call, and after a while what that may mean.

import { said, type Said } from "../../shared/words/said.ts";
import { formatSeconds } from "../../shared/words/quantity.ts";
import type { CallUnderWay, SocketInfo } from "../../shared/model/socket.ts";
import { useNow } from "../kit/useNow.ts";
import { useWords } from "../kit/useWords.ts";

/** µs after which an answer is late, and it is said what may be. */
const LATE = 3_000_000;

export interface ElapsedProps {
  /** µs since the epoch. */
  readonly since: number;
}

/** `4.0 s`, counting up. */
export function Elapsed({ since }: ElapsedProps) {
  return <span className="data">{formatSeconds(useNow() - since)}</span>;
}

export interface WaitingProps extends ElapsedProps {
  readonly call: CallUnderWay["call"];
  readonly kind: SocketInfo["kind"];
}

/** `… 4.0 s`, and once it is late why that may be. */
export function Waiting({ since, call, kind }: WaitingProps) {
  const t = useWords();
  const late = useIsLate(since);
  return (
    <>
      {"… "}
      <Elapsed since={since} />
      {late && ` · ${t.text(mayBe(call, kind))}`}
    </>
  );
}

export function useIsLate(since: number): boolean {
  return useNow() - since >= LATE;
}

function mayBe(call: CallUnderWay["call"], kind: SocketInfo["kind"]): Said {
  if (call === "lookup") return said("sockets.noAnswerToName");
  return said(kind.startsWith("unix") ? "sockets.noAnswerOfPath" : "sockets.noAnswerOfHost");
}
