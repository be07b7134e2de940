import type {ReactNode} from 'react';
import type {Glossary, GlossaryEntry} from '../../words/glossary';
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
          <th scope="col">{words('ui:glossary.avoid')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({id, term, other, about, origin, avoid}) => (
          <tr key={id}>
            <th scope="row">{term}</th>
            <td lang={other === term ? undefined : otherLocale}>{other}</td>
            <td>{about}</td>
            <td>{words(`ui:glossary.origins.${origin}`)}</td>
            <td>{avoid.join(words('ui:list.separator'))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}

/** Words that this guide avoids, and what it uses instead. */
export function AvoidedWording({wording}: {readonly wording: Glossary['wording']}): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">{words('ui:glossary.avoid')}</th>
          <th scope="col">{words('ui:glossary.instead')}</th>
        </tr>
      </thead>
      <tbody>
        {wording.map(({variant, instead}) => (
          <tr key={variant}>
            <th scope="row">{variant}</th>
            <td>{instead}</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}
