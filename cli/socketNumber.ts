import { InvalidArgumentError } from "commander";
import { t } from "./wording.ts";

/** `5` or `#5`, as the window writes it. Throws an InvalidArgumentError. */
export function socketNumber(text: string): number {
  const number = Number(/^#?(\d{1,9})$/.exec(text)?.[1]);
  if (!Number.isNaN(number) && number > 0) return number;
  throw new InvalidArgumentError(t("usage.expectedSocketNumber"));
}
