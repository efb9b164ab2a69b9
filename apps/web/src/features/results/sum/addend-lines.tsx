import { useLingui } from '@lingui/react';
import { useWrittenOut } from '../../../ui/exact';
import { digitsFor, formatExact, formatWritten } from '../../../ui/format/exact-number';
import { formatOver, formatWeight, lostByRounding, sharedDenominator } from '../../../ui/format/exact-sum';
import { SumHow, SumLine } from '../../../ui/sum';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import type { Addend, Addends } from './addends';
import type { SumStepResult } from './explanation-layout';

const LEAST_DIGITS = 2;

interface AddendLinesProps {
  readonly addends: Addends;
  /** The steps that follow. */
  readonly closing: readonly SumStepResult[];
  /** What the figure comes to, and with how many digits that is shown. */
  readonly whole: { readonly value: string | null; readonly digits: number };
}

/** A line for each part of a sum; what rounding them for the eye has lost is a line as well, so that the column adds up. */
export function AddendLines({ addends: { addends, sum }, closing, whole }: AddendLinesProps) {
  const { i18n } = useLingui();
  const isWrittenOut = useWrittenOut();
  const shares = addends.flatMap(({ share }) => share ?? []);
  const isEnded = closing.every(({ step: { method } }) => method === 'round');
  const digits = Math.max(digitsFor([...shares, sum]), isEnded ? whole.digits : 0);
  const lost = lostByRounding(shares, isEnded ? (whole.value ?? sum) : sum, digits);
  const denominator = sharedDenominator([...shares, sum]);
  const write = (value: string): string => (isWrittenOut ? formatOver(value, denominator) : formatExact(value, digits));
  const hasEnds = addends.some(({ value }) => value !== null && digitsFor([value]) > 0);
  return (
    <>
      {addends.map((addend) => (
        <AddendLine key={addend.id} addend={addend} digits={hasEnds ? LEAST_DIGITS : 0} write={write} />
      ))}
      {!isWrittenOut && lost !== '0' && (
        <SumLine
          kind="faint"
          name={i18n._({ id: 'sum.lost', message: '各数取舍的差' })}
          value={formatExact(lost, digits)}
        >
          <SumHow>
            {i18n._({
              id: 'sum.lost-why',
              message: '{count, plural, other {上面 # 个数各自取舍，合起来差一点}}',
              values: { count: shares.length },
            })}
          </SumHow>
        </SumLine>
      )}
      {!isEnded && <SumLine kind="sub" name={i18n._({ id: 'sum.together', message: '合计' })} value={write(sum)} />}
    </>
  );
}

/** What the lines come to, written as they are. */
export function AddendSum({ addends, digits }: { readonly addends: Addends; readonly digits: number }) {
  return <>{useWriter(addends, digits)(addends.sum)}</>;
}

/** Exactly, over the denominator that the parts of a sum share; else rounded to be read. */
function useWriter({ addends, sum }: Pick<Addends, 'addends' | 'sum'>, digits: number): (value: string) => string {
  const isWrittenOut = useWrittenOut();
  const denominator = sharedDenominator([...addends.flatMap(({ share }) => share ?? []), sum]);
  return (value) => (isWrittenOut ? formatOver(value, denominator) : formatExact(value, digits));
}

interface AddendLineProps {
  readonly addend: Addend;
  readonly digits: number;
  readonly write: (value: string) => string;
}

function AddendLine({ addend: { name, how, value, weight, share, dropped }, digits, write }: AddendLineProps) {
  const language = useLanguage();
  const isWrittenOut = useWrittenOut();
  const comma = language === 'zh' ? '\uff0c' : ', ';
  const shown = value === null ? null : isWrittenOut ? formatWritten(value) : formatExact(value, digits);
  const made = how === null || isWrittenOut ? shown : `${how[language]} = ${shown ?? ''}`;
  const counts = weight === null ? null : `× ${formatWeight(weight)}`;
  const words =
    counts === null ? (how === null ? null : made) : made === shown ? `${made ?? ''} ${counts}` : made + comma + counts;
  return (
    <SumLine name={<Said words={name} />} value={share === null ? '—' : write(share)}>
      {dropped !== null && <SumHow>{dropped[language]}</SumHow>}
      {words !== null && <SumHow>{words}</SumHow>}
    </SumLine>
  );
}
