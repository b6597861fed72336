// What the kernel knows of the selected TCP connection (TCP_INFO), or why it is not known.

import type { TcpSample } from "../../../shared/measure/tcpSample.ts";
import { isOpen } from "../../../shared/model/socket.ts";
import type { Text } from "../../../shared/words/said.ts";
import { selectSocket } from "../../sockets/selection.ts";
import type { State } from "../../app/App.ts";
import { isRecorded } from "../../app/engineState.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { useApp, useAppState, useSlice } from "../../app/useApp.ts";
import { KEPT_SAMPLES, type SampleBook } from "./sampleBook.ts";
import { Sparkline } from "./Sparkline.tsx";
import { rttText, tcpFacts, windowText } from "./tcpFacts.ts";
import { useTcpInfo } from "./useTcpInfo.ts";
import { selectionSlice, socketsSlice } from "../../sockets/socketsState.ts";
import "./kernel.css";

/** Seconds that the curves may show: as many as there are samples for. */
const SPANS = [30, 60, KEPT_SAMPLES];

export function KernelView({ book }: { readonly book: SampleBook }) {
  const t = useWords();
  const socket = useSlice(selectionSlice, (selection) => selection.selected);
  const info = useTcpInfo(socket, book);
  const recorded = useAppState(isRecorded);
  if (recorded) return <p className="empty">{t("measure.notOfRecording")}</p>;
  if (socket === null) return <NoSample sentence={t("measure.selectTcp")} next="" />;
  if (info === null) return <p className="empty">{t("measure.askingKernel")}</p>;
  if (info.kind === "none") return <NoSample sentence={info.sentence} next={info.next} />;
  const { sample } = info;
  const samples = book.of(socket);
  const seconds = SPANS.find((span) => sinceFirst(samples) <= span) ?? KEPT_SAMPLES;
  const span = seconds * 1_000_000;
  const rtt = rttText(sample);
  const cwnd = t.text(windowText(sample));
  return (
    <section className="kernel selectable" aria-label={t("measure.tcpInfoOf", { socket })}>
      <div className="kernel-curves">
        <span title={t("measure.rttAbout")}>{t("measure.rtt")}</span>
        <span className="data">{rtt}</span>
        <Sparkline
          points={samples.map(({ time, rtt: value }) => [time, value])}
          span={span}
          label={t("measure.rttOver", { seconds, now: rtt })}
        />
        <span title={t("measure.congestionWindow")}>{t("measure.cwnd")}</span>
        <span className="data">{cwnd}</span>
        <Sparkline
          points={samples.map(({ time, congestionWindow }) => [time, congestionWindow])}
          span={span}
          label={t("measure.cwndOver", { seconds, now: cwnd })}
        />
      </div>
      <dl className="kernel-facts">
        {tcpFacts(sample).map(({ id, title, about, text }) => (
          <div key={id} title={t.text(about)}>
            <dt>{t.text(title)}</dt>
            <dd className="data">{t.text(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Seconds from the first to the last sample. */
function sinceFirst(samples: readonly TcpSample[]): number {
  return ((samples.at(-1)?.time ?? 0) - (samples[0]?.time ?? 0)) / 1_000_000;
}

function NoSample({ sentence, next }: { readonly sentence: Text; readonly next: Text }) {
  const app = useApp();
  const t = useWords();
  const other = useAppState(openConnection);
  return (
    <div className="empty">
      <p className="empty-text">
        {t.text(sentence)} {t.text(next)}
      </p>
      {other !== null && (
        <Button onClick={() => selectSocket(app, other)}>
          {t("measure.selectConnection", { socket: other })}
        </Button>
      )}
    </div>
  );
}

/** The newest that is open: of the selected listener, if it has one. */
function openConnection(state: State): number | null {
  const { table } = socketsSlice.of(state);
  const { selected } = selectionSlice.of(state);
  let best: number | null = null;
  let own = false;
  for (const socket of table.values()) {
    if (socket.kind !== "tcp-connection" || !isOpen(socket.state) || socket.id === selected)
      continue;
    const isOwn = socket.parent !== null && socket.parent === selected;
    if (own && !isOwn) continue;
    if (best === null || isOwn !== own || socket.id > best) best = socket.id;
    own = isOwn;
  }
  return best;
}
