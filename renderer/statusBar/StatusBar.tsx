import { said, type Text } from "../../shared/words/said.ts";
import { Each } from "../app/Each.tsx";
import { formatByteRate } from "../../shared/words/quantity.ts";
import { statusItems } from "../app/windowSlots.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import type { LinkState } from "../app/link/engineLink.ts";
import { type Facts, engineSlice } from "../app/engineState.ts";
import { type TotalRate, socketsSlice } from "../sockets/socketsState.ts";
import "./statusBar.css";
import { useWords } from "../kit/useWords.ts";

/** The lowest region: totals, the recording, what was lost, and whether all this is live. */
export function StatusBar() {
  const t = useWords();
  const app = useApp();
  const facts = useSlice(engineSlice, (engine) => engine.facts);
  return (
    <footer
      className="status"
      aria-label={t("statusBar.status")}
      data-region="status"
      data-region-back="sockets"
    >
      <Connection />
      {facts !== null && <Numbers facts={facts} />}
      <span className="bar-fill" />
      <Each of={statusItems.of(app)} />
    </footer>
  );
}

const CONNECTION: { readonly [K in LinkState["kind"]]: Text } = {
  connecting: said("statusBar.connecting"),
  live: said("statusBar.live"),
  silent: said("statusBar.engineSilent"),
  lost: said("statusBar.engineLost"),
  unauthorized: said("statusBar.notAuthorized"),
  outdated: said("statusBar.outdated"),
};

function Connection() {
  const t = useWords();
  const kind = useSlice(engineSlice, (engine) => engine.link.kind);
  return (
    <output className="status-item" aria-label={t("statusBar.connectionToEngine")}>
      <span className="status-dot" data-link={kind} aria-hidden="true" />
      <span className={kind === "lost" || kind === "silent" ? "failure" : ""}>
        {t.text(CONNECTION[kind])}
      </span>
    </output>
  );
}

function Numbers({ facts }: { readonly facts: Facts }) {
  const t = useWords();
  const rate = useSlice(socketsSlice, (sockets) => sockets.totalRate);
  const { totals } = facts;
  return (
    <>
      <span className="status-item">{t("statusBar.open", { count: totals.openSockets })}</span>
      <span className="status-item">{t("statusBar.events", { count: facts.seq })}</span>
      <span className="status-item status-rates">
        <span className="received" title={t("statusBar.receivedBytesPerSecond")}>
          <Arrow way="↓" word={t("statusBar.receivedBytesPerSecond")} /> {rateWords(rate, "in")}
        </span>
        <span className="sent" title={t("statusBar.sentBytesPerSecond")}>
          <Arrow way="↑" word={t("statusBar.sentBytesPerSecond")} /> {rateWords(rate, "out")}
        </span>
      </span>
      <span
        className={`status-item ${totals.kernelDrops > 0 ? "failure" : ""}`}
        title={t("statusBar.datagramsThatKernelDroppedBecauseReceiveBuffer")}
      >
        {t("statusBar.dropped", { count: totals.kernelDrops })}
      </span>
    </>
  );
}

/** Drawn, and said in words. */
function Arrow({ way, word }: { readonly way: string; readonly word: string }) {
  return (
    <>
      <span aria-hidden="true">{way}</span>
      <span className="visually-hidden">{word}</span>
    </>
  );
}

/** Blank while there is no live rate: an old number would pass for a new one. */
function rateWords(rate: TotalRate | null, way: "in" | "out"): string {
  return rate === null ? "–" : formatByteRate(rate[way]);
}
