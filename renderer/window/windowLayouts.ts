import { layoutSetting } from "../app/layout.ts";

export const columnsLayout = layoutSetting("columns");
export const rowsLayout = layoutSetting("rows");
