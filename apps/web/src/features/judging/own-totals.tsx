import { useLingui } from '@lingui/react';
import { formatExact, toNumber } from '../../ui/format/exact-number';
import { DIGITS, type Summed } from './own-sheets';

const STEP = 5;
const ROW = 11;
const GROUND = 51;
const HIGHEST = 18;
/** So many columns side by side: sums within one of them stand on each other. */
const COLUMNS = 50;

interface DotsProps {
  readonly sums: readonly Summed[];
  /** The sheet on the screen, which is marked among the others. */
  readonly shown?: Summed;
}

/** One's own sums as dots along the part of the scale in which they lie. */
export function OwnTotals({ sums, shown }: DotsProps) {
  const { i18n } = useLingui();
  const values = sums.map(({ total }) => toNumber(total));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = Math.floor(least / STEP) * STEP;
  const to = Math.max(Math.ceil(most / STEP) * STEP, from + STEP);
  const every = to - from > 12 * STEP ? 4 * STEP : STEP;
  const marks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every);
  const percent = (value: number): number => (100 * (value - from)) / (to - from);
  const said = { least: formatExact(String(least), DIGITS), most: formatExact(String(most), DIGITS) };
  return (
    <svg
      className="own-dots"
      role="img"
      aria-label={i18n._({ id: 'own.range', message: '我已评各项的总分，从 {least} 到 {most}', values: said })}
    >
      <line x1="0" x2="100%" y1="60" y2="60" />
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={`${percent(mark)}%`} x2={`${percent(mark)}%`} y1="60" y2="66" />
          <text x={`${percent(mark)}%`} y="80" textAnchor={mark === from ? 'start' : mark === to ? 'end' : 'middle'}>
            {mark}
          </text>
        </g>
      ))}
      {piled(sums, percent).map(({ number, x, y }) => (
        <circle
          key={number}
          className={number === shown?.number ? 'is-shown' : undefined}
          cx={`${x}%`}
          cy={y}
          r={number === shown?.number ? 6 : 4}
        />
      ))}
    </svg>
  );
}

function piled(sums: readonly Summed[], percent: (value: number) => number) {
  const heights = new Map<number, number>();
  return sums.map(({ number, total }) => {
    const column = Math.round((percent(toNumber(total)) * COLUMNS) / 100);
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return { number, x: (100 * column) / COLUMNS, y: Math.max(GROUND - height * ROW, HIGHEST) };
  });
}
