import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useContest } from '../../api/contests';
import { useClock } from '../../ui/clock';
import { formatDay } from '../../ui/format/moments';
import { useSay } from '../../ui/words';
import { drawReceipt } from './receipt-picture';
import { timeWithSeconds } from './time-with-seconds';

interface SavePictureProps {
  readonly slug: string;
  readonly receipt: string;
  readonly castAt: string;
  readonly address: string;
}

/** Saves the receipt as a picture, and shows it: the browsers of chat apps save only what is held long. */
export function SavePicture({ slug, receipt, castAt, address }: SavePictureProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const clock = useClock();
  const { data: contest } = useContest(slug);
  const [picture, setPicture] = useState<string | null>(null);
  if (contest === undefined) return null;
  const name = i18n._({ id: 'vote.picture-name', message: '选票回执' });
  const save = () => {
    const values = { day: formatDay(castAt, clock), time: timeWithSeconds(castAt, clock) };
    const drawn = drawReceipt({
      title: say(contest.title),
      name,
      code: receipt.split('-'),
      lines: [
        i18n._({ id: 'vote.picture-when', message: '{day} {time} 记录', values }),
        ...(contest.isSimulated ? [i18n._({ id: 'vote.picture-simulated', message: '模拟数据，非大赛结果' })] : []),
      ],
      address,
    });
    setPicture(drawn);
    if (drawn === null) return;
    const link = document.createElement('a');
    link.href = drawn;
    link.download = `${receipt}.png`;
    link.click();
  };
  return (
    <>
      <button className="button button--plain" type="button" onClick={save}>
        {i18n._({ id: 'vote.picture', message: '存为图片' })}
      </button>
      {picture !== null && (
        <figure className="receipt-picture">
          <img src={picture} alt={name} />
          <figcaption className="small soft" role="status">
            {i18n._({ id: 'vote.picture-hold', message: '没有自动存下的话，长按上面的图片保存。图片里没有你选了谁。' })}
          </figcaption>
        </figure>
      )}
    </>
  );
}
