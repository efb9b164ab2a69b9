import { useLingui } from '@lingui/react';
import { useClock } from '../../ui/clock';
import { offsetOf } from '../../ui/format/moments';
import { usePanelDesk } from './desk-context';
import { useMoment } from './moment';

/** When marking ends, and the one rule for the last second, before anybody needs it. */
export function StageRule() {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  const { timeZone } = useClock();
  const { stage } = usePanelDesk().desk;
  if (stage === null || stage.closesAt === null) return null;
  const values = { time: dayMinute(stage.closesAt), offset: offsetOf(stage.closesAt, timeZone) };
  return (
    <p className="stage-rule">
      {i18n._({
        id: 'stage.rule',
        message: '{time}（{offset}）截止。以服务器的钟为准：截止之前服务器收到的才算。',
        values,
      })}
    </p>
  );
}
