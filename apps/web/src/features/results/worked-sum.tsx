import { useLingui } from '@lingui/react';
import type { ExplainedEntry, ExplainedLine, ExplainedStage, ResultScore, Words } from '../../api/types';
import { useContact } from '../../ui/contact';
import { Exact, ExactNumbers } from '../../ui/exact';
import { areShares, digitsFor, formatPercent, formatWritten, isWhole } from '../../ui/format/exact-number';
import { SimulatedTag, useSimulated } from '../../ui/simulated';
import { useLanguage } from '../../ui/use-language';
import { Marks } from '../../ui/marks';
import { SumHead, SumHow, SumLine, SumRule } from '../../ui/sum';
import { Said, useSay } from '../../ui/words';
import { type FigureSheet, layOut, scoreFigure, type SumRow, type SumStage } from './explanation-layout';

interface WorkedSumProps {
  readonly explained: ExplainedEntry;
  readonly score?: ResultScore;
}

/** An entry's place, figure by figure, down to the marks and votes it is made of. */
export function WorkedSum({ explained, score }: WorkedSumProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const isSimulated = useSimulated();
  const figure = score?.figure ?? scoreFigure(explained);
  const isScore = (sheet: FigureSheet): boolean => sheet.figure.id === figure;
  const total = { digits: score?.digits ?? null, standing: explained.standing.sentence[language] };
  return (
    <div className="worked">
      {isSimulated && (
        <p className="sum-tag">
          <SimulatedTag>{i18n._({ id: 'tag.simulated', message: '模拟' })}</SimulatedTag>{' '}
          {i18n._({ id: 'sum.simulated', message: '这些票数和评分由本站为演示而设' })}
        </p>
      )}
      <ExactNumbers note={<SumNotes explained={explained} />}>
        <div className="sum">
          {layOut(explained).map((sheet) => (
            <FigureRows key={sheet.figure.id} sheet={sheet} score={isScore(sheet) ? total : null} />
          ))}
        </div>
      </ExactNumbers>
      <Doubt />
    </div>
  );
}

/** Whom to ask, where somebody is named. */
function Doubt() {
  const { i18n } = useLingui();
  const contact = useContact();
  return contact === null ? null : (
    <p className="why">
      {i18n._({ id: 'sum.doubt', message: '对结果有疑问，请找' })} <Said words={contact} />
    </p>
  );
}

/** What the reader must know of the numbers above: who is behind the codes, what is struck out, what is rounded. */
function SumNotes({ explained }: Pick<WorkedSumProps, 'explained'>) {
  const { i18n } = useLingui();
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const inputs = explained.figures.flatMap(({ source, steps }) =>
    [source, ...steps].flatMap(({ lines }) => lines.flatMap((line) => line.inputs)),
  );
  const judges = inputs.flatMap(({ key }) => (key?.axis === 'judge' ? [say(key.title)] : []));
  const values = { first: judges[0] ?? '', last: judges[judges.length - 1] ?? '' };
  const notes = [
    judges.length > 1
      ? i18n._({ id: 'sum.judges', message: '{first} 至 {last} 是评委的代号，每个项目都相同。', values })
      : null,
    inputs.some(({ dropped }) => dropped !== null) ? i18n._({ id: 'sum.struck', message: '划去的数不计入。' }) : null,
    i18n._({ id: 'sum.note', message: '各步显示两位小数，计算时用精确的分数，只在规则写明之处取舍。' }),
  ];
  return <>{notes.filter((note) => note !== null).join(isChinese ? '' : ' ')}</>;
}

interface FigureRowsProps {
  readonly sheet: FigureSheet;
  /** What the line says besides, where the figure is the score. */
  readonly score: { readonly digits: number | null; readonly standing: string } | null;
}

function FigureRows({ sheet: { figure, above, closing }, score }: FigureRowsProps) {
  const digits = score?.digits ?? digitsFor([figure.value]);
  const name = <FigureName title={figure.title} standing={score?.standing ?? null} />;
  return (
    <>
      {closing.length === 0 && <SumHead>{name}</SumHead>}
      {above.map((stage, index) => (
        <KeyedRows key={index} stage={stage} />
      ))}
      {closing.length > 0 && (
        <SumLine
          {...(score === null ? {} : { kind: 'total' })}
          name={name}
          value={figure.value === null ? '—' : <Exact value={figure.value} digits={digits} />}
        >
          {closing.map((stage, index) => (
            <ClosingStage key={index} stage={stage} />
          ))}
        </SumLine>
      )}
    </>
  );
}

