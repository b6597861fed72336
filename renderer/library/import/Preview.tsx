// What was understood of a text: its kind, its messages with whom they are for, and what not and why.

import { formatHostPort } from "../../../shared/model/endpoint.ts";
import { toEscapes } from "../../../shared/format/escapes.ts";
import { MAX_DRAFT } from "../../../shared/library/draftCheck.ts";
import { isScript } from "../../../shared/library/library.ts";
import type { ImportedMessage } from "../../../shared/talk/import/imported.ts";
import { useWords } from "../../kit/useWords.ts";
import type { Understood } from "./understood.ts";

/** Messages that are drawn. */
const MOST = 100;
/** Bytes of each. */
const BEGINNING = 120;

interface PreviewProps {
  readonly found: Understood;
  /** Whether the library has room for each of its messages. */
  readonly fits: boolean;
}

export function Preview({ found, fits }: PreviewProps) {
  const t = useWords();
  switch (found.kind) {
    case "nothing":
      return <p className="quiet import-said">{t("libraryImport.reads")}</p>;
    case "fault":
      return (
        <output className="failure import-said">
          {found.from !== null && `${t(`import.kind.${found.from}`)} · `}
          {found.line !== null && `${t("script.line", { line: found.line })} · `}
          {t.text(found.sentence)}
        </output>
      );
    case "script":
      return <output className="import-said">{t(`libraryImport.script.${found.script}`)}</output>;
    case "library":
      return (
        <>
          <output className="import-said">
            {t("libraryImport.library", { count: found.items.length })}
          </output>
          <ul className="import-found">
            {found.items.slice(0, MOST).map((item) => (
              <li key={item.id}>
                <span className="import-name ellipsis">{item.name}</span>
                <span className="quiet data ellipsis">
                  {isScript(item) ? t(`script.${item.kind}`) : item.text.slice(0, BEGINNING)}
                </span>
              </li>
            ))}
          </ul>
          <More count={found.items.length} />
        </>
      );
    case "messages": {
      const { messages, from, left } = found;
      return (
        <>
          <output className="import-said">
            {t("import.found", {
              count: messages.length,
              kind: t(`import.kind.${from}`),
              left,
            })}
          </output>
          {!fits && (
            <p className="failure import-said">
              {t("libraryPlace.tooLarge", { most: MAX_DRAFT })} {t("libraryPlace.sendFile")}
            </p>
          )}
          <ul className="import-found">
            {messages.slice(0, MOST).map((message, at) => (
              <MessageLine key={at} message={message} />
            ))}
          </ul>
          <More count={messages.length} />
        </>
      );
    }
  }
}

function MessageLine({ message: { name, bytes, target } }: { readonly message: ImportedMessage }) {
  const t = useWords();
  return (
    <li>
      {name !== "" && <span className="import-name ellipsis">{name}</span>}
      <span className="data ellipsis import-bytes">{toEscapes(bytes.subarray(0, BEGINNING))}</span>
      {target !== null && (
        <span className="quiet data">
          {target.protocol} {formatHostPort(target)}
        </span>
      )}
      <span className="quiet data import-length">
        {t("quantity.bytes", { count: bytes.length })}
      </span>
    </li>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useWords();
  return count > MOST ? (
    <p className="quiet import-said">{t("runList.more", { count: count - MOST })}</p>
  ) : null;
}
