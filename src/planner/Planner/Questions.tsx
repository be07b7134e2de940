import {useId, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {DeploymentFact} from '../../matrix/model';
import {countApplying, toggleAnswer} from '../plan/explainAnswers';
import type {Answers} from '../plan/model';
import styles from './styles.module.css';

interface Props {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** A group of choices for each fact that a connection of the matrix asks about, with the effect of each choice. */
export function Questions(props: Props): ReactNode {
  return (
    <div className={styles.questions}>
      {matrix.deploymentFacts.map((fact) => (
        <Question key={fact.id} fact={fact} {...props} />
      ))}
    </div>
  );
}

function Question({
  fact: {id, values},
  answers,
  onChange,
}: Props & {readonly fact: DeploymentFact}): ReactNode {
  const chosen = answers[id];
  return (
    <fieldset className={styles.question}>
      <legend>{words(`matrix:deploymentFacts.${id}.name`)}</legend>
      {values.map((value) => (
        <Choice
          key={value}
          label={words(`matrix:deploymentFacts.${id}.values.${value}.label`)}
          isChosen={chosen?.includes(value) === true}
          answers={answers}
          next={toggleAnswer(matrix, answers, id, value)}
          onChange={onChange}
        />
      ))}
      <Choice
        label={words(values.length === 1 ? 'ui:plan.answers.noneSingle' : 'ui:plan.answers.none')}
        isChosen={chosen?.length === 0}
        answers={answers}
        next={toggleAnswer(matrix, answers, id, undefined)}
        onChange={onChange}
      />
    </fieldset>
  );
}

function Choice({
  label,
  isChosen,
  answers,
  next,
  onChange,
}: Props & {readonly label: string; readonly isChosen: boolean; readonly next: Answers}): ReactNode {
  const effect = useId();
  return (
    <div className={styles.choice}>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={effect}
          onChange={() => {
            onChange(next);
          }}
        />
        {label}
      </label>
      <span id={effect} className={styles.effect}>
        {effectOf(answers, next, isChosen)}
      </span>
    </div>
  );
}

function effectOf(answers: Answers, next: Answers, isChosen: boolean): string {
  const applying = countApplying(matrix, next);
  const difference = applying - countApplying(matrix, answers);
  const change =
    difference === 0
      ? words('ui:plan.answers.noChange')
      : words(difference < 0 ? 'ui:plan.answers.less' : 'ui:plan.answers.more', {
          count: Math.abs(difference),
        });
  return words(isChosen ? 'ui:plan.answers.ifTakenBack' : 'ui:plan.answers.ifChosen', {applying, change});
}
