// What a row of the table is drawn from.

import type { ReactNode } from "react";
import type { RowGist } from "../../shared/model/rowGist.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { TimeFormat, TimeOrigins } from "../columns/timeFormats.ts";
import type { InfoFinder } from "../find/infoFinder.ts";
import type { RowLayout } from "./rowLayout.ts";

export interface EventRowProps {
  /** Position in the view, from 0. */
  readonly position: number;
  /** Place in the drawing, from 0. */
  readonly place: number;
  /** Null while it is being read. */
  readonly row: Row | null;
  /** What there is of a message that is not whole yet, or how long a call has been waited for; null for a row. */
  readonly arriving: ReactNode;
  /** The row that keys go on from. */
  readonly active: boolean;
  /** What its messages say; null where it is not known, or not yet. */
  readonly gist: RowGist | null;
  /** Finds what is sought in that; null while nothing is. */
  readonly infoFinder: InfoFinder | null;
  readonly selected: boolean;
  readonly layout: RowLayout;
  readonly timeFormat: TimeFormat;
  readonly origins: (previous: number | null) => TimeOrigins;
  /** Time of the row before; null where it is not needed or not known. */
  readonly previous: number | null;
  /** Our end of its socket; empty where it is not shown. */
  readonly local: string;
  readonly marked: boolean;
  readonly name: string | null;
  readonly naming: boolean;
}
