import {useId, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {DeploymentFact} from '../../matrix/model';
import {isOfWorkloads, selectWorkloads, workloadFact} from '../../matrix/select';
import {toggleAnswer} from '../plan/explainAnswers';
import type {Answers} from '../plan/model';
import styles from './styles.module.css';

interface Props {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** A group of options for each fact that a connection of the matrix depends on. */
export function Questions(props: Props): ReactNode {
  const workloads = selectWorkloads(matrix, props.answers);
  const asked = [...matrix.connections, ...matrix.unconfirmed].filter((connection) =>
    isOfWorkloads(connection, workloads),
  );
  return (
    <div className={styles.questions}>
      {matrix.deploymentFacts
        // A fact that no connection of the selected workloads depends on changes nothing, so it is not asked.
        .filter(
          ({id, values}) =>
            (id === workloadFact && values.length > 1) ||
            asked.some(({condition}) => condition[id] !== undefined),
        )
        .map((fact) => (
          <Question key={fact.id} fact={fact} {...props} />
        ))}
    </div>
  );
}

function Question({fact, answers, onChange}: Props & {readonly fact: DeploymentFact}): ReactNode {
  const group = useId();
  const {id, values, exhaustive = false} = fact;
  // The default workload of an unanswered plan is shown as selected.
  const chosen = id === workloadFact ? selectWorkloads(matrix, answers) : answers[id];
  const [only] = values;
  const setAnswer = (next: readonly string[] | undefined): void => {
    const others = Object.entries(answers).filter(([other]) => other !== id);
    onChange(Object.fromEntries(next === undefined ? others : [...others, [id, next]]));
  };
  const valueLabel = (value: string): string => words(`matrix:deploymentFacts.${id}.values.${value}.label`);
  return (
    <fieldset className={styles.question}>
      <legend>{words(`matrix:deploymentFacts.${id}.name`)}</legend>
      {only !== undefined && values.length === 1 ? (
        <>
          <Radio
            group={group}
            label={words('ui:plan.answers.openChoice')}
            isChosen={chosen === undefined}
            onChoose={() => {
              setAnswer(undefined);
            }}
          />
          <Radio
            group={group}
            label={valueLabel(only)}
            isChosen={chosen?.includes(only) === true}
            onChoose={() => {
              setAnswer([only]);
            }}
          />
          <Radio
            group={group}
            label={words('ui:plan.answers.noneSingle')}
            isChosen={chosen?.length === 0}
            onChoose={() => {
              setAnswer([]);
            }}
          />
        </>
      ) : (
        <>
          {values.map((value) => (
            <Choice
              key={value}
              label={valueLabel(value)}
              isChosen={chosen?.includes(value) === true}
              onToggle={() => {
                onChange(toggleAnswer(matrix, answers, id, value));
              }}
            />
          ))}
          {!exhaustive && (
            <Choice
              label={words('ui:plan.answers.none')}
              isChosen={chosen?.length === 0}
              onToggle={() => {
                onChange(toggleAnswer(matrix, answers, id, undefined));
              }}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

function Radio({
  group,
  label,
  isChosen,
  onChoose,
}: {
  readonly group: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  return (
    <div>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
        {label}
      </label>
    </div>
  );
}

function Choice({
  label,
  isChosen,
  onToggle,
}: {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <div>
      <label className={styles.choice}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        {label}
      </label>
    </div>
  );
}
