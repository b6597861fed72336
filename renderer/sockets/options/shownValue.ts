import type { OptionNow } from "../../../shared/contract/sockets.ts";
import { optionRow } from "../../../shared/options.ts";
import type { Wording } from "../../../shared/words/wording.ts";

/** In words; nothing is one, too. */
export function shownValue(
  { option, value }: Pick<OptionNow, "option" | "value">,
  t: Wording,
): string {
  const row = optionRow(option);
  if (typeof value === "boolean") return t(value ? "sockets.on" : "sockets.off");
  if (row.type === "choice") return t(value === row.on ? "sockets.on" : "sockets.off");
  if (value === "") return t("socketOptions.none");
  const unit = row.type === "number" && row.unit !== "" ? ` ${t(`form.${row.unit}`)}` : "";
  return `${String(value)}${unit}`;
}
