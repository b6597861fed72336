import { useEffect, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useApp, useAppState } from "../useApp.ts";

/** While the engine is lost: says so, when the next try is, and offers to try at once. */
export function LinkBanner() {
  const app = useApp();
  const link = useAppState((state) => state.link);
  const retryAt = link.kind === "lost" ? link.retryAt : null;
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
          {retryAt !== null && <Countdown key={retryAt} until={retryAt} />}
        </span>
      </span>
      <Button onClick={() => app.engine.reconnectNow()}>Reconnect now</Button>
    </div>
  );
}

/** `until`: ms of Date.now(). */
function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  return seconds > 0 ? `Next try in ${seconds} s.` : null;
}
