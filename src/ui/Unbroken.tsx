import type {ReactNode} from 'react';

/** A date or a number with its unit, which a line does not end within. */
export default function Unbroken({children}: {readonly children: ReactNode}): ReactNode {
  return <span className="unbroken">{children}</span>;
}

/** The same for each date (ISO 8601) and each port with its transport in a text. */
export function withUnbrokenParts(text: string): ReactNode {
  return text
    .split(/(\d{4}-\d{2}-\d{2}|(?:TCP\/UDP|TCP|UDP) \d+)/u)
    .map((part, index) => (index % 2 === 0 ? part : <Unbroken key={index}>{part}</Unbroken>));
}