function FigureName({ title, standing }: { readonly title: Words; readonly standing: string | null }) {
  const language = useLanguage();
  return (
    <>
      <Said words={title} />
      {standing !== null && (
        <span className="sum-standing">
          {language === 'zh' ? '\uff1a' : ': '}
          {standing}
        </span>
      )}
    </>
  );
}

/** A row for each key that is left, under the rule that made them. */
function KeyedRows({ stage: { stage, rows } }: { readonly stage: SumStage }) {
  const language = useLanguage();
  const digits = digitsFor(stage.lines.map(({ result }) => result));
  const hasShares = areShares(rows.flatMap(({ weight }) => (weight === null ? [] : [weight])));
  return (
    <>
      <SumRule>{stage.sentence[language]}</SumRule>
      {rows.map((row) => (
        <KeyedRow
          key={row.line.keys.map(({ key }) => key).join('/')}
          row={row}
          stage={stage}
          digits={digits}
          hasShares={hasShares}
        />
      ))}
    </>
  );
}

interface KeyedRowProps {
  readonly row: SumRow;
  readonly stage: ExplainedStage;
  readonly digits: number;
  /** Whether the weights of the rows make a whole, so that they are told in per cent. */
  readonly hasShares: boolean;
}

function KeyedRow({ row, stage, digits, hasShares }: KeyedRowProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const say = useSay();
  const { line, weight, showsInputs } = row;
  const name = line.keys.map(({ title }) => say(title)).join(' · ');
  const shown = weight === null ? '' : hasShares ? formatPercent(weight) : formatWritten(weight);
  const weighs = shown === '' ? '' : i18n._({ id: 'sum.weight', message: '权重 {weight}', values: { weight: shown } });
  const how = [line.arithmetic?.[language] ?? '', weighs].filter((part) => part !== '');
  return (
    <SumLine
      kind="inner"
      name={name}
      value={<Result value={line.result} digits={digits} />}
      {...(showsInputs && !isOfOneValue(line) ? { wide: <Inputs line={line} stage={stage} label={name} /> } : {})}
    >
      <BeforeAndAfter line={line} />
      {how.length > 0 && <SumHow>{how.join(language === 'zh' ? '\uff0c' : ', ')}</SumHow>}
    </SumLine>
  );
}

/** Whether the line makes one value of one value, which its sum in numbers names again. */
const isOfOneValue = ({ inputs }: ExplainedLine): boolean =>
  inputs.length === 1 && inputs[0]?.key === null && inputs[0].figure === null;

/** What a value was and what it became, where there is no sum in numbers to say so. */
function BeforeAndAfter({ line }: { readonly line: ExplainedLine }) {
  const { inputs, arithmetic, result } = line;
  const before = inputs[0]?.value ?? null;
  if (!isOfOneValue(line) || arithmetic !== null || before === null || result === null || before === result)
    return null;
  return (
    <SumHow>
      <Exact value={before} digits={isWhole(before) ? 0 : 4} saysRounded /> →{' '}
      <Result value={result} digits={digitsFor([result])} />
    </SumHow>
  );
}

/** A stage that leads to one value: its rule, what went in, and the sum in numbers. */
function ClosingStage({ stage: { stage, rows } }: { readonly stage: SumStage }) {
  const language = useLanguage();
  return (
    <>
      <SumHow>{stage.sentence[language]}</SumHow>
      {rows.map((row, index) => (
        <ClosingRow key={index} row={row} stage={stage} />
      ))}
    </>
  );
}

function ClosingRow({ row: { line, showsInputs }, stage }: { readonly row: SumRow; readonly stage: ExplainedStage }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <>
      {showsInputs && !isOfOneValue(line) && <Inputs line={line} stage={stage} label={say(stage.sentence)} />}
      {line.arithmetic !== null && <SumHow>{line.arithmetic[language]}</SumHow>}
      <BeforeAndAfter line={line} />
    </>
  );
}

interface InputsProps {
  readonly line: ExplainedLine;
  readonly stage: ExplainedStage;
  readonly label: string;
}

function Inputs({ line, stage, label }: InputsProps) {
  const language = useLanguage();
  const digits = digitsFor(stage.lines.flatMap(({ inputs }) => inputs.map(({ value }) => value)));
  const marks = line.inputs.map(({ key, figure, value, dropped }, index) => ({
    id: key?.key ?? figure?.id ?? String(index),
    label: key?.title ?? figure?.title ?? null,
    value,
    dropped: dropped?.[language] ?? null,
  }));
  return <Marks marks={marks} digits={digits} label={label} />;
}

function Result({ value, digits }: { readonly value: string | null; readonly digits: number }) {
  return value === null ? <>—</> : <Exact value={value} digits={digits} />;
}
