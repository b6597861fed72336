// F6 walks through the window's regions. A region is an element with `data-region`; inside it, the element with
// `data-region-focus` takes the focus. Of several with one name the one with `data-region-active="true"` is meant.

export function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetParent !== null && region.closest("[inert]") === null,
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const from = current === -1 ? (step === 1 ? -1 : 0) : current;
  const next = regions[(from + step + regions.length) % regions.length];
  if (next !== undefined) focusRegion(next);
}

/** Whether there is one of that name now. */
export function focusRegionNamed(name: string): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`)];
  const region = regions.find((one) => one.dataset["regionActive"] === "true") ?? regions[0];
  if (region !== undefined) focusRegion(region);
  return region !== undefined;
}

/** Milliseconds in which a part of the window that is just being loaded may come. */
const SOON = 5000;

/** As soon as there is one of that name, at the earliest when what changed just now is drawn; not where the focus was moved meanwhile. */
export function focusRegionSoon(name: string): void {
  const until = performance.now() + SOON;
  const before = document.activeElement;
  const attempt = (): void => {
    const { activeElement } = document;
    // What had it may be gone by now.
    if (activeElement !== before && activeElement !== document.body) return;
    if (!focusRegionNamed(name) && performance.now() < until) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/** Enter goes on to that region and is not typed there: what a key does is done where the focus is by then. */
export function enterRegion(event: Pick<Event, "preventDefault">, name: string): void {
  if (focusRegionNamed(name)) event.preventDefault();
}

function focusRegion(region: HTMLElement): void {
  const target =
    region.querySelector<HTMLElement>("[data-region-focus]:not(:disabled)") ??
    region.querySelector<HTMLElement>("button:not(:disabled), [tabindex='0']");
  (target ?? region).focus();
}

/**
 * To the region that the present one names in `data-region-back`: against the flow of attention, from what one writes or
 * reads to where one chose it. Whether there was one.
 */
export function regionBack(): boolean {
  const region = document.activeElement?.closest<HTMLElement>("[data-region]");
  const back = region?.dataset["regionBack"];
  return back !== undefined && focusRegionNamed(back);
}
