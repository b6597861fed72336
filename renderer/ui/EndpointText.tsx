import "./endpointText.css";

export interface EndpointTextProps {
  /** A formatted endpoint. */
  readonly text: string;
  readonly className?: string;
}

/** An endpoint that never loses its port: when there is no room the host gives way. */
export function EndpointText({ text, className }: EndpointTextProps) {
  const cut = /:\d+$/.exec(text)?.index ?? text.length;
  return (
    <span className={`endpoint data ${className ?? ""}`} title={text}>
      <span className="endpoint-host">{text.slice(0, cut)}</span>
      <span className="endpoint-port">{text.slice(cut)}</span>
    </span>
  );
}
