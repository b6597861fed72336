// The document that a payload is, found once for a reader and an encoding: the tab and its choices both ask.

import { useEffect, useState } from "react";
import type { Encoding } from "../../../shared/text/encodings.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import { useSetting } from "../../app/useApp.ts";
import { findDocument, MAX_DOCUMENT, type TextDocument } from "./findDocument.ts";
import type { PayloadReader } from "../read/payloadReader.ts";
import type { BytesTabProps } from "../payloadTab.ts";
import { encodingSetting } from "../payloadState.ts";

/** Null where it is none; undefined while that is not known yet. */
export function useDocument({ reader, total }: BytesTabProps): TextDocument | null | undefined {
  const encoding = useSetting(encodingSetting);
  const [found, setFound] = useState<{
    readonly of: Promise<TextDocument | null>;
    readonly document: TextDocument | null;
  } | null>(null);
  const wanted = total > MAX_DOCUMENT ? NONE : documentOf(reader, total, encoding);
  useEffect(() => {
    let here = true;
    wanted.then(
      (document) => here && setFound({ of: wanted, document }),
      // A failure to read shows where the rows are read.
      () => here && setFound({ of: wanted, document: null }),
    );
    return () => {
      here = false;
    };
  }, [wanted]);
  return found?.of === wanted ? found.document : undefined;
}

const NONE: Promise<null> = Promise.resolve(null);
const documentsOf = memoByObject(
  (_reader: PayloadReader) => new Map<Encoding, Promise<TextDocument | null>>(),
);

function documentOf(
  reader: PayloadReader,
  total: number,
  encoding: Encoding,
): Promise<TextDocument | null> {
  const byEncoding = documentsOf(reader);
  const before = byEncoding.get(encoding);
  if (before !== undefined) return before;
  const finding = reader.readAll(0, total).then((bytes) => findDocument(bytes, encoding));
  byEncoding.set(encoding, finding);
  return finding;
}
