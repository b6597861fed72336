import { setFilter } from "../actions/viewActions.ts";
import { useApp, useAppState } from "../useApp.ts";
import "./filter.css";

/** The line that says which events are shown. */
export function FilterField() {
  const app = useApp();
  const text = useAppState((state) => state.filterText);
  return (
    <search className="filter">
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          setFilter(app, text);
        }}
      >
        <input
          className="input data"
          aria-label="Filter"
          placeholder="Filter, as tcp.port == 9000"
          spellCheck={false}
          value={text}
          onChange={(event) => app.store.setState({ filterText: event.target.value })}
        />
      </form>
    </search>
  );
}
