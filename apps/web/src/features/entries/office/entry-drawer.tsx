import { useLingui } from '@lingui/react';
import { Drawer } from 'antd';
import { useEntry } from '../../../api/entries';
import type { Entry } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Fetched } from '../../../ui/fetched';
import { pathIn } from '../../../ui/language';
import { useLanguage } from '../../../ui/use-language';
import { Said, SaidList } from '../../../ui/words';
import { Description } from '../description';

interface EntryDrawerProps {
  readonly slug: string;
  /** Null: none is open. */
  readonly number: number | null;
  readonly onClose: () => void;
}

/** One entry beside the list, which stays as it is. */
export function EntryDrawer({ slug, number, onClose }: EntryDrawerProps) {
  const { i18n } = useLingui();
  const title =
    number === null ? '' : i18n._({ id: 'entry-drawer.title', message: '{number} 号项目', values: { number } });
  return (
    <Drawer title={title} open={number !== null} onClose={onClose} size="35rem" destroyOnHidden>
      {number !== null && <OpenedEntry slug={slug} number={number} />}
    </Drawer>
  );
}

function OpenedEntry({ slug, number }: { readonly slug: string; readonly number: number }) {
  const { i18n } = useLingui();
  const query = useEntry(slug, number);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'entry-drawer.loading', message: '正在取这个项目' })} level={3}>
      {(entry) => <EntryFacts slug={slug} entry={entry} />}
    </Fetched>
  );
}

function EntryFacts({ slug, entry }: { readonly slug: string; readonly entry: Entry }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { number, title, submitters, summary, descriptionHtml, appearances, coverageTotal } = entry;
  return (
    <div className="o-drawer-matter">
      <h3>
        <Said words={title} byPhrase />
      </h3>
      <dl className="o-pairs">
        <dt>{i18n._({ id: 'entry-list.submitters', message: '申报单位' })}</dt>
        <dd>
          <SaidList list={submitters} />
        </dd>
        <dt>{i18n._({ id: 'entry-drawer.summary', message: '简介' })}</dt>
        <dd>
          <Said words={summary} />
        </dd>
        <dt>{i18n._({ id: 'roadshow.title', message: '媒体巡展' })}</dt>
        <dd>
          {appearances.map(({ stop, stopName, startsAt, minutes }) => (
            <p key={stop}>
              <Said words={stopName} /> <Moment at={startsAt} />{' '}
              {i18n._({ id: 'entry-drawer.minutes', message: '{minutes} 分钟', values: { minutes } })}
            </p>
          ))}
          {i18n._({ id: 'entry-drawer.coverage', message: '报道 {count} 篇', values: { count: coverageTotal } })}
        </dd>
      </dl>
      <Description html={descriptionHtml} />
      <a href={pathIn(language, `/${slug}/entries/${number}`)}>
        {i18n._({ id: 'entry-drawer.public', message: '公众看到的项目页' })}
      </a>
    </div>
  );
}
