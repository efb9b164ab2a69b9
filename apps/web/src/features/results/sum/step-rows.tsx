import { useLingui } from '@lingui/react';
import type { ExplainedLine, ExplainedStepResult } from '../../../api/types';
import { Exact, useWrittenOut } from '../../../ui/exact';
import { digitsFor, fitsDigits, formatExact, formatWritten, isWhole } from '../../../ui/format/exact-number';
import { Marks } from '../../../ui/marks';
import { Sum, SumHow, SumLine, SumRule } from '../../../ui/sum';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';
import type { SumRow, SumStepResult } from './explanation-layout';

/** A row for each key that is left, under the rule that made them. */
export function KeyedRows({ shown: { step, rows } }: { readonly shown: SumStepResult }) {
  const language = useLanguage();
  const digits = digitsFor(step.lines.map(({ result }) => result));
  return (
    <>
      <SumRule>{step.sentence[language]}</SumRule>
      <Sum>
        {rows.map((row) => (
          <KeyedRow key={row.line.keys.map(({ key }) => key).join('/')} row={row} step={step} digits={digits} />
        ))}
      </Sum>
    </>
  );
}

interface KeyedRowProps {
  readonly row: SumRow;
  readonly step: ExplainedStepResult;
  readonly digits: number;
}

function KeyedRow({ row: { line, showsInputs }, step, digits }: KeyedRowProps) {
  const say = useSay();
  const name = line.keys.map(({ title }) => say(title)).join(' · ');
  return (
    <SumLine name={name} value={line.result === null ? '—' : <Exact value={line.result} digits={digits} />}>
      {showsInputs && !isOfOneValue(line) && <Inputs line={line} step={step} label={name} />}
      <BeforeAndAfter line={line} />
      <Arithmetic line={line} />
    </SumLine>
  );
}

/** Whether the line makes one value of one value, which its sum in numbers names again. */
const isOfOneValue = ({ inputs }: ExplainedLine): boolean =>
  inputs.length === 1 && inputs[0]?.key === null && inputs[0].figure === null;

const ABOUT = '\u2248';
const DIGITS_BEFORE = 5;

/** The sum in numbers; where numbers are asked for as they are, one that had to round them says nothing. */
function Arithmetic({ line: { arithmetic } }: { readonly line: ExplainedLine }) {
  const language = useLanguage();
  const isWrittenOut = useWrittenOut();
  if (arithmetic === null || (isWrittenOut && arithmetic[language].includes(ABOUT))) return null;
  return <SumHow>{arithmetic[language]}</SumHow>;
}

/** What a value was before it became another, where there is no sum in numbers to say so. */
function BeforeAndAfter({ line }: { readonly line: ExplainedLine }) {
  const { i18n } = useLingui();
  const isWrittenOut = useWrittenOut();
  const { inputs, arithmetic, result } = line;
  const before = inputs[0]?.value ?? null;
  if (!isOfOneValue(line) || arithmetic !== null || before === null || result === null || before === result)
    return null;
  const shown = formatExact(before, isWhole(before) ? 0 : DIGITS_BEFORE);
  const about = fitsDigits(before, DIGITS_BEFORE) ? shown : ABOUT + shown;
  const values = { exact: formatWritten(before), about };
  return (
    <SumHow>
      {isWrittenOut && before !== about
        ? i18n._({ id: 'sum.exact-before', message: '取舍之前是 {exact}，即 {about}', values })
        : i18n._({ id: 'sum.before', message: '取舍之前是 {about}', values })}
    </SumHow>
  );
}

/** A step that leads to one value: its rule, what went in, and the sum in numbers. */
export function ClosingStepResult({ shown: { step, rows } }: { readonly shown: SumStepResult }) {
  const language = useLanguage();
  return (
    <>
      <SumHow>{step.sentence[language]}</SumHow>
      {rows.map((row, index) => (
        <ClosingRow key={index} row={row} step={step} />
      ))}
    </>
  );
}

function ClosingRow({
  row: { line, showsInputs },
  step,
}: {
  readonly row: SumRow;
  readonly step: ExplainedStepResult;
}) {
  const say = useSay();
  return (
    <>
      {showsInputs && !isOfOneValue(line) && <Inputs line={line} step={step} label={say(step.sentence)} />}
      <Arithmetic line={line} />
      <BeforeAndAfter line={line} />
    </>
  );
}

interface InputsProps {
  readonly line: ExplainedLine;
  readonly step: ExplainedStepResult;
  readonly label: string;
}

function Inputs({ line, step, label }: InputsProps) {
  const language = useLanguage();
  const digits = digitsFor(step.lines.flatMap(({ inputs }) => inputs.map(({ value }) => value)));
  const marks = line.inputs.map(({ key, figure, value, dropped }, index) => ({
    id: key?.key ?? figure?.id ?? String(index),
    label: key?.title ?? figure?.title ?? null,
    value,
    dropped: dropped?.[language] ?? null,
  }));
  return <Marks marks={marks} digits={digits} label={label} />;
}
