import { useLingui } from '@lingui/react';
import { useEntry } from '../../../api/entries';
import type { OfficeEntry } from '../../../api/office-entries';
import type { Contest, KeyCount } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Said, SaidList } from '../../../ui/words';
import { Description } from '../description';

interface EntryMatterProps {
  readonly contest: Contest;
  readonly districts: readonly KeyCount[];
  readonly categories: readonly KeyCount[];
  readonly entry: OfficeEntry;
}

/** What the submitter wrote. */
export function EntryMatter({ contest, districts, categories, entry }: EntryMatterProps) {
  const { i18n } = useLingui();
  const { number, leadAndJoint, category, district, receivedAt, summary, descriptionHtml, keyFacts } = entry;
  const named = (role: 'lead' | 'joint') => leadAndJoint.filter((each) => each.role === role).map(({ name }) => name);
  const joint = named('joint');
  return (
    <>
      <dl className="o-pairs">
        <dt>{i18n._({ id: 'entry-drawer.lead', message: '牵头单位' })}</dt>
        <dd>
          <SaidList list={named('lead')} />
        </dd>
        {joint.length > 0 && (
          <>
            <dt>{i18n._({ id: 'entry-drawer.joint', message: '联合单位' })}</dt>
            <dd>
              <SaidList list={joint} />
            </dd>
          </>
        )}
        <Keyed title={i18n._({ id: 'entry-drawer.category', message: '类别' })} of={categories} id={category} />
        <Keyed title={i18n._({ id: 'entry-list.district', message: '区' })} of={districts} id={district} />
        <dt>{i18n._({ id: 'entry-drawer.received', message: '收到' })}</dt>
        <dd>
          {receivedAt === null ? (
            i18n._({ id: 'entry-drawer.by-office', message: '组委会登记或导入' })
          ) : (
            <Moment at={receivedAt} />
          )}
        </dd>
        {number !== null && <OnStage slug={contest.slug} number={number} />}
        <dt>{i18n._({ id: 'entry-drawer.summary', message: '简介' })}</dt>
        <dd>
          <Said words={summary} />
        </dd>
        {keyFacts.length > 0 && (
          <>
            <dt>{i18n._({ id: 'entry-drawer.facts', message: '关键数字' })}</dt>
            <dd>
              <ul>
                {keyFacts.map(({ value, unit, words }) => (
                  <li key={value + words.zh}>
                    <b>{value}</b> {unit !== null && <Said words={unit} />} <Said words={words} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <section className="o-drawer-text" aria-label={i18n._({ id: 'entry-drawer.description', message: '介绍' })}>
        <h3>{i18n._({ id: 'entry-drawer.description', message: '介绍' })}</h3>
        <Description html={descriptionHtml} />
      </section>
    </>
  );
}

interface KeyedProps {
  readonly title: string;
  readonly of: readonly KeyCount[];
  readonly id: string | null;
}

/** The name of a key; a key that no rulebook names stands as it is. */
function Keyed({ title, of, id }: KeyedProps) {
  if (id === null) return null;
  const named = of.find((key) => key.id === id);
  return (
    <>
      <dt>{title}</dt>
      <dd>{named === undefined ? id : <Said words={named.title} />}</dd>
    </>
  );
}

/** When and for how long it was on stage, and what was written about it. */
function OnStage({ slug, number }: { readonly slug: string; readonly number: number }) {
  const { i18n } = useLingui();
  const { data } = useEntry(slug, number);
  if (data === undefined || (data.appearances.length === 0 && data.coverageTotal === 0)) return null;
  return (
    <>
      <dt>{i18n._({ id: 'roadshow.title', message: '媒体巡展' })}</dt>
      <dd>
        {data.appearances.map(({ stop, stopName, startsAt, minutes }) => (
          <p key={stop}>
            <Said words={stopName} /> <Moment at={startsAt} />{' '}
            {i18n._({ id: 'entry-drawer.minutes', message: '{minutes} 分钟', values: { minutes } })}
          </p>
        ))}
        {i18n._({ id: 'entry-drawer.coverage', message: '报道 {count} 篇', values: { count: data.coverageTotal } })}
      </dd>
    </>
  );
}
