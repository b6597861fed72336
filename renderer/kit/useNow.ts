import { useEffect, useState } from "react";
import { whileSeen } from "./whileSeen.ts";

/** How often what counts up is drawn anew. */
const STEP_MS = 100;

/** Now, µs since the epoch, told anew as long as it is drawn and the page can be seen. */
export function useNow(): number {
  const [now, setNow] = useState(readNow);
  useEffect(
    () =>
      whileSeen(document, () => {
        const timer = setInterval(() => setNow(readNow()), STEP_MS);
        return () => clearInterval(timer);
      }),
    [],
  );
  return now;
}

function readNow(): number {
  return Date.now() * 1000;
}
