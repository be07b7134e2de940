import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';

/** The sections of a page in one line, where a side list would take space from its tables. */
export default function OnThisPage({
  sections,
}: {
  readonly sections: readonly {readonly id: string; readonly heading: string}[];
}): ReactNode {
  return (
    <nav aria-label={words('ui:onThisPage')} className="on-this-page">
      <p>
        {words('ui:onThisPage')}
        {words('ui:list.colon')}
        {sections.map(({id, heading}, index) => (
          <span key={id}>
            {index > 0 && words('ui:list.separator')}
            <a href={`#${id}`}>{heading}</a>
          </span>
        ))}
      </p>
    </nav>
  );
}
