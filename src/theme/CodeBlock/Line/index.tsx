import type {Props} from '@theme/CodeBlock/Line';
import Token from '@theme/CodeBlock/Line/Token';
import type {ReactNode} from 'react';

/** The theme makes each line a `div`, which no `code` may hold. */
export default function CodeBlockLine({line, classNames, getLineProps, getTokenProps}: Props): ReactNode {
  return (
    <span {...getLineProps({line, className: classNames?.join(' ') ?? ''})}>
      {line.map((token, index) => (
        // The prism renderer names an empty line by its line feed; the break below is that already.
        <Token key={index} {...getTokenProps({token})} token={token} line={line}>
          {token.content.replace('\n', '')}
        </Token>
      ))}
      <br />
    </span>
  );
}
