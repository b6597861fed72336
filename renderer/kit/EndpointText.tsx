import "./endpointText.css";

export interface EndpointTextProps {
  /** A formatted endpoint. */
  readonly text: string;
  /** The whole of it, where the text is shortened. */
  readonly title?: string;
}

/** An endpoint that never loses its port: when there is no room the host gives way. */
export function EndpointText({ text, title = text }: EndpointTextProps) {
  const cut = /:\d+$/.exec(text)?.index ?? text.length;
  return (
    <span className="endpoint data" title={title}>
      <span className="endpoint-host">{text.slice(0, cut)}</span>
      <span className="endpoint-port">{text.slice(cut)}</span>
    </span>
  );
}
