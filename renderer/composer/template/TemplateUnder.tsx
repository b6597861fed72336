import { useEffect, useRef } from "react";
import { isActive, type FieldLinkProps } from "./fieldLink.ts";
import { templateKit } from "./templateKit.ts";

/** The field's text once more, unseen, in which its fields and what is wrong are marked; it scrolls as the field does. */
export function TemplateUnder({ field, draft, composed, hovered, caret }: FieldLinkProps) {
  const under = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = field.current;
    if (area === null) return;
    const follow = (): void => {
      if (under.current !== null) under.current.scrollTop = area.scrollTop;
    };
    follow();
    area.addEventListener("scroll", follow);
    return () => area.removeEventListener("scroll", follow);
  });
  const { text } = draft;
  const problem = composed.ok ? null : composed.problem;
  const tokens = templateKit.tokensOf(draft);
  const pieces = [];
  let from = 0;
  for (const token of tokens) {
    const { at, length } = token;
    pieces.push(text.slice(from, at));
    pieces.push(
      <mark
        key={at}
        className="template-field"
        data-field={at}
        data-part={token.name === ""}
        data-active={isActive(token, { hovered, caret })}
        data-wrong={
          problem !== null && problem.at < at + length && problem.at + problem.length > at
        }
      >
        {text.slice(at, at + length)}
      </mark>,
    );
    from = at + length;
  }
  const rest = text.slice(from);
  const wrongFrom = problem === null || problem.at < from ? null : problem.at - from;
  return (
    <div ref={under} className="data template-under" aria-hidden="true">
      {pieces}
      {wrongFrom === null || problem === null ? (
        rest
      ) : (
        <>
          {rest.slice(0, wrongFrom)}
          <mark className="template-field" data-wrong="true">
            {rest.slice(wrongFrom, wrongFrom + problem.length)}
          </mark>
          {rest.slice(wrongFrom + problem.length)}
        </>
      )}
      {/* A last line break takes a line of its own, as in the field. */}
      {"\u200b"}
    </div>
  );
}
