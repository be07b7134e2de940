import {useEffect, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

/** Ids of the sections, in order; links use them. */
const steps = ['answers', 'hosts', 'openings', 'outputs', 'check', 'review', 'earlier'] as const;

/** The steps of the plan and the result so far, always in view. */
export function Steps({children}: {readonly children: ReactNode}): ReactNode {
  const current = useStepInView();
  return (
    <div className={styles.steps}>
      <nav aria-label={words('ui:plan.steps.label')}>
        <ol>
          {steps.map((step, index) => (
            <li key={step}>
              <a href={`#${step}`} aria-current={step === current ? 'step' : undefined}>
                <span className={styles.stepNumber}>{index + 1}</span>{' '}
                <span className={styles.stepName}>{words(`ui:plan.steps.${step}`)}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.summary}>{children}</div>
    </div>
  );
}

/** The current step: the last one whose heading has reached the upper third of the window. */
function useStepInView(): (typeof steps)[number] {
  const [current, setCurrent] = useState<(typeof steps)[number]>('answers');
  useEffect(() => {
    const follow = (): void => {
      const reached = steps.filter((step) => {
        const heading = document.getElementById(step);
        return heading !== null && heading.getBoundingClientRect().top < innerHeight / 3;
      });
      setCurrent(reached.at(-1) ?? 'answers');
    };
    follow();
    addEventListener('scroll', follow, {passive: true});
    return () => {
      removeEventListener('scroll', follow);
    };
  }, []);
  return current;
}

/** Scrolls to the step of a prepared link again once its answers have changed the content above it. */
export function useStepOfLink(isReady: boolean): void {
  useEffect(() => {
    const step = location.hash.slice(1);
    if (isReady && steps.some((other) => other === step)) document.getElementById(step)?.scrollIntoView();
  }, [isReady]);
}
