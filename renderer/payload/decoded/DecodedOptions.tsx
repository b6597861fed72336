import { DECODERS } from "../../../shared/decode/registry.ts";
import { decodePortAs } from "../payloadActions.ts";
import { useApp } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { useDecoded } from "./useDecoded.ts";

const NAMED = DECODERS.map(({ name, title }) => ({
  value: name,
  title,
  group: "Decode as, on this port",
}));

/** Which decoder reads the payloads of this port. */
export function DecodedOptions(props: BytesTabProps) {
  const app = useApp();
  const { port, choice, recognised } = useDecoded(props);
  const found = recognised === null ? "" : ` (${recognised.title})`;
  return (
    <ChoiceSelect
      label="Decode as"
      title={`Decode as: remembered for ${port}`}
      value={choice ?? "automatic"}
      options={[
        { value: "automatic", title: `Automatic${found}` },
        { value: "none", title: "Not decoded" },
        ...NAMED,
      ]}
      onChoose={(next) => decodePortAs(app, port, next === "automatic" ? null : next)}
    />
  );
}
