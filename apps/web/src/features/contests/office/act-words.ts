import { useLingui } from '@lingui/react';
import type { Act } from './possible-acts';

export interface ActWords {
  /** In the row of the stage. */
  readonly link: string;
  readonly title: string;
  readonly button: string;
  readonly then: readonly string[];
}

/** What each act is called, and what it leads to; `stage` is the title of the stage. */
export function useActWords(): (act: Act, stage: string) => ActWords {
  const { i18n } = useLingui();
  const shown = i18n._({ id: 'act.then-shown', message: '大赛页立即显示新的时间和理由，审计日志记下是谁改的。' });
  const server = i18n._({
    id: 'act.then-server',
    message: '截止前服务器收到的都算；晚一秒的，回答里写着服务器的时间。',
  });
  return (act, stage) => {
    const values = { stage };
    switch (act) {
      case 'put-off':
        return {
          link: i18n._({ id: 'act.put-off', message: '改时间…' }),
          title: i18n._({ id: 'act.put-off-title', message: '改{stage}的时间', values }),
          button: i18n._({ id: 'act.put-off-button', message: '改成这个时间' }),
          then: [i18n._({ id: 'act.put-off-then', message: '到了新的时间，阶段自己开放和关闭。' }), shown],
        };
      case 'open':
        return {
          link: i18n._({ id: 'act.open', message: '现在开放…' }),
          title: i18n._({ id: 'act.open-title', message: '现在开放{stage}', values }),
          button: i18n._({ id: 'act.open-button', message: '现在开放' }),
          then: [
            i18n._({ id: 'act.open-then', message: '马上开放，不等原定的时间。' }),
            i18n._({ id: 'act.open-rules', message: '从此它的票、分和名单照封存的规则算，规则不能再改。' }),
            shown,
            server,
          ],
        };
      case 'call-off':
        return {
          link: i18n._({ id: 'act.call-off', message: '取消…' }),
          title: i18n._({ id: 'act.call-off-title', message: '取消{stage}', values }),
          button: i18n._({ id: 'act.call-off-button', message: '取消这个阶段' }),
          then: [i18n._({ id: 'act.call-off-then', message: '到了时间它也不会开放。错了可以再打开。' }), shown],
        };
      case 'extend':
        return {
          link: i18n._({ id: 'act.extend', message: '改截止时间…' }),
          title: i18n._({ id: 'act.extend-title', message: '改{stage}的截止时间', values }),
          button: i18n._({ id: 'act.extend-button', message: '改到这个时间' }),
          then: [i18n._({ id: 'act.extend-then', message: '已经交来的不受影响。' }), shown, server],
        };
      case 'close':
        return {
          link: i18n._({ id: 'act.close', message: '现在关闭…' }),
          title: i18n._({ id: 'act.close-title', message: '现在关闭{stage}', values }),
          button: i18n._({ id: 'act.close-button', message: '现在关闭' }),
          then: [
            i18n._({
              id: 'act.close-then',
              message: '马上关闭。正在填写的人会看到截止的时间，填好的内容留在他们那里。',
            }),
            i18n._({ id: 'act.close-again', message: '下一轮开放或本轮冻结之前，可以带着理由重开。' }),
            shown,
          ],
        };
      case 'reopen':
        return {
          link: i18n._({ id: 'act.reopen', message: '重开…' }),
          title: i18n._({ id: 'act.reopen-title', message: '重开{stage}', values }),
          button: i18n._({ id: 'act.reopen-button', message: '重开到这个时间' }),
          then: [
            i18n._({ id: 'act.reopen-then', message: '马上开放，到新的截止时间自己关闭。' }),
            i18n._({ id: 'act.reopen-not', message: '本轮已经冻结，或者下一轮已经开放的，不能重开。' }),
            shown,
            server,
          ],
        };
    }
  };
}
