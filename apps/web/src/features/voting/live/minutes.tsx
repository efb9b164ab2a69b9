import { useLingui } from '@lingui/react';
import type { Totals } from '../../../api/types';
import { Disclosure } from '../../../ui/disclosure';
import { useClock } from '../../../ui/clock';
import { formatTime } from '../../../ui/format/moments';
import { TableScroll } from '../../../ui/table-scroll';

const MINUTE = 60_000;
const STEP = 10;
const HEIGHT = 60;
/** As long as nothing is known. */
const NONE = Array<number>(30).fill(0);

/** How many ballots came in each of the last minutes: drawn, and as a table behind it. */
export function Minutes({ totals }: { readonly totals: Totals | null }) {
  const { i18n } = useLingui();
  const lastMinutes = totals?.lastMinutes ?? NONE;
  const most = Math.max(1, ...lastMinutes);
  const count = lastMinutes.length;
  return (
    <>
      <svg
        className="minutes"
        viewBox={`0 0 ${count * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={i18n._({
          id: 'live.minutes-drawn',
          message: '最近 {count} 分钟每分钟收到的选票，最多的一分钟 {most} 张；下面有表格',
          values: { count, most: i18n.number(Math.max(0, ...lastMinutes)) },
        })}
      >
        {lastMinutes.map((ballots, at) => {
          const height = (HEIGHT * ballots) / most;
          return <rect key={at} x={at * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} />;
        })}
      </svg>
      <p className="minutes-ends">
        <span>{i18n._({ id: 'live.minutes-ago', message: '{count} 分钟前', values: { count } })}</span>
        <span>{i18n._({ id: 'live.minutes-now', message: '现在' })}</span>
      </p>
      <Disclosure summary={i18n._({ id: 'live.minutes-table', message: '每分钟选票表' })}>
        {() => totals !== null && <MinuteTable {...totals} />}
      </Disclosure>
    </>
  );
}

/** The latest first. */
function MinuteTable({ asOf, lastMinutes }: Pick<Totals, 'asOf' | 'lastMinutes'>) {
  const { i18n } = useLingui();
  const clock = useClock();
  const end = Math.floor(Date.parse(asOf) / MINUTE) * MINUTE;
  const caption = i18n._({ id: 'live.minutes', message: '每分钟选票' });
  const rows = lastMinutes
    .map((ballots, at) => ({ from: end - (lastMinutes.length - at) * MINUTE, ballots }))
    .reverse();
  return (
    <TableScroll label={caption}>
      <table className="table table--tight">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'live.minute', message: '这一分钟' })}</th>
            <th scope="col" className="n">
              {i18n._({ id: 'live.ballots', message: '选票' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, ballots }) => (
            <tr key={from}>
              <th scope="row">{formatTime(from, clock)}</th>
              <td className="n">{i18n.number(ballots)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
