import { useLingui } from '@lingui/react';
import type { BallotEntry, BallotPage } from '../../../api/types';
import { useSay } from '../../../ui/words';
import type { FilledProps, FillProps, FormParts } from '../form-parts';
import { GivenRows } from './given-rows';
import { Mark } from './mark';
import { weightOf, withWeight } from './weighing';
import { isWhole } from './whole';

/** A ballot that gives grades to as many entries as one likes. */
export const grade: FormParts = { Fill: GradeFill, Count: GradeCount, Mark, isWhole };

function GradeFill({ slug, ballot, entries, found, shut, filled, fill }: FillProps) {
  return (
    <GivenRows
      {...{ slug, entries, found, shut }}
      isGiven={(number) => filled.choices.includes(number)}
      control={(entry) => (
        <Grades
          entry={entry}
          grades={ballot.form.grades}
          given={weightOf(filled, entry.number)}
          onGive={(weight) => fill(withWeight(filled, entry.number, weight))}
        />
      )}
    />
  );
}

interface GradesProps {
  readonly entry: BallotEntry;
  readonly grades: BallotPage['form']['grades'];
  readonly given: number | undefined;
  readonly onGive: (weight: number | undefined) => void;
}

function Grades({ entry: { number, title }, grades, given, onGive }: GradesProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const none = i18n._({ id: 'vote.no-grade', message: '不评' });
  const all = [...grades.map((each, at) => [say(each.title), at] as const), [none, undefined] as const];
  return (
    <fieldset className="grades">
      <legend className="off-screen">
        {i18n._({ id: 'vote.grade-of', message: '{number} 号的等级：{title}', values: { number, title: say(title) } })}
      </legend>
      {all.map(([name, weight]) => (
        <label key={weight ?? 'none'} className={weight === undefined ? 'grade is-none' : 'grade'}>
          <input type="radio" name={`grade-${number}`} checked={weight === given} onChange={() => onGive(weight)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function GradeCount({ ballot: { entries }, filled: { choices } }: FilledProps) {
  const { i18n } = useLingui();
  const values = { count: choices.length, all: entries.length };
  return (
    <p className="chosen-count">{i18n._({ id: 'vote.graded', message: '已评 {count} 项，共 {all} 项', values })}</p>
  );
}
