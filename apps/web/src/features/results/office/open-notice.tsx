import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNoticeOpening } from '../../../api/decision-acts';
import { useClock } from '../../../ui/clock';
import { offsetOf } from '../../../ui/format/moments';
import { momentAt } from '../../../ui/format/wall-time';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { useNow } from '../../../ui/use-now';
import { contradictedIn, CorrectAlong } from './correct-along';
import type { NamedRound } from './named-round';

interface OpenNoticeProps {
  readonly slug: string;
  readonly round: NamedRound;
  readonly earlier: readonly NamedRound[];
  readonly version: number;
  /** Something must be decided first. */
  readonly isBlocked: boolean;
}

/** Freezes a round and puts its lists up: what happens stands beside, and the button wants a phrase. */
export function OpenNotice({ slug, round, earlier, version, isBlocked }: OpenNoticeProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const opening = useNoticeOpening(slug, round.id);
  const faultOf = useFaults(opening.error);
  const [endsAt, setEndsAt] = useState('');
  const [reason, setReason] = useState(NO_WORDS);
  const [typed, setTyped] = useState('');
  const [along, setAlong] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const named = contradictedIn(opening.error, earlier);
  const toCorrect = earlier.filter(({ id }) => along.includes(id) || named.some((each) => each.id === id));
  const refused = i18n._({ id: 'notice.refused', message: '没有打开公示' });
  const isFirst = version === 1;
  const phrase = i18n._({ id: 'notice.phrase', message: '冻结{round}', values: { round: round.title } });
  const lacksReason = !isFirst && reason.zh.trim() === '';
  const isOther = typed.trim() !== phrase;
  const zone = `${timeZone.replace(/_/g, ' ')} ${offsetOf(useNow(), timeZone)}`;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (opening.isPending || isOther || lacksReason) return;
    const why = wordsOf(reason);
    opening.mutate({
      endsAt: momentAt(endsAt, timeZone),
      reason: isFirst ? null : why,
      corrects: along.map((id) => ({ round: id, reason: why })),
    });
  };
  return (
    <form className="o-thick-thin o-form" onSubmit={send} noValidate>
      {named.length === 0 ? (
        <Refused title={refused} error={opening.error} told={(path) => path === 'endsAt'} />
      ) : (
        <div className="o-note o-alert" role="alert">
          <strong>{refused}</strong>
          <p>
            {i18n._({
              id: 'notice.contradicts',
              message: '这一版与已公布的{rounds}不符：勾上“一并更正”，再按一次。',
              values: { rounds: named.map(({ title }) => title).join('\u3001') },
            })}
          </p>
        </div>
      )}
      <div className="o-two">
        <Consequences list={useThen(version)} />
        <div className="o-form">
          <Field
            label={i18n._({ id: 'notice.ends', message: '公示到' })}
            hint={i18n._({
              id: 'notice.ends-hint',
              message: '按大赛的时间：{zone}。空着就不定期，第二人随时可以公布。',
              values: { zone },
            })}
            error={faultOf('endsAt')}
          >
            {(described) => (
              <Input
                {...described}
                type="datetime-local"
                className="o-time-field"
                value={endsAt}
                onChange={(event) => setEndsAt(event.target.value)}
              />
            )}
          </Field>
          {!isFirst && (
            <ReasonFields
              value={reason}
              onChange={setReason}
              errors={{
                zh:
                  isTried && lacksReason
                    ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                    : undefined,
              }}
            />
          )}
          <CorrectAlong rounds={toCorrect} chosen={along} onChange={setAlong} />
          <Field
            label={i18n._({ id: 'publish.type', message: '请照写“{phrase}”', values: { phrase } })}
            error={
              isTried && isOther ? i18n._({ id: 'publish.not-typed', message: '和上面的不一样，请照写' }) : undefined
            }
          >
            {(described) => (
              <Input
                {...described}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
          <div className="o-acts">
            <Button type="primary" htmlType="submit" disabled={isBlocked} loading={opening.isPending}>
              {i18n._({ id: 'notice.button', message: '冻结并打开公示' })}
            </Button>
            {isBlocked && (
              <span className="o-soft">{i18n._({ id: 'notice.blocked', message: '先把上面的定下来。' })}</span>
            )}
          </div>
        </div>
      </div>
    </form>
  );
}

function useThen(version: number): readonly string[] {
  const { i18n } = useLingui();
  return [
    i18n._({ id: 'notice.then-count', message: '选票再数一遍；有一项对不上就停下，指出是哪一项。' }),
    i18n._({
      id: 'notice.then-frozen',
      message: '证据和结果冻结为第 {version} 版，拟定；评分、选票、外来票数从此不能改。',
      values: { version },
    }),
    i18n._({ id: 'notice.then-public', message: '名单公开，不写名次和分数。' }),
    i18n._({
      id: 'notice.then-second',
      message: '谁打开公示，谁就不能公布：由另一位组委会成员或管理员公布这一版。',
    }),
    i18n._({ id: 'notice.then-again', message: '公示中若有新的决定，出下一版，公示从头起算。' }),
  ];
}
