import { useEffect, useState } from "react";
import type { NetworkInterface } from "../../../shared/model/networkInterface.ts";
import { useApp } from "../../app/useApp.ts";

const NONE: readonly NetworkInterface[] = [];

/** The machine's, as they were when they were first wanted; none until they are known. */
export function useInterfaces(wanted = true): readonly NetworkInterface[] {
  const { engine } = useApp();
  const [interfaces, setInterfaces] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    engine.call("interfaces", {}).then(
      (answer) => here && setInterfaces(answer),
      () => {
        // To choose from them is a convenience; without them one types.
      },
    );
    return () => {
      here = false;
    };
  }, [engine, wanted]);
  return interfaces;
}
