import { useId, type ReactNode } from "react";

export interface LabelledProps {
  readonly label: string;
  /** The field, which takes this id. */
  readonly children: (id: string) => ReactNode;
}

/** A field and its name before it. The name stands beside it and not around it: what can be chosen is not part of it. */
export function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="framing-row">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
