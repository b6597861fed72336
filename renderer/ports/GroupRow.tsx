import "./ports.css";

export interface GroupRowProps {
  readonly name: string;
  readonly more?: string | undefined;
  readonly count?: number;
  readonly chosen: boolean;
  readonly hint?: string | undefined;
  readonly title?: string;
  readonly data?: boolean;
  readonly focus?: boolean;
  readonly onChoose: () => void;
}

/** A line of the left pane that chooses what the main view shows. */
export function GroupRow(props: GroupRowProps) {
  const { name, more, count, chosen, hint, title, data = false, focus = false, onChoose } = props;
  return (
    <>
      <button
        type="button"
        className="ports-group"
        aria-pressed={chosen}
        title={title}
        {...(focus ? { "data-region-focus": true } : {})}
        onClick={onChoose}
      >
        <span className={data ? "ellipsis data" : "ellipsis"}>{name}</span>
        {more !== undefined && <span className="quiet data">{more}</span>}
        {count !== undefined && <span className="ports-count data">{count}</span>}
      </button>
      {hint !== undefined && <p className="ports-hint">{hint}</p>}
    </>
  );
}
