import { useEffect, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useApp, useAppState } from "../useApp.ts";

/** While the engine is lost: says so, when the next try is, and offers to try at once. */
export function LinkBanner() {
  const app = useApp();
  const link = useAppState((state) => state.link);
  const retryAt = link.kind === "lost" ? link.retryAt : null;
  const seconds = useSecondsUntil(retryAt);
  if (link.kind !== "lost") return null;
  return (
    <div className="banner" role="alert">
      <span>
        <span className="strong failure">
          {link.everLive
            ? "Connection to the engine lost – reconnecting…"
            : "The engine cannot be reached – trying again…"}
        </span>{" "}
        <span className="quiet">
          {link.everLive && "What is shown is as it last was. "}
          {retryAt !== null && seconds > 0 && `Next try in ${seconds} s.`}
        </span>
      </span>
      <Button onClick={() => app.engine.reconnectNow()}>Reconnect now</Button>
    </div>
  );
}

function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}
