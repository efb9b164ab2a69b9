import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Both, ComparedEntry, Comparison } from '../../../api/types';
import { digitsFor, formatExact } from '../../../ui/format/exact-number';
import { formatWeight } from '../../../ui/format/exact-sum';
import { sideBySide } from '../../../ui/format/side-by-side';
import { SampleTag } from '../../../ui/tag';
import { Said, useSay } from '../../../ui/words';
import { type ComparedRow, layOutComparison } from './compare-layout';
import { nameOf } from '../placed';
import { signed } from './signed';
import './compare.css';

interface CompareTableProps {
  readonly slug: string;
  readonly comparison: Comparison;
  /** With how many digits the round shows its scores. */
  readonly scoreDigits: number;
}

/** Two sums side by side, the line marked that put one before the other. */
export function CompareTable({ slug, comparison, scoreDigits }: CompareTableProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { a, b, total, score, decidedBy } = comparison;
  const { facts, rows, sum, digits, tie } = layOutComparison(comparison);
  const label = i18n._({
    id: 'compare.label',
    message: '逐行比较：{a} 与 {b}',
    values: { a: say(nameOf(a)), b: say(nameOf(b)) },
  });
  const isRounded = sum !== null && sum.a !== total.a;
  return (
    <div className="compare-scroll" tabIndex={0} role="region" aria-label={label}>
      <div className="compare" role="table" aria-label={label}>
        <Heads slug={slug} a={a} b={b} />
        {facts.map((row) => (
          <Row
            key={row.id}
            className="compare-row--fact"
            name={<Said words={row.name} />}
            both={row.shown}
            digits={0}
          />
        ))}
        {rows.map((row) => (
          <TermRows key={row.id} row={row} digits={digits} />
        ))}
        {sum !== null && isRounded && (
          <Row name={i18n._({ id: 'sum.together', message: '合计' })} both={sum} digits={digits} />
        )}
        <Row
          className={
            tie === null && decidedBy?.figure === null && rows.length === 0
              ? 'compare-row--total is-deciding'
              : 'compare-row--total'
          }
          name={<Said words={score.title} />}
          both={total}
          least={scoreDigits}
        />
        {tie !== null && (
          <Row
            className="is-deciding"
            name={i18n._({ id: 'compare.first-by', message: '先比{figure}', values: { figure: say(tie.name) } })}
            deciding
            both={tie.shown}
          />
        )}
      </div>
    </div>
  );
}

function Heads({ slug, a, b }: { readonly slug: string; readonly a: ComparedEntry; readonly b: ComparedEntry }) {
  const { i18n } = useLingui();
  return (
    <div className="compare-row compare-heads" role="row">
      <div className="compare-name" role="columnheader">
        {i18n._({ id: 'compare.rows', message: '每行的分' })}
      </div>
      <Head slug={slug} entry={a} />
      <Head slug={slug} entry={b} />
      <div className="compare-diff" role="columnheader">
        {i18n._({ id: 'compare.difference', message: '差' })}
      </div>
    </div>
  );
}

function Head({ slug, entry }: { readonly slug: string; readonly entry: ComparedEntry }) {
  const { i18n } = useLingui();
  const { number, place, isSample } = entry;
  return (
    <div className="compare-head" role="columnheader">
      {place !== null && (
        <span className="compare-place">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}{' '}
        </span>
      )}
      <Link href={`/${slug}/entries/${number}`}>
        <Said words={nameOf(entry)} byPhrase />
      </Link>{' '}
      {isSample && <SampleTag />}{' '}
      <span className="small faint">{i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}</span>
    </div>
  );
}

/** A part of the sum, and what it is itself made of. */
function TermRows({ row, digits }: { readonly row: ComparedRow; readonly digits: number }) {
  return (
    <>
      <TermRow row={row} digits={digits} className={row.isDeciding ? 'is-deciding' : ''} />
      {row.inner.length > 0 && (
        <div className="compare-inner" role="rowgroup">
          {row.inner.map((inner) => (
            <TermRow key={inner.id} row={inner} digits={digits} className="compare-row--inner" />
          ))}
        </div>
      )}
    </>
  );
}

interface TermRowProps {
  readonly row: ComparedRow;
  readonly digits: number;
  readonly className: string;
}

function TermRow({ row: { name, value, weight, shown, isDeciding }, digits, className }: TermRowProps) {
  const { i18n } = useLingui();
  const weighs = weight === null || weight === '1' ? null : `× ${formatWeight(weight)}`;
  const write = sideBySide([value?.a ?? null, value?.b ?? null]);
  const values = { a: write(value?.a ?? ''), b: write(value?.b ?? '') };
  const hasBoth = className !== 'compare-row--inner' && weighs !== null && value?.a != null && value.b !== null;
  const how = hasBoth ? [i18n._({ id: 'compare.both', message: '{a} 与 {b}', values }), weighs] : [weighs];
  return (
    <Row className={className} name={<Said words={name} />} deciding={isDeciding} both={shown} digits={digits}>
      {how.filter((part) => part !== null).join(i18n._({ id: 'compare.comma', message: '\uff0c' }))}
    </Row>
  );
}

const digitsBehind = (written: string): number => (written.split('.')[1] ?? '').length;

interface RowProps {
  readonly name: ReactNode;
  readonly both: Both;
  /** Fixed, so that columns add up; else as many as part the two. */
  readonly digits?: number;
  /** How many there are at least, where they are not fixed. */
  readonly least?: number;
  readonly className?: string;
  readonly deciding?: boolean;
  /** How both came about. */
  readonly children?: ReactNode;
}

function Row({
  name,
  both: { a, b, difference },
  digits,
  least,
  className = '',
  deciding = false,
  children,
}: RowProps) {
  const { i18n } = useLingui();
  const fixed = digits === undefined ? null : (value: string): string => formatExact(value, digits);
  const write = fixed ?? sideBySide([a, b], least ?? digitsFor([a, b]));
  const shown = [a, b].map((value) => (value === null ? 0 : digitsBehind(write(value))));
  const writeDifference = fixed ?? sideBySide([difference], Math.max(...shown));
  const same = i18n._({ id: 'compare.same', message: '相同' });
  return (
    <div className={`compare-row ${className}`.trim()} role="row">
      <div className="compare-name" role="rowheader">
        {name}
        {deciding && <em className="deciding">{i18n._({ id: 'compare.deciding', message: '决定先后' })}</em>}
        {children !== undefined && children !== '' && <span> {children}</span>}
      </div>
      <div role="cell">{a === null ? '—' : write(a)}</div>
      <div role="cell">{b === null ? '—' : write(b)}</div>
      <div className="compare-diff" role="cell">
        {difference === null ? '—' : difference === '0' ? same : signed(difference, writeDifference)}
      </div>
    </div>
  );
}
