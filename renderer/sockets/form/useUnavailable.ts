import { useEffect, useState } from "react";
import type { OptionName, SocketKind } from "../../../shared/options.ts";
import type { Text } from "../../../shared/words/said.ts";
import { useApp } from "../../app/useApp.ts";

/** Options of a kind that this system does not have, each with the reason; none until they are known. */
export function useUnavailable(kind: SocketKind): ReadonlyMap<string, Text> {
  const { engine } = useApp();
  const [unavailable, setUnavailable] = useState<ReadonlyMap<string, Text>>(() => new Map());
  useEffect(() => {
    let here = true;
    engine.call("unavailableOptions", { kind }).then(
      (answer) =>
        here &&
        setUnavailable(
          new Map<OptionName, Text>(answer.map(({ option, reason }) => [option, reason])),
        ),
      () => {
        // The engine refuses what it cannot do all the same, in the same words.
      },
    );
    return () => {
      here = false;
    };
  }, [engine, kind]);
  return unavailable;
}
