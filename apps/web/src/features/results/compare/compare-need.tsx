import { useLingui } from '@lingui/react';
import type { Comparison, Need, NeededWay, ResultScore } from '../../../api/types';
import { digitsFor } from '../../../ui/format/exact-number';
import { sideBySide } from '../../../ui/format/side-by-side';
import { Part } from '../../../ui/part';
import { useSay } from '../../../ui/words';
import './compare.css';

interface CompareNeedProps {
  readonly comparison: Comparison;
  readonly score: ResultScore;
}

/** What would have been enough to stand before the other, and to be on its list: found by running the rules. */
export function CompareNeed({ comparison: { needed, a, b }, score }: CompareNeedProps) {
  const { i18n } = useLingui();
  const say = useSay();
  if (needed === null) return null;
  const [behind, ahead] = needed.entry === a.number ? [a, b] : [b, a];
  const values = { behind: say(behind.title), ahead: say(ahead.title) };
  const { before, onList } = needed;
  const isAnother = onList !== null && JSON.stringify(waysOf(onList)) !== JSON.stringify(waysOf(before));
  return (
    <Part
      title={i18n._({ id: 'need.title', message: '还差多少' })}
      aside={i18n._({ id: 'need.aside', message: '其他项目都不变时' })}
    >
      <p className="need-what">{i18n._({ id: 'need.before', message: '“{behind}”要排在“{ahead}”之前：', values })}</p>
      <Ways need={before} score={score} />
      {onList !== null && isAnother && (
        <>
          <p className="need-what">
            {i18n._({
              id: 'need.on-list',
              message: '“{behind}”要进“{list}”：',
              values: { behind: values.behind, list: say(onList.list.title) },
            })}
          </p>
          <Ways need={onList} score={score} />
        </>
      )}
    </Part>
  );
}

const waysOf = ({ nothing, ways }: Need) => [nothing, ways.map(({ more, not }) => [more, not])];

function Ways({ need: { nothing, ways }, score }: { readonly need: Need; readonly score: ResultScore }) {
  const { i18n } = useLingui();
  if (nothing !== null || ways.length === 0) {
    const why: Record<NonNullable<Need['nothing']>, string> = {
      out: i18n._({ id: 'need.out', message: '有一项不参加排名。' }),
      'other-part': i18n._({ id: 'need.other-part', message: '两项分在不同的组，不排在一起。' }),
      'is-there': i18n._({ id: 'need.is-there', message: '已经是这样。' }),
      waits: i18n._({ id: 'need.waits', message: '要等主办方裁定。' }),
      'no-way': i18n._({ id: 'need.no-way', message: '名次不由票数或评分决定，说不出还差多少。' }),
      'too-large': i18n._({ id: 'need.too-large', message: '这一轮太大，没有在这里试算。' }),
    };
    return <p className="soft">{why[nothing ?? 'no-way']}</p>;
  }
  return (
    <>
      <dl className="needs">
        {ways.map((way, index) => (
          <Way key={index} way={way} score={score} />
        ))}
      </dl>
      <NotLevel ways={ways} score={score} />
    </>
  );
}

interface WayProps {
  readonly way: NeededWay;
  readonly score: ResultScore;
}

function Way({ way, score }: WayProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { kind, channel, group, session, panel, figure, not, more, reaches, isLeast, standing } = way;
  const what = [kind === 'votes' ? channel : figure, group, session, kind === 'votes' ? null : panel];
  const [name, ...within] = what.flatMap((part) => (part === null ? [] : [say(part.title)]));
  const values = { name: [name, ...within].join(' · ') };
  const write = sideBySide([more, reaches], digitsFor([more, reaches]));
  const shown = {
    reaches: reaches === null ? '' : write(reaches),
    score: say(score.title),
    total: standing === null ? '' : sideBySide([standing.score], score.digits ?? 2)(standing.score),
  };
  return (
    <div>
      <dt>{i18n._({ id: 'need.only', message: '只靠{name}', values })}</dt>
      {not === null && more !== null ? (
        <dd>
          <b>{write(more)}</b>
          {kind === 'votes' && ` ${i18n._({ id: 'need.votes', message: '票' })}`}
          <span>
            {kind === 'votes'
              ? i18n._({ id: 'need.reaches-votes', message: '共 {reaches} 票，{score} {total}', values: shown })
              : i18n._({ id: 'need.reaches', message: '到 {reaches}，{score} {total}', values: shown })}
            {!isLeast && i18n._({ id: 'need.not-least', message: '；再少一点就不够' })}
          </span>
        </dd>
      ) : (
        <dd>
          <WhyNot not={not ?? 'not-found'} />
        </dd>
      )}
    </div>
  );
}

function WhyNot({ not }: { readonly not: NonNullable<NeededWay['not']> }) {
  const { i18n } = useLingui();
  const why: Record<NonNullable<NeededWay['not']>, string> = {
    'out-of-reach': i18n._({ id: 'need.out-of-reach', message: '再多也不够' }),
    'not-found': i18n._({ id: 'need.not-found', message: '没有试出够的数' }),
    annulled: i18n._({ id: 'need.annulled', message: '这些票已作废' }),
    barred: i18n._({ id: 'need.barred', message: '不参加这一项' }),
    'too-large': i18n._({ id: 'need.too-large-way', message: '数目太大，没有试算' }),
  };
  return <>{why[not]}</>;
}

/** Why it is not enough to have as much as the other. */
function NotLevel({ ways, score }: { readonly ways: readonly NeededWay[]; readonly score: ResultScore }) {
  const { i18n } = useLingui();
  const say = useSay();
  const [level] = ways.flatMap(({ oneLess }) => (oneLess?.tie?.figure == null ? [] : [oneLess]));
  const tie = level?.tie ?? null;
  if (level === undefined || tie === null || tie.figure === null || tie.value === null || tie.otherValue === null)
    return null;
  const write = sideBySide([tie.value, tie.otherValue]);
  const values = {
    score: sideBySide([level.score], score.digits ?? 2)(level.score),
    figure: say(tie.figure.title),
    own: write(tie.value),
    other: write(tie.otherValue),
  };
  return (
    <p className="why">
      {i18n._({
        id: 'need.not-level',
        message: '追平 {score} 还不够：得分相同时先比{figure}，对方 {other}，自己 {own}。',
        values,
      })}
    </p>
  );
}
