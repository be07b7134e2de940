import {useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {endpointPlace, serviceTagText} from '../../connection/endpointFacts';
import {selectEndpoint} from '../../matrix/select';
import type {HostTexts} from '../hosts/hostStore';
import type {ParsedHosts} from '../hosts/parseHosts';
import {HostNotices, HostProblems} from './HostProblems';
import {afterPress} from '../../ui/afterPress';
import styles from './styles.module.css';

interface Props {
  /** Ids of the endpoints of the plan. */
  readonly endpoints: readonly string[];
  readonly texts: HostTexts;
  readonly parsed: Readonly<Record<string, ParsedHosts>>;
  readonly onChange: (texts: HostTexts) => void;
}

/** A field for each endpoint of the plan. */
export function HostFields({endpoints, texts, parsed, onChange}: Props): ReactNode {
  return (
    <div className={styles.fields}>
      {endpoints.map((endpoint) => (
        <HostField
          key={endpoint}
          endpoint={endpoint}
          text={texts[endpoint] ?? ''}
          parsed={parsed[endpoint]}
          onChange={(text) => {
            onChange({...texts, [endpoint]: text});
          }}
        />
      ))}
    </div>
  );
}

function HostField({
  endpoint,
  text,
  parsed,
  onChange,
}: {
  readonly endpoint: string;
  readonly text: string;
  readonly parsed: ParsedHosts | undefined;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const id = useId();
  // A half-typed address is not an error: errors appear when the field loses the focus.
  const [isTyping, setTyping] = useState(false);
  const {hostNames, publishedAddresses, serviceTag} = selectEndpoint(matrix, endpoint);
  const published = [
    ...(hostNames?.patterns ?? []),
    ...(publishedAddresses?.addresses ?? []),
    ...(serviceTag === undefined ? [] : [serviceTagText(serviceTag, words)]),
  ];
  const problems = isTyping ? [] : (parsed?.problems ?? []);
  const notices = isTyping ? [] : (parsed?.notices ?? []);
  const hasProblems = problems.length > 0;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words(`matrix:endpoints.${endpoint}.name`)}</label>
      <span className={styles.place}>{endpointPlace(matrix, endpoint, words)}</span>
      {published.length > 0 && (
        <p className={styles.published}>
          {words('ui:plan.hosts.ownNames')}
          {words('ui:list.colon')}
          {published.map((text) => (
            <code key={text}>{text}</code>
          ))}
        </p>
      )}
      <textarea
        id={id}
        rows={Math.min(Math.max(text.split('\n').length, 2), 8)}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={hasProblems}
        aria-describedby={`${id}-hint ${id}-problems`}
        onChange={(event) => {
          setTyping(
            event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType.startsWith('insertText'),
          );
          onChange(event.target.value);
        }}
        onBlur={() => {
          afterPress(() => {
            setTyping(false);
          });
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {parsed === undefined || parsed.hosts.length === 0
          ? words(published.length === 0 ? 'ui:plan.hosts.empty' : 'ui:plan.hosts.ownNamesHint')
          : words('ui:plan.hosts.recognized', {count: parsed.hosts.length})}
      </p>
      <div id={`${id}-problems`}>
        <HostProblems problems={problems} />
        <HostNotices notices={notices} />
      </div>
    </div>
  );
}
