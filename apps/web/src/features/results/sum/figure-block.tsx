import { useLingui } from '@lingui/react';
import { type ReactNode, useId } from 'react';
import type { ExplainedEntry, ExplainedFigure } from '../../../api/types';
import { Exact } from '../../../ui/exact';
import { digitsFor } from '../../../ui/format/exact-number';
import { Sum, SumLine, SumRule } from '../../../ui/sum';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { AddendLines, AddendSum } from './addend-lines';
import { ClosingStepResult, KeyedRows } from './step-rows';
import { type FigureSheet, lossesOf } from './explanation-layout';
import { LossLines } from './loss-lines';
import { MarkTable } from './mark-table';

/** What the line of the score says besides. */
export interface ScoreLine {
  readonly digits: number | null;
  readonly standing: ExplainedEntry['standing'];
}

interface FigureBlockProps {
  readonly sheet: FigureSheet;
  /** null where the figure is not the score. */
  readonly score: ScoreLine | null;
}

/** A figure from what it is made of down to its value. */
export function FigureBlock({ sheet, score }: FigureBlockProps) {
  const id = useId();
  const { figure, table, above, addends, closing } = sheet;
  const losses = lossesOf(figure);
  const name = <FigureName figure={figure} score={score} />;
  const kind = score === null ? 'sub' : 'total';
  const digits = score?.digits ?? digitsFor([figure.value]);
  const value =
    addends !== null && closing.length === 0 ? (
      <AddendSum addends={addends} digits={digits} />
    ) : (
      <FigureValue value={figure.value} digits={digits} />
    );
  const isPlain = table === null && above.length === 0 && addends === null && losses === null;
  if (isPlain) {
    return (
      <Sum>
        <SumLine name={name} value={value} {...(score === null ? {} : { kind })}>
          {closing.map((step, index) => (
            <ClosingStepResult key={index} shown={step} />
          ))}
        </SumLine>
      </Sum>
    );
  }
  return (
    <section className="sum-block" aria-labelledby={id}>
      <h4 className="sum-head" id={id}>
        <Said words={figure.title} />
      </h4>
      {table !== null && <MarkTable table={table} />}
      {above.map((step, index) => (
        <KeyedRows key={index} shown={step} />
      ))}
      {addends !== null && <RuleBefore sheet={sheet} />}
      {(addends !== null || losses !== null || closing.length > 0) && (
        <Sum>
          {losses !== null && <LossLines losses={losses} />}
          {addends !== null && (
            <AddendLines addends={addends} closing={closing} whole={{ value: figure.value, digits }} />
          )}
          <SumLine name={name} value={value} kind={kind}>
            {losses === null && closing.map((step, index) => <ClosingStepResult key={index} shown={step} />)}
          </SumLine>
        </Sum>
      )}
    </section>
  );
}

/** The rule by which the addends themselves were made, where no row of its own says it. */
function RuleBefore({ sheet: { addends } }: { readonly sheet: FigureSheet }) {
  const language = useLanguage();
  const before = addends?.shows[1];
  return before === undefined ? null : <SumRule>{before.sentence[language]}</SumRule>;
}

function FigureName({ figure, score }: { readonly figure: ExplainedFigure; readonly score: ScoreLine | null }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const [comma, colon] = language === 'zh' ? ['\uff0c', '\uff1a'] : [', ', ': '];
  const title = <Said words={figure.title} />;
  if (score === null) return title;
  const { standing } = score;
  let place: ReactNode = colon + standing.sentence[language];
  if ('place' in standing)
    place = comma + i18n._({ id: 'sum.place', message: '第 {place} 名', values: { place: standing.place } });
  return (
    <>
      {title}
      {place}
    </>
  );
}

function FigureValue({ value, digits }: { readonly value: string | null; readonly digits: number }) {
  return value === null ? <>—</> : <Exact value={value} digits={digits} />;
}
