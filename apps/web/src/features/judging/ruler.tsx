import { useLingui } from '@lingui/react';
import type { KeyboardEvent } from 'react';
import type { JudgedCriterion } from '../../api/types';
import { toNumber } from '../../ui/format/exact-number';
import { partsOf, percentOn, type Steps } from './scale';
import type { RulebookNumber, TypedCriterion } from './typed-sheet';

interface RulerProps {
  readonly criterion: JudgedCriterion;
  readonly name: string;
  readonly mark: RulebookNumber | null;
  readonly others: readonly RulebookNumber[];
  readonly steps: Steps;
  readonly onType: (change: Partial<TypedCriterion>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One native range laid over a drawn scale, on which one's own marks for the other entries stand as ticks. */
export function Ruler(props: RulerProps) {
  const { criterion, name, mark, others, steps, onType, onKeyDown } = props;
  const { i18n } = useLingui();
  const { from, to } = criterion.scale;
  const place = mark === null ? Math.floor((steps.count - 1) / 2) : steps.indexOf(mark);
  const unmarked = i18n._({ id: 'sheet.unmarked', message: '未评' });
  return (
    <div className="ruler">
      <Scale {...props} />
      <input
        type="range"
        min={0}
        max={steps.count - 1}
        step={1}
        value={place}
        aria-valuetext={mark === null ? unmarked : String(mark)}
        aria-label={i18n._({
          id: 'sheet.ruler',
          message: '{name}，{from} 到 {to} 的标尺',
          values: { name, from: String(from), to: String(to) },
        })}
        aria-describedby={others.length === 0 ? undefined : `mine-${criterion.id}`}
        onChange={({ target }) => onType({ mark: steps.markOf(Number(target.value)) })}
        // where nothing is marked yet the thumb stands in the middle unseen: to press there is to mark, too
        onClick={({ currentTarget }) => {
          if (mark === null) onType({ mark: steps.markOf(Number(currentTarget.value)) });
        }}
        onKeyDown={onKeyDown}
      />
      {others.length > 0 && <OwnMarks criterion={criterion} others={others} />}
    </div>
  );
}

function OwnMarks({ criterion, others }: Pick<RulerProps, 'criterion' | 'others'>) {
  const { i18n } = useLingui();
  const sorted = others.map((mark) => toNumber(String(mark))).sort((a, b) => a - b);
  const values = { least: String(sorted[0]), most: String(sorted[sorted.length - 1]) };
  return (
    <p className="off-screen" id={`mine-${criterion.id}`}>
      {i18n._({ id: 'sheet.own-marks', message: '我在这一项给过的分：最低 {least}，最高 {most}', values })}
    </p>
  );
}

const TALLEST = 17;
const PER_MARK = 5;

function Scale({ criterion: { scale }, mark, others }: Pick<RulerProps, 'criterion' | 'mark' | 'others'>) {
  const parts = partsOf(scale);
  const counts = new Map<RulebookNumber, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return (
    <svg aria-hidden="true">
      <line className="ruler-line" x1="0" x2="100%" y1="30" y2="30" />
      {parts.map(({ percent, label }) => (
        <g key={percent}>
          <line className="ruler-line" x1={`${percent}%`} x2={`${percent}%`} y1="30" y2="38" />
          {label !== null && (
            <text x={`${percent}%`} y="51" textAnchor={percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle'}>
              {label}
            </text>
          )}
        </g>
      ))}
      {[...counts].map(([other, count]) => {
        const x = `${percentOn(scale, other)}%`;
        return (
          <line
            key={other}
            className="ruler-tick"
            x1={x}
            x2={x}
            y1="29"
            y2={29 - Math.min(2 + count * PER_MARK, TALLEST)}
          />
        );
      })}
      {mark !== null && (
        <svg x={`${percentOn(scale, mark)}%`} overflow="visible">
          <path className="ruler-thumb" d="M0 16 L-8 8 V-2 H8 V8 Z" />
          <line className="ruler-now" y1="14" y2="38" />
        </svg>
      )}
    </svg>
  );
}
