import type {ReactNode} from 'react';
import RouteLink from '../../ui/RouteLink';
import {sharedPath} from '../../words/locales';
import {useSiteBase} from '../../ui/useSiteBase';
import {words} from '../../words/currentWords';
import {nextSteps, nextStepsAfter} from '../nextSteps';
import styles from './styles.module.css';

/** Links to likely next pages at the end of a page; `permalink` is the full path of the page. */
export default function NextSteps({permalink}: {readonly permalink: string}): ReactNode {
  const base = useSiteBase();
  const steps = nextStepsAfter(sharedPath(permalink.slice(base.length)));
  return steps.length === 0 ? null : (
    <nav className={styles.next} aria-label={words('ui:next.label')}>
      <p>{words('ui:next.label')}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <RouteLink to={nextSteps[step]}>{words(`ui:next.${step}`)}</RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
