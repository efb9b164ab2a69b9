import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { Words } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Said } from '../../../ui/words';
import { useFieldNames, useValueNames } from './field-names';

/** What a row of the log holds beside its reason, field by field; what is not there is not told. */
export function AuditFields({ fields }: { readonly fields: object }) {
  const names = useFieldNames();
  const show = useShow();
  const valueOf = useValueNames();
  const shown = Object.entries(fields).filter(([name, value]) => name !== 'reason' && !isNothing(value));
  if (shown.length === 0) return <>{'\u2014'}</>;
  return (
    <dl className="o-log-fields">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{names[name] ?? <span className="o-code">{name}</span>}</dt>{' '}
          <dd>{show(typeof value === 'string' ? valueOf(name, value) : value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'string';

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Hashes and ids: by their beginning they are told apart, whole they stand behind it. */
const LONG = /^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** Of a list no more is told here than can be read at a glance. */
const MOST = 12;

function useShow(): (value: unknown) => ReactNode {
  const { i18n } = useLingui();
  const and = i18n._({ id: 'list.and', message: '、' });
  const yes = i18n._({ id: 'recorded.yes', message: '是' });
  const no = i18n._({ id: 'recorded.no', message: '否' });
  const listed = (list: readonly unknown[]): ReactNode => {
    const isPlain = list.every((each) => typeof each === 'number' || (typeof each === 'string' && !LONG.test(each)));
    if (!isPlain) return i18n._({ id: 'audit.list', message: '{count} 个', values: { count: list.length } });
    const first = list.slice(0, MOST).join(and);
    if (list.length <= MOST) return first;
    return i18n._({ id: 'audit.list-of', message: '{first} 等 {count} 个', values: { first, count: list.length } });
  };
  return (value) => {
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      if (MOMENT.test(value)) return <Moment at={value} />;
      if (!LONG.test(value)) return value;
      return (
        <span className="o-code" title={value}>
          {value.slice(0, 8)}…
        </span>
      );
    }
    if (isWords(value)) return <Said words={value} />;
    if (Array.isArray(value)) return listed(value);
    return <span className="o-code">{JSON.stringify(value)}</span>;
  };
}
