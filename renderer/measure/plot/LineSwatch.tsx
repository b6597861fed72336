export interface LineSwatchProps {
  /** Of the tokens: `received`, `sent` … */
  readonly colour: string;
  readonly dash: readonly number[];
  readonly filled: boolean;
}

/** How a line looks in the plot, beside its name. */
export function LineSwatch({ colour, dash, filled }: LineSwatchProps) {
  return (
    <svg className="swatch" data-colour={colour} viewBox="0 0 16 8" aria-hidden="true">
      {filled && <path className="swatch-fill" d="M0 4H16V8H0Z" />}
      <path className="swatch-line" d="M0 4H16" strokeDasharray={dash.join(" ")} />
    </svg>
  );
}
