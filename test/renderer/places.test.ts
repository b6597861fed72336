import { expect, test } from "vitest";
import { actions } from "../../renderer/app/action.ts";
import type { App } from "../../renderer/app/App.ts";
import {
  mainsOfPlaces,
  placeOf,
  places,
  placeSetting,
  type Place,
} from "../../renderer/app/place.ts";
import { placeActions } from "../../renderer/rail/placeActions.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

const nothing = () => null;

function place(id: string): Place {
  return { id, name: id, icon: nothing, list: nothing };
}

/** An App with more places than the window's own. */
function appWith(...ids: readonly string[]): App {
  const more = [{ name: "test", shows: ids.map((id) => places.row(place(id))) }];
  return testApp(SILENT_ENGINE, { more });
}

const going = (app: App) => actions.of(app).filter(({ id }) => /^place\.|^window\.rail$/.test(id));
const here = (app: App) => placeOf(app, app.store.getState())?.id;

test("each place has one main view, and every main view is of a place", () => {
  const app = testApp(SILENT_ENGINE);
  const ids = places.of(app).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(mainsOfPlaces.of(app).map((main) => main.place)).toEqual(ids);
});

test("with one place there is nothing to go to", () => {
  const rows = new Map([["place", [place("only")]]]);
  expect(placeActions({ rows })).toEqual([]);
});

test("places have actions with their numbers; the tenth has no key", () => {
  const ids = Array.from({ length: 7 }, (_, at) => `more${at}`);
  const app = appWith(...ids);
  expect(going(app).map(({ id, keys }) => [id, keys])).toEqual([
    ["place.sockets", "Mod+1"],
    ["place.library", "Mod+2"],
    ["place.ports", "Mod+3"],
    ...ids.slice(0, 6).map((id, at) => [`place.${id}`, `Mod+${at + 4}`]),
    ["place.more6", undefined],
    ["window.rail", undefined],
  ]);
});

test("going to a place is remembered; a place that is gone leads to the first", () => {
  const app = appWith("learn");
  expect(here(app)).toBe("sockets");
  const learn = going(app).find(({ id }) => id === "place.learn");
  learn?.run(app);
  expect(here(app)).toBe("learn");
  expect(learn?.available(app.store.getState())).not.toBe(true);
  expect(placeSetting.recall(app.memory, app.name, "")).toBe("learn");
  placeSetting.set(app, "gone");
  expect(here(app)).toBe("sockets");
});
