import type {ReactNode} from 'react';

/** A text whose lines do not end within a date (ISO 8601) or between a transport and its port. */
export function withUnbrokenParts(text: string): ReactNode {
  return text.split(/(\d{4}-\d{2}-\d{2}|(?:TCP\/UDP|TCP|UDP) \d+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="unbroken">
        {part}
      </span>
    ),
  );
}
