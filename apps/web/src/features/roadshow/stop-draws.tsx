import { useLingui } from '@lingui/react';
import type { Stop } from '../../api/types';
import { Moment } from '../../ui/day';
import { Disclosure } from '../../ui/disclosure';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';

/** Every draw of the order at a stop, the last of which holds: with its seed anyone draws the same again. */
export function StopDraws({ stop: { name, draws } }: { readonly stop: Stop }) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  if (draws.length === 0) return null;
  const summary = (
    <>
      {i18n._({
        id: 'stop.draws',
        message: '{count, plural, other {顺序由抽签排定，抽了 # 次}}',
        values: { count: draws.length },
      })}
      <span className="off-screen">
        {' '}
        <Said words={name} />
      </span>
    </>
  );
  const list = (
    <ol className="draws">
      {[...draws].reverse().map(({ position, drawnAt, order, reason, seed }) => (
        <li key={position}>
          <p>
            {i18n._({ id: 'stop.draw', message: '第 {position} 次', values: { position } })} <Moment at={drawnAt} />{' '}
            {order.join(comma)}
          </p>
          {reason !== null && (
            <p>
              {i18n._({ id: 'stop.draw-again', message: '重抽的理由：' })}
              <Said words={reason} />
            </p>
          )}
          <p className="draw-seed">
            {i18n._({ id: 'stop.seed', message: '种子：' })}
            <code>{seed}</code>
          </p>
        </li>
      ))}
    </ol>
  );
  return <Disclosure summary={summary} always={list} />;
}
