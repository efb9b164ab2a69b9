import { useLingui } from '@lingui/react';
import type { Comparison } from '../../../api/types';
import { formatExact } from '../../../ui/format/exact-number';
import { sideBySide } from '../../../ui/format/side-by-side';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';
import { nameOf } from '../placed';
import { layOutComparison } from './compare-layout';

/** The question that the page answers. */
export function CompareTitle({ comparison: { a, b } }: { readonly comparison: Comparison }) {
  const { i18n } = useLingui();
  const say = useSay();
  const space = useLanguage() === 'zh' ? '' : ' ';
  if (a.place === null || b.place === null || a.place === b.place) {
    const values = { a: say(nameOf(a)), b: say(nameOf(b)) };
    return <>{i18n._({ id: 'compare.two', message: '{a} 与 {b}', values })}</>;
  }
  return (
    <>
      <span className="phrase">
        {i18n._({ id: 'compare.why', message: '为什么是第 {place} 名，', values: { place: a.place } })}
      </span>
      {space}
      <span className="phrase">
        {i18n._({ id: 'compare.why-not', message: '不是第 {place} 名', values: { place: b.place } })}
      </span>
    </>
  );
}

/** How far they are apart, and what each part of the sum has to do with it. */
export function CompareLead({
  comparison,
  scoreDigits,
}: {
  readonly comparison: Comparison;
  readonly scoreDigits: number;
}) {
  const { i18n } = useLingui();
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const { total, terms, sum, score, decidedBy } = comparison;
  const { digits } = layOutComparison(comparison);
  if (total.difference === null) return null;
  const unsigned = (value: string): string => value.replace('-', '');
  const more = (figure: string, difference: string): string => {
    const values = { figure, by: formatExact(unsigned(difference), digits) };
    if (difference === '0') return i18n._({ id: 'compare.as-much', message: '{figure}相同', values });
    return difference.startsWith('-')
      ? i18n._({ id: 'compare.less', message: '{figure}少 {by}', values })
      : i18n._({ id: 'compare.more', message: '{figure}多 {by}', values });
  };
  const parts = terms.flatMap(({ figure, key, share: { difference } }) => {
    const title = (figure ?? key)?.title;
    return title === undefined || difference === null ? [] : [more(say(title), difference)];
  });
  if (sum.difference !== null && sum.difference !== total.difference && parts.length > 1)
    parts.push(more(i18n._({ id: 'sum.together', message: '合计' }), sum.difference));
  const by = sideBySide([total.difference], scoreDigits)(unsigned(total.difference));
  const values = { score: say(score.title), by };
  const [comma, colon, stop] = isChinese ? ['\uff0c', '\uff1a', '\u3002'] : [', ', ': ', '.'];
  const apart =
    total.difference === '0'
      ? i18n._({ id: 'compare.level', message: '{score}相同', values })
      : i18n._({ id: 'compare.apart', message: '{score}差 {by}', values });
  const why = decidedBy?.sentence?.[isChinese ? 'zh' : 'en'];
  return (
    <>
      {apart}
      {parts.length > 0 && colon + parts.join(comma)}
      {stop}
      {why !== undefined && ` ${why}`}
    </>
  );
}
