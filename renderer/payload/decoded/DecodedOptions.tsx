import { PROTOCOLS } from "../../../shared/decode/protocols.ts";
import { decodePortAs } from "../payloadActions.ts";
import { useWords } from "../../kit/useWords.ts";
import { useApp } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { useDecoded } from "./useDecoded.ts";
import { said } from "../../../shared/words/said.ts";

const ON_THIS_PORT = said("payload.decodeAsOnThisPort");
const NAMED = PROTOCOLS.map(({ name, title }) => ({ value: name, title, group: ON_THIS_PORT }));

/** Which decoder reads the payloads of this port. */
export function DecodedOptions(props: BytesTabProps) {
  const app = useApp();
  const t = useWords();
  const { port, choice, recognised } = useDecoded(props);
  return (
    <ChoiceSelect
      label={t("payload.decodeAs")}
      title={t("payload.decodeAsRememberedFor", { port })}
      value={choice ?? "automatic"}
      options={[
        {
          value: "automatic",
          title:
            recognised === null
              ? t("payload.automatic")
              : t("payload.automaticFound", { found: recognised.title }),
        },
        { value: "none", title: t("payload.notDecoded") },
        ...NAMED,
      ]}
      onChoose={(next) => decodePortAs(app, port, next === "automatic" ? null : next)}
    />
  );
}
