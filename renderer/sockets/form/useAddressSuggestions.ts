// Addresses of the engine's machine for a field that binds, with the port that is being typed.

import { useEffect, useState } from "react";
import type { CallAnswer } from "../../../shared/contract/commands.ts";
import { useApp } from "../../app/useApp.ts";
import { said, type Text } from "../../../shared/words/said.ts";

export interface Suggestion {
  readonly address: string;
  readonly label: Text;
}

const NONE: CallAnswer<"localAddresses"> = [];

/** `text` is what the field holds; null for a field that needs none. */
export function useAddressSuggestions(text: string | null): readonly Suggestion[] {
  const { engine } = useApp();
  const [addresses, setAddresses] = useState(NONE);
  const wanted = text !== null;
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    engine.call("localAddresses", {}).then(
      (answer) => here && setAddresses(answer),
      () => {
        // Suggestions are a convenience; without them one types.
      },
    );
    return () => {
      here = false;
    };
  }, [engine, wanted]);
  return text === null ? [] : suggest(addresses, text);
}

export function suggest(
  addresses: CallAnswer<"localAddresses">,
  text: string,
): readonly Suggestion[] {
  const port = /(\d+)\s*$/.exec(text)?.[1] ?? "0";
  const bracketed = addresses.map((entry) => ({
    host: entry.address.includes(":") ? `[${entry.address}]` : entry.address,
    label: entry.interface,
  }));
  return [
    ...bracketed,
    { host: "*", label: said("form.everyAddress") },
    { host: "0.0.0.0", label: said("form.everyIpv4Address") },
  ].map(({ host, label }) => ({ address: `${host}:${port}`, label }));
}
