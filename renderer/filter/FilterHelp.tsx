// What a filter looks like, and how it differs from Wireshark's.

import { Popover } from "@base-ui/react/popover";
import { CircleQuestionMark } from "lucide-react";
import { FILTER_DIFFERENCES } from "../../shared/filter/differences.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { filterHelp } from "./filterActionRows.ts";
import { EXAMPLES } from "./filterExamples.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";

export function FilterHelp() {
  const app = useApp();
  const t = useWords();
  const open = useAppState(filterHelp.isOpen);
  return (
    <Popover.Root open={open} onOpenChange={(next) => filterHelp.set(app, next)}>
      <Popover.Trigger render={<Button look="icon" aria-label={t("filterBar.help")} />}>
        <CircleQuestionMark size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="filter-help" tabIndex={0}>
            <Popover.Title className="filter-help-title">{t("filterBar.helpTitle")}</Popover.Title>
            <dl className="filter-help-examples">
              {EXAMPLES.map(([filter, about]) => (
                <div key={filter}>
                  <dt className="data">{filter}</dt>
                  <dd className="quiet">{t.text(about)}</dd>
                </div>
              ))}
            </dl>
            <p>{t("filterBar.helpDifferences")}</p>
            <ul>
              {FILTER_DIFFERENCES.map((each) => t.text(each)).map((difference) => (
                <li key={difference}>
                  {difference.split("`").map((part, index) =>
                    // Every second part stood between backticks.
                    index % 2 === 0 ? part : <code key={part}>{part}</code>,
                  )}
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
