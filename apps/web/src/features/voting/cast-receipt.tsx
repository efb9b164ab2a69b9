import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { BallotPage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { formatDay } from '../../ui/format/moments';
import { Icon } from '../../ui/icon';
import { pathIn } from '../../ui/language';
import { useSiteAddress } from '../../ui/site-address';
import { CopyCode } from './copy-code';
import type { Filled } from './filling';
import { useMarkWords } from './mark-words';
import { QrCode } from './qr-code';
import { SavePicture } from './save-picture';
import { timeWithSeconds } from './time-with-seconds';
import './receipt.css';

interface ReceiptProps {
  readonly slug: string;
  readonly receipt: string;
  readonly castAt: string;
  /** Known to this device alone; none where it was cast elsewhere. */
  readonly filled: Filled | undefined;
  readonly ballot: BallotPage;
}

/** The three steps of a ballot that is recorded. */
export function CastSteps({ castAt }: { readonly castAt: string }) {
  const { i18n } = useLingui();
  const time = timeWithSeconds(castAt, useClock());
  const steps = [
    i18n._({ id: 'vote.step-sent', message: '已送出' }),
    i18n._({ id: 'vote.step-recorded', message: '已记录' }),
    i18n._({ id: 'vote.step-receipt', message: '有回执' }),
  ];
  return (
    <ol className="cast-steps" aria-label={i18n._({ id: 'vote.steps', message: '选票的三步' })}>
      {steps.map((step, index) => (
        <li key={step} className="cast-step">
          <b>
            <Icon name="done" />
            {step}
          </b>
          {index > 0 && time}
        </li>
      ))}
    </ol>
  );
}

export function Receipt({ slug, receipt, castAt, filled, ballot }: ReceiptProps) {
  const { i18n } = useLingui();
  const clock = useClock();
  const path = `/${slug}/receipt?code=${receipt}`;
  const address = useSiteAddress() + pathIn(clock.language, path);
  const code = useRef<HTMLParagraphElement>(null);
  const named = useNamed(filled, ballot);
  return (
    <section className="receipt" aria-label={i18n._({ id: 'vote.receipt', message: '回执' })}>
      <div className="receipt-top">
        <div>
          <h2 className="small faint">{i18n._({ id: 'vote.receipt-code', message: '回执码' })}</h2>
          <p className="receipt-code" ref={code}>
            {receipt.split('-').map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </p>
        </div>
        <QrCode text={address} label={i18n._({ id: 'vote.qr', message: '二维码：查这张回执的地址' })} />
      </div>
      <dl className="pairs">
        <div>
          <dt>{i18n._({ id: 'vote.recorded-at', message: '记录时间' })}</dt>
          <dd>
            {formatDay(castAt, clock)} {timeWithSeconds(castAt, clock)}
          </dd>
        </div>
        {named !== undefined && (
          <div>
            <dt>{i18n._({ id: 'vote.chose', message: '选了' })}</dt>
            <dd>{named.join(clock.language === 'zh' ? '、' : ', ')}</dd>
          </div>
        )}
        <div>
          <dt>{i18n._({ id: 'vote.rules', message: '计票规则' })}</dt>
          <dd>
            <Link href={`/${slug}/rules`}>
              {i18n._({
                id: 'vote.rules-version',
                message: '第 {version} 版',
                values: { version: ballot.rulebookVersion },
              })}
            </Link>
          </dd>
        </div>
      </dl>
      <div className="button-row">
        <CopyCode code={receipt} shown={code} />
        <Link className="button button--plain" href={path}>
          {i18n._({ id: 'vote.look-up', message: '查这张回执' })}
        </Link>
        <SavePicture slug={slug} receipt={receipt} castAt={castAt} address={address} />
      </div>
    </section>
  );
}

/** Each chosen entry once, with what it has on the ballot. */
function useNamed(filled: Filled | undefined, ballot: BallotPage): readonly string[] | undefined {
  const { i18n } = useLingui();
  const markOf = useMarkWords(ballot);
  if (filled === undefined) return undefined;
  return [...new Set(filled.choices)].map((number) => {
    const mark = markOf(filled, number);
    return mark === null
      ? i18n._({ id: 'vote.entry', message: '{number} 号', values: { number } })
      : i18n._({ id: 'vote.entry-mark', message: '{number} 号（{mark}）', values: { number, mark } });
  });
}
