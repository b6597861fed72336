import { causesOf } from "../../../shared/failure/causesOf.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { useSlice } from "../../app/useApp.ts";
import { Prose } from "../../kit/Prose.tsx";
import { useWords } from "../../kit/useWords.ts";
import { socketsSlice } from "../../sockets/socketsState.ts";

export interface FailureCausesProps {
  readonly event: SocketEvent;
  readonly failure: Failure;
}

/** What may be behind a failed call, the likeliest first, and what to try about each. */
export function FailureCauses({ event, failure }: FailureCausesProps) {
  const t = useWords();
  const kind = useSlice(socketsSlice, (sockets) => sockets.table.get(event.socket)?.kind);
  const { code, syscall } = failure;
  const causes = causesOf(code, {
    call: event.call,
    ...(syscall === "" ? {} : { syscall }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (causes.length === 0) return null;
  return (
    <section className="causes" aria-label={t("payload.likelyCauses")}>
      <h3>{t("payload.likelyCauses")}</h3>
      <ol>
        {causes.map(({ cause, tryThis }) => (
          <li key={t.text(cause)}>
            <p>
              <Prose text={t.text(cause)} />
            </p>
            <p className="quiet">
              <Prose text={t.text(tryThis)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
