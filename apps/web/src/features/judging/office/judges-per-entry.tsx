import { useLingui } from '@lingui/react';
import type { ReplacementPreview } from '../../../api/judging-acts';
import { useLanguage } from '../../../ui/use-language';

interface JudgesPerEntryProps {
  readonly preview: ReplacementPreview;
  readonly hasSuccessor: boolean;
}

/** As many numbers of a group are written out. */
const MOST_NAMED = 5;

interface Group {
  readonly numbers: readonly number[];
  readonly now: number;
  readonly ifKept: number;
  readonly ifSetAside: number;
  readonly withSuccessor: number;
}

/** Entries that stand alike together. */
function groupsOf({ entries }: ReplacementPreview): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { number, ...counts } of entries) {
    const key = Object.values(counts).join();
    const group = groups.get(key);
    groups.set(key, { ...counts, numbers: [...(group?.numbers ?? []), number] });
  }
  return [...groups.values()];
}

/** How many judges each entry has now, with the sheets kept, set aside, and when the successor is done. */
export function JudgesPerEntry({ preview, hasSuccessor }: JudgesPerEntryProps) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const { atLeast } = preview;
  const title = i18n._({ id: 'replace.judges', message: '每项几位评委' });
  const cell = (count: number) => <td className={count < atLeast ? 'o-n o-lacks' : 'o-n'}>{count}</td>;
  return (
    <div>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'replace.now', message: '现在' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'replace.if-kept', message: '算数' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'replace.if-aside', message: '搁置' })}
            </th>
            {hasSuccessor && (
              <th scope="col" className="o-n">
                {i18n._({ id: 'replace.with', message: '接替者评完' })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groupsOf(preview).map(({ numbers, now, ifKept, ifSetAside, withSuccessor }) => (
            <tr key={numbers[0]}>
              <td>
                {i18n._({
                  id: 'replace.entries',
                  message: '{count} 项',
                  values: { count: numbers.length },
                })}{' '}
                <span className="o-small o-faint">
                  {numbers.slice(0, MOST_NAMED).join(comma)}
                  {numbers.length > MOST_NAMED && '\u2026'}
                </span>
              </td>
              {cell(now)}
              {cell(ifKept)}
              {cell(ifSetAside)}
              {hasSuccessor && cell(withSuccessor)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="o-small o-soft">
        {i18n._({ id: 'replace.at-least', message: '规则书：每项至少 {count} 位。', values: { count: atLeast } })}
      </p>
    </div>
  );
}
