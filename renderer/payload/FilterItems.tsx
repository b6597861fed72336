import { filterBy } from "../filter/filterActions.ts";
import { MenuItem } from "../kit/MenuItem.tsx";
import { useApp } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";

/** Lines of a menu that take a value into the filter, or leave it out. `test`: null where there is none. */
export function FilterItems({ test }: { readonly test: string | null }) {
  const app = useApp();
  const t = useWords();
  return (
    <>
      <MenuItem
        disabled={test === null}
        onClick={() => test !== null && filterBy(app, test, "and")}
      >
        {t("payload.filterByThis")}
      </MenuItem>
      <MenuItem
        disabled={test === null}
        onClick={() => test !== null && filterBy(app, test, "andNot")}
      >
        {t("payload.filterNotThis")}
      </MenuItem>
    </>
  );
}
