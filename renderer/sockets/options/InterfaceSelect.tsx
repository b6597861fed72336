import type { NetworkInterface } from "../../../shared/model/networkInterface.ts";
import { useWords } from "../../kit/useWords.ts";

interface InterfaceSelectProps {
  readonly id?: string;
  readonly label?: string;
  /** A name or an address; empty: the system chooses. */
  readonly value: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly onChoose: (name: string) => void;
}

/** One of the machine's interfaces, with its addresses, or none: the system chooses then. */
export function InterfaceSelect(props: InterfaceSelectProps) {
  const { id, label, value, interfaces, onChoose } = props;
  const t = useWords();
  const isKnown = value === "" || interfaces.some(({ name }) => name === value);
  return (
    <select
      id={id}
      className="field-select options-interface"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{t("socketOptions.anyInterface")}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {interfaces.map(({ name, addresses }) => (
        <option key={name} value={name}>
          {[name, ...addresses.slice(0, 2).map(({ address }) => address)].join(" · ")}
        </option>
      ))}
    </select>
  );
}
