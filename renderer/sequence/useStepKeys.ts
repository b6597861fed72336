import type { KeyboardEvent } from "react";
import type { Ladder, Step } from "../../shared/sequence/ladder.ts";
import { deselectEvent, selectPosition, setFollow } from "../events/positions.ts";
import { gridKey } from "../events/gridKeys.ts";
import { useApp } from "../app/useApp.ts";
import { enterRegion } from "../kit/regions.ts";
import { otherEnd } from "./stepKeys.ts";

export interface StepPlace {
  readonly ladder: Ladder;
  /** Position in the view of the first step. */
  readonly from: number;
  readonly chosen: Step | null;
  /** Whether the last step is the newest. */
  readonly newest: boolean;
  readonly first: number;
  readonly last: number;
}

/** The keys of a table, and left and right along an arrow. */
export function useStepKeys(place: StepPlace): (event: KeyboardEvent) => void {
  const app = useApp();
  const { steps } = place.ladder;
  const select = (row: number): void => void selectPosition(app, place.from + row);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") enterRegion(event, "payload");
    const end = otherEnd(place.chosen ?? undefined, event.key);
    if (end !== null) {
      event.preventDefault();
      select(end);
      return;
    }
    const move = gridKey(event.key, {
      total: steps.length,
      position: place.chosen?.row ?? null,
      page: Math.max(1, place.last - place.first - 2),
      firstInSight: place.first,
      lastInSight: place.last,
    });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "select") select(move.position);
    if (move.kind === "deselect") deselectEvent(app);
    if (move.kind === "tail") {
      setFollow(app, place.newest);
      const showing = place.newest ? "tail" : "edge";
      void selectPosition(app, place.from + steps.length - 1, showing);
    }
  };
}
