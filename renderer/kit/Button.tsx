import type { ButtonHTMLAttributes, Ref } from "react";
import "./kit.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `icon`: square, its name in `aria-label`. `bare`: among text. */
  readonly look?: "plain" | "primary" | "bare" | "icon";
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", className, ...rest }: ButtonProps) {
  const title = rest.title ?? rest["aria-label"];
  return (
    <button
      type="button"
      data-look={look}
      {...rest}
      title={title}
      className={className === undefined ? "button" : `button ${className}`}
    />
  );
}
