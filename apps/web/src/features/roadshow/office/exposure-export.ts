import { useLingui } from '@lingui/react';
import { saveCsv } from '../../../ui/office/csv';
import { useSay } from '../../../ui/words';
import type { Exposed, Lack } from './exposure';

/** Saves what the table of exposure shows, in its order. */
export function useExposureExport(slug: string, rows: readonly Exposed[]): () => void {
  const { i18n } = useLingui();
  const say = useSay();
  const sayLacks = useSayLacks();
  const and = i18n._({ id: 'list.and', message: '、' });
  const headings = [
    i18n._({ id: 'entry-list.number', message: '号' }),
    i18n._({ id: 'entry-list.title', message: '项目' }),
    i18n._({ id: 'exposure.stops', message: '站' }),
    i18n._({ id: 'exposure.minutes', message: '讲述（分钟）' }),
    i18n._({ id: 'exposure.pieces', message: '篇' }),
    i18n._({ id: 'exposure.links', message: '链接' }),
    i18n._({ id: 'exposure.note', message: '提示' }),
  ];
  return () =>
    saveCsv(`${slug}-exposure.csv`, [
      headings,
      ...rows.map(({ number, title, stops, minutes, coverage, links, lacks }) => [
        number,
        say(title),
        stops.map(({ name }) => say(name)).join(and),
        minutes,
        coverage,
        links,
        sayLacks(lacks),
      ]),
    ]);
}

/** Of what an entry has less than half of what stands in the middle; nothing where it lacks nothing. */
export function useSayLacks(): (lacks: readonly Lack[]) => string {
  const { i18n } = useLingui();
  const and = i18n._({ id: 'list.and', message: '、' });
  const names: Readonly<Record<Lack, string>> = {
    stops: i18n._({ id: 'exposure.lacks-stops', message: '站' }),
    minutes: i18n._({ id: 'exposure.lacks-minutes', message: '讲述' }),
    links: i18n._({ id: 'exposure.lacks-links', message: '链接' }),
    coverage: i18n._({ id: 'exposure.lacks-coverage', message: '报道' }),
  };
  return (lacks) => {
    if (lacks.length === 0) return '';
    const what = lacks.map((lack) => names[lack]).join(and);
    return i18n._({ id: 'exposure.half', message: '{what}不到一半', values: { what } });
  };
}
