import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { Publication } from '../../api/addresses';
import type { AwardList, ResultPart, ResultRound } from '../../api/types';
import { Said } from '../../ui/words';
import { Award, EmptyList } from './award';
import { ListHead } from './list-head';
import { Out } from './out';
import { placedIn, type RowSource, sourceOf, unlisted } from './placed';
import { Rows } from './rows';
import { rowsPage } from './rows-page-address';
import './results.css';

interface AwardListsProps {
  readonly published: Publication;
  readonly round: ResultRound;
}

/** The lists of the last round, part by part: the first in gold, the others in lines. */
export function AwardLists({ published, round }: AwardListsProps) {
  return round.parts.map((part) => (
    <PartLists key={part.part ?? ''} part={part} source={sourceOf(published, round, part.ranking)} />
  ));
}

interface PartListsProps {
  readonly part: ResultPart;
  readonly source: RowSource;
}

function PartLists({ part, source }: PartListsProps) {
  const [award, ...others] = part.lists;
  return (
    <>
      {award !== undefined && <Award part={part} list={award} source={source} />}
      {others.map((list) => (
        <OtherList key={list.id} part={part} list={list} source={source} />
      ))}
      <Unlisted part={part} source={source} />
      {part.out.length > 0 && (
        <Out
          out={part.out}
          more={
            part.outs > part.out.length && (
              <Whole count={part.outs} href={rowsPage(source, { part: part.part, out: true })} />
            )
          }
        />
      )}
    </>
  );
}

interface OtherListProps extends PartListsProps {
  readonly list: AwardList;
}

function OtherList({ part, list, source }: OtherListProps) {
  const id = useId();
  const placed = placedIn(part, list);
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <ListHead id={id} title={<Said words={list.title} />} part={part} source={source} />
      {placed.length === 0 ? <EmptyList /> : <Rows ranked={placed} source={source} shared={list.shared} />}
      {list.total > placed.length && <WholeList list={list} part={part} source={source} />}
    </section>
  );
}

/** Where a list that is longer than a page goes on. */
export function WholeList({ list, part, source }: OtherListProps) {
  return <Whole count={list.total} href={rowsPage(source, { part: part.part, list: list.id })} />;
}

function Whole({ count, href }: { readonly count: number; readonly href: string }) {
  const { i18n } = useLingui();
  return (
    <p className="part-more">
      <Link href={href}>
        {i18n._({
          id: 'results.whole-list',
          message: '{count, plural, other {看这份名单的全部 # 项}}',
          values: { count },
        })}
      </Link>
    </p>
  );
}

/** Those who are on no list, and the whole ranking where it is longer than a page. */
function Unlisted({ part, source }: PartListsProps) {
  const { i18n } = useLingui();
  const id = useId();
  const rest = unlisted(part);
  const hasMore = part.ranked > part.ranking.length;
  if (rest.length === 0 && !hasMore) return null;
  const values = { count: part.ranked };
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <ListHead id={id} title={i18n._({ id: 'results.rest', message: '其余名次' })} part={part} source={source} />
      <Rows ranked={rest} source={source} />
      {hasMore && (
        <p className="part-more">
          <Link href={rowsPage(source, { part: part.part })}>
            {i18n._({ id: 'results.whole-ranking', message: '{count, plural, other {看全部 # 个名次}}', values })}
          </Link>
        </p>
      )}
    </section>
  );
}
