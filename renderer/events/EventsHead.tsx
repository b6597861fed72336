import { ArrowDownToLine } from "lucide-react";
import { setFollow, setMainView } from "./viewActions.ts";
import { FilterField } from "../filter/FilterField.tsx";
import { MeasureSwitch } from "../measure/MeasureSwitch.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { MAIN_VIEWS } from "./mainViews.ts";

/** The head of the main region: what is shown of the events, as what, and whether its end is followed. */
export function EventsHead() {
  const app = useApp();
  const follow = useAppState((state) => state.follow);
  const key = useAppState((state) => (state.newestFirst ? "Home" : "End"));
  return (
    <div className="bar events-head">
      <h2 className="visually-hidden">Events</h2>
      <FilterField />
      <MainViewSwitch />
      <MeasureSwitch />
      <Button
        look="bare"
        aria-pressed={follow}
        title={`Follow the newest events (${key})`}
        onClick={() => setFollow(app, !follow)}
      >
        <ArrowDownToLine size={14} aria-hidden="true" />
        <span className="head-word">Tail</span>
      </Button>
    </div>
  );
}

function MainViewSwitch() {
  const app = useApp();
  const shown = useAppState((state) => state.mainView);
  return (
    <fieldset className="segments" aria-label="Show as">
      {MAIN_VIEWS.map(({ id, title, about }) => (
        <Button
          key={id}
          look="bare"
          aria-pressed={id === shown}
          title={about}
          onClick={() => setMainView(app, id)}
        >
          {title}
        </Button>
      ))}
    </fieldset>
  );
}
