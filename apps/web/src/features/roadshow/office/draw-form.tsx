import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useDraw } from '../../../api/roadshow-acts';
import type { Stop } from '../../../api/types';
import { useLanguage } from '../../../ui/use-language';
import { Consequences } from '../../../ui/office/consequences';
import { OfficePart } from '../../../ui/office/part';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { useSay } from '../../../ui/words';

interface DrawFormProps {
  readonly slug: string;
  readonly stop: Stop;
  readonly onDone: () => void;
}

/** Draws by lot who speaks when at a stop; drawn again only with a reason that the public reads. */
export function DrawForm({ slug, stop, onDone }: DrawFormProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const drawing = useDraw(slug, stop.position);
  const faultOf = useFaults(drawing.error);
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const isAgain = stop.draws.length > 0;
  const lacksReason = isAgain && reason.zh.trim() === '';
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const numbers = stop.appearances.map(({ number }) => number).sort((one, other) => one - other);
  const values = { stop: say(stop.name), numbers: numbers.join(comma), count: stop.draws.length };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (drawing.isPending || lacksReason) return;
    drawing.mutate(isAgain ? wordsOf(reason) : null, { onSuccess: onDone });
  };
  return (
    <OfficePart
      title={
        isAgain
          ? i18n._({ id: 'draw.title-again', message: '{stop}：重新抽签', values })
          : i18n._({ id: 'draw.title', message: '{stop}：抽签排顺序', values })
      }
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused
          title={i18n._({ id: 'draw.refused', message: '没有抽签' })}
          error={drawing.error}
          told={(path) => path.startsWith('reason.')}
        />
        <div className="o-two o-halves">
          <div className="o-form">
            <p>{i18n._({ id: 'draw.who', message: '在这一站讲述的：{numbers} 号。', values })}</p>
            {isAgain && (
              <ReasonFields
                value={reason}
                onChange={setReason}
                errors={{
                  zh:
                    isTried && lacksReason
                      ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                      : faultOf('reason.zh'),
                  en: faultOf('reason.en'),
                }}
              />
            )}
          </div>
          <Consequences
            list={[
              i18n._({ id: 'draw.then-seed', message: '种子由服务器随机产生，和结果一起公开，谁都能照它重算一遍。' }),
              i18n._({ id: 'draw.then-order', message: '各个时段不变，抽到第几就在第几个时段讲。' }),
              isAgain
                ? i18n._({ id: 'draw.then-kept', message: '先前的 {count} 次抽签连同理由都留在巡展页上。', values })
                : i18n._({ id: 'draw.then-once', message: '马上公开；再抽要写公开的理由，每一次都留着。' }),
            ]}
          />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={drawing.isPending}>
            {isAgain
              ? i18n._({ id: 'draw.button-again', message: '重新抽签' })
              : i18n._({ id: 'draw.button', message: '抽签' })}
          </Button>
          <Button onClick={onDone}>{i18n._({ id: 'draw.cancel', message: '先不抽' })}</Button>
        </div>
      </form>
    </OfficePart>
  );
}
