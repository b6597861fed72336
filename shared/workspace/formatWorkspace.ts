// Writes a workspace file: the same contents as the same bytes, each value on a line of its own, so that a version control shows
// what changed and nothing else.

import * as v from "valibot";
import { initialOf, OPTIONS, type OptionName } from "../options.ts";
import { sortedTable, writtenDraft } from "../library/draftCheck.ts";
import { writtenItem } from "../library/library.ts";
import { tooLarge } from "./readWorkspace.ts";
import {
  MAX_BYTES,
  workspaceCheck,
  type SavedSocket,
  type SavedView,
  type Workspace,
} from "./workspace.ts";

/**
 * Keys are in the order of the declaration, those of tables in that of their characters; what is as usual goes without saying.
 * `name`: of the file, for the Refusal that is thrown where it would be too large.
 */
export function formatWorkspace(workspace: Workspace, name: string): string {
  const whole = v.parse(workspaceCheck, workspace);
  const { framing, filters, messages, view, marks } = whole;
  const written = {
    ...whole,
    sockets: whole.sockets.map(writtenSocket),
    framing: unlessEmpty(sortedTable(framing)),
    filters: unlessEmpty(filters),
    messages: unlessEmpty(messages.map(writtenItem)),
    view: unlessEmpty(writtenView(view)),
    marks: marks && { ...marks, names: sortedTable(marks.names) },
  };
  const text = `${JSON.stringify(written, null, 2)}\n`;
  if (new TextEncoder().encode(text).byteLength > MAX_BYTES) throw tooLarge(name);
  return text;
}

function writtenSocket({ name, open, draft }: SavedSocket): object {
  const unusual = Object.entries(open).filter(([name, value]) =>
    isOptionName(name) ? value !== initialOf(name, open.kind) : value !== null,
  );
  return { name, open: Object.fromEntries(unusual), draft: draft && writtenDraft(draft) };
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function writtenView({ columns, panels, ...rest }: SavedView): object {
  const groups = Object.entries(panels ?? {}).map(
    ([group, sizes]) => [group, sortedTable(sizes)] as const,
  );
  return {
    ...rest,
    columns: columns && { ...columns, widths: sortedTable(columns.widths) },
    panels: panels && sortedTable(Object.fromEntries(groups)),
  };
}

/** Undefined is not written. */
function unlessEmpty(value: object): object | undefined {
  return Object.values(value).some((each) => each !== undefined) ? value : undefined;
}
