/** How a control is called by what stands beside it. */
export interface ControlNames {
  readonly id: string;
  readonly title: string;
  /** Id of the element that says what it does. */
  readonly about: string;
}
