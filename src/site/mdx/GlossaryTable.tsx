import type {ReactNode} from 'react';
import type {GlossaryEntry} from '../../words/glossary';
import ScrollableTable from '../../ui/ScrollableTable';
import {words} from '../../words/currentWords';

/** One table of the glossary; the page imports the rows, so no other page loads them. */
export function GlossaryTable({
  terms,
  otherLocale,
}: {
  readonly terms: readonly GlossaryEntry[];
  readonly otherLocale: string;
}): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">{words('ui:glossary.term')}</th>
          <th scope="col">{words('ui:glossary.other')}</th>
          <th scope="col">{words('ui:glossary.about')}</th>
          <th scope="col">{words('ui:glossary.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({id, term, other, about, origin}) => (
          <tr key={id}>
            <th scope="row">{term}</th>
            <td lang={other === term ? undefined : otherLocale}>{other}</td>
            <td>{about}</td>
            <td>{words(`ui:glossary.origins.${origin}`)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}
