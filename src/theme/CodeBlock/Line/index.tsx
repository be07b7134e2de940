import type {Props} from '@theme/CodeBlock/Line';
import Token from '@theme/CodeBlock/Line/Token';
import type {ReactNode} from 'react';

/** The theme makes each line a `div`, which is invalid inside `code`. */
export default function CodeBlockLine({line, classNames, getLineProps, getTokenProps}: Props): ReactNode {
  return (
    <span {...getLineProps({line, className: classNames?.join(' ') ?? ''})}>
      {line.map((token, index) => (
        // The prism renderer gives an empty line a line feed; the break below already is one.
        <Token key={index} {...getTokenProps({token})} token={token} line={line}>
          {token.content.replace('\n', '')}
        </Token>
      ))}
      <br />
    </span>
  );
}
