import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import type { BallotReview } from '../../../api/ballot-reviews';
import { useRules } from '../../../api/contests';
import { ballotReviewsAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import type { Contest } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Fetched } from '../../../ui/fetched';
import { OfficePart } from '../../../ui/office/part';
import { Sign, type SignShape } from '../../../ui/office/sign';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { ReviewDialog } from './review-dialog';
import { RulingDialog } from './ruling-dialog';

interface BallotReviewsProps {
  readonly contest: Contest;
  readonly mayChange: boolean;
}

/** Ballots that are looked at again: which, why, and what became of them. */
export function BallotReviews({ contest, mayChange }: BallotReviewsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const [isOpening, setOpening] = useState(false);
  const query = useStaffAnswer(ballotReviewsAddress(contest.slug));
  const explained = useRules(contest.slug, { language }).data?.explained.channels ?? [];
  const voted = new Set(contest.stages.flatMap(({ opens }) => opens?.channels ?? []));
  const channels = explained.filter(({ id }) => voted.has(id)).map(({ id, title }) => ({ value: id, label: title }));
  if (channels.length === 0) return null;
  const titleOf = (id: string) => channels.find(({ value }) => value === id)?.label ?? id;
  const end = mayChange && (
    <Button onClick={() => setOpening(true)}>{i18n._({ id: 'reviews.new', message: '复核一段时间投出的选票' })}</Button>
  );
  return (
    <OfficePart
      title={i18n._({ id: 'reviews.title', message: '复核的选票' })}
      remark={i18n._({ id: 'reviews.remark', message: '查回执的人看得到这些状态和理由' })}
      end={end}
    >
      <Fetched query={query} waiting={i18n._({ id: 'reviews.loading', message: '正在取复核' })}>
        {({ items }) => <ReviewList {...{ contest, mayChange, items, titleOf }} />}
      </Fetched>
      {isOpening && <ReviewDialog slug={contest.slug} channels={channels} onClose={() => setOpening(false)} />}
    </OfficePart>
  );
}

interface ReviewListProps extends BallotReviewsProps {
  readonly items: readonly BallotReview[];
  readonly titleOf: (channel: string) => string;
}

function ReviewList({ contest, mayChange, items, titleOf }: ReviewListProps) {
  const { i18n } = useLingui();
  const [ruled, setRuled] = useState<BallotReview | null>(null);
  const title = i18n._({ id: 'reviews.title', message: '复核的选票' });
  if (items.length === 0) {
    return <p className="o-soft">{i18n._({ id: 'reviews.none', message: '还没有复核过选票。' })}</p>;
  }
  return (
    <>
      <table className="o-table">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-n">
              {i18n._({ id: 'reviews.number', message: '号' })}
            </th>
            <th scope="col">{i18n._({ id: 'reviews.which', message: '哪些选票' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'reviews.ballots', message: '张数' })}
            </th>
            <th scope="col">{i18n._({ id: 'reviews.opened', message: '谁提出，为什么' })}</th>
            <th scope="col">{i18n._({ id: 'reviews.ruling', message: '裁定' })}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.number}>
              <td className="o-n">{item.number}</td>
              <td>
                {titleOf(item.channel)}
                <div className="o-small o-soft">
                  <Moment at={item.from} /> {i18n._({ id: 'reviews.until', message: '到' })} <Moment at={item.until} />
                </div>
              </td>
              <td className="o-n">{item.ballots}</td>
              <td>
                <Said words={item.reason} />
                <div className="o-small o-soft">
                  {item.openedByName} <Moment at={item.openedAt} />
                </div>
              </td>
              <td>
                <RulingCell item={item} onRule={mayChange ? () => setRuled(item) : null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ruled !== null && <RulingDialog slug={contest.slug} review={ruled} onClose={() => setRuled(null)} />}
    </>
  );
}

const SHAPES: Readonly<Record<BallotReview['state'], SignShape>> = {
  'under-review': 'check',
  'struck-off': 'off',
  counted: 'done',
};

interface RulingCellProps {
  readonly item: BallotReview;
  readonly onRule: (() => void) | null;
}

function RulingCell({ item, onRule }: RulingCellProps) {
  const { i18n } = useLingui();
  const words: Readonly<Record<BallotReview['state'], string>> = {
    'under-review': i18n._({ id: 'reviews.under-review', message: '复核中' }),
    'struck-off': i18n._({ id: 'reviews.struck-off', message: '已剔除' }),
    counted: i18n._({ id: 'reviews.counted', message: '照常计入' }),
  };
  return (
    <>
      <Sign shape={SHAPES[item.state]}>{words[item.state]}</Sign>
      {item.rulingReason !== null && (
        <div>
          <Said words={item.rulingReason} />
          <div className="o-small o-soft">
            {item.ruledByName} {item.ruledAt !== null && <Moment at={item.ruledAt} />}
          </div>
        </div>
      )}
      {item.state === 'under-review' && onRule !== null && (
        <div>
          <Button size="small" onClick={onRule}>
            {i18n._({ id: 'reviews.rule', message: '裁定第 {number} 号', values: { number: item.number } })}
          </Button>
        </div>
      )}
    </>
  );
}
