import { useEffect, useState } from "react";
import { formatLocalTime } from "../../shared/format/time.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { LinkState } from "../app/link/engineLink.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { engineSlice } from "../app/engineState.ts";
import { useWords } from "../kit/useWords.ts";

type Trouble = Extract<LinkState, { readonly kind: "lost" | "silent" }>;

/** While the engine is lost or silent: says so and since when, when the next try is, and offers to try at once. */
export function LinkBanner() {
  const t = useWords();
  const app = useApp();
  const link = useSlice(engineSlice, (engine) => engine.link);
  if (link.kind !== "lost" && link.kind !== "silent") return null;
  return (
    <div className="banner" role="alert">
      <span>
        <span className="strong failure">{t.text(headline(link))}</span>{" "}
        <span className="quiet">
          {link.everLive && `${t("window.asItLastWas")} `}
          {link.kind === "lost" && link.retryAt !== null && (
            <Countdown key={link.retryAt} until={link.retryAt} />
          )}
          {link.kind === "silent" && <Waited since={link.since} />}
        </span>
      </span>
      <Button onClick={() => app.engine.reconnectNow()}>{t("window.reconnectNow")}</Button>
    </div>
  );
}

function headline(link: Trouble): Text {
  if (link.kind === "silent") return said("window.engineSilent", { since: clock(link.since) });
  return link.everLive ? said("window.engineLost") : said("window.engineUnreachable");
}

/** Of this place, to the second. `at`: ms since the epoch. */
function clock(at: number): string {
  return formatLocalTime(at * 1000).slice(0, 8);
}

/** `until`: ms of Date.now(). */
function Countdown({ until }: { readonly until: number }) {
  const t = useWords();
  const seconds = Math.ceil((until - useNow()) / 1000);
  return seconds > 0 ? t("window.nextTry", { seconds }) : null;
}

/** `since`: ms of Date.now(). Out of the alert's announcements: it changes each second. */
function Waited({ since }: { readonly since: number }) {
  const t = useWords();
  const seconds = Math.floor((useNow() - since) / 1000);
  return <span aria-live="off">{t("window.waited", { seconds })}</span>;
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
