import { Each } from "../app/Each.tsx";
import { formatByteRate, formatCount } from "../../shared/format/quantity.ts";
import { statusItems } from "../app/places.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import type { LinkState } from "../app/link/engineLink.ts";
import { type Facts, engineSlice } from "../app/engineState.ts";
import { type TotalRate, socketsSlice } from "../sockets/socketsState.ts";
import "./statusBar.css";

/** The lowest region: totals, the recording, what was lost, and whether all this is live. */
export function StatusBar() {
  const app = useApp();
  const facts = useSlice(engineSlice, (engine) => engine.facts);
  return (
    <footer className="status" aria-label="Status" data-region="status" data-region-back="sockets">
      <Connection />
      {facts !== null && <Numbers facts={facts} />}
      <span className="bar-fill" />
      <Each of={statusItems.of(app)} />
    </footer>
  );
}

const CONNECTION: { readonly [K in LinkState["kind"]]: string } = {
  connecting: "Connecting…",
  live: "Live",
  silent: "Engine silent",
  lost: "Engine lost",
  unauthorized: "Not authorized",
  outdated: "Outdated",
};

function Connection() {
  const kind = useSlice(engineSlice, (engine) => engine.link.kind);
  return (
    <output className="status-item" aria-label="Connection to the engine">
      <span className="status-dot" data-link={kind} aria-hidden="true" />
      <span className={kind === "lost" || kind === "silent" ? "failure" : ""}>
        {CONNECTION[kind]}
      </span>
    </output>
  );
}

function Numbers({ facts }: { readonly facts: Facts }) {
  const rate = useSlice(socketsSlice, (sockets) => sockets.totalRate);
  const { totals } = facts;
  return (
    <>
      <span className="status-item">{formatCount(totals.openSockets)} open</span>
      <span className="status-item">
        {formatCount(facts.seq)} {facts.seq === 1 ? "event" : "events"}
      </span>
      <span className="status-item status-rates">
        <span className="received" title="Received, bytes per second">
          ↓ {rateWords(rate, "in")}
        </span>
        <span className="sent" title="Sent, bytes per second">
          ↑ {rateWords(rate, "out")}
        </span>
      </span>
      <span
        className={`status-item ${totals.kernelDrops > 0 ? "failure" : ""}`}
        title="Datagrams that the kernel dropped because a receive buffer was full"
      >
        {formatCount(totals.kernelDrops)} dropped
      </span>
    </>
  );
}

/** Blank while there is no live rate: an old number would pass for a new one. */
function rateWords(rate: TotalRate | null, way: "in" | "out"): string {
  return rate === null ? "–" : formatByteRate(rate[way]);
}
