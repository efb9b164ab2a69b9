import { useLingui } from '@lingui/react';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';
import { useMomentWords } from './ballot-rules';
import type { Casting } from './sending';

/** What becomes of a ballot that was cast, until it is recorded; never that it is while that is not known. */
export function CastingNotice({ casting }: { readonly casting: Casting }) {
  const { i18n } = useLingui();
  switch (casting.step) {
    case 'none':
    case 'taken':
      return null;
    case 'sending':
      return <Notice isNew title={i18n._({ id: 'vote.sending', message: '已送出，正在等服务器记录' })} />;
    case 'unanswered':
      return (
        <Notice isNew tone="caution" title={i18n._({ id: 'vote.unanswered', message: '还没有收到服务器的答复' })}>
          {i18n._({
            id: 'vote.unanswered-why',
            message: '正在自动重发，重发多少次都只算一张，请不要关闭这一页。',
          })}
        </Notice>
      );
    case 'refused':
      return <RefusedNotice casting={casting} />;
  }
}

function RefusedNotice({ casting: { error } }: { readonly casting: Extract<Casting, { step: 'refused' }> }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { castAt, serverTime, renewsAt } = error.said;
  const [cast, decided, renews] = [useMomentWords(castAt), useMomentWords(serverTime), useMomentWords(renewsAt)];
  const stands = i18n._({ id: 'vote.stands', message: '{cast} 投出的那张有效', values: { cast } });
  return (
    <Notice
      isNew
      tone="alert"
      title={castAt === undefined ? i18n._({ id: 'vote.refused', message: '这张选票没有计入' }) : stands}
    >
      <p>{error.detail?.[language]}</p>
      {renews !== '' && <p>{i18n._({ id: 'vote.renews', message: '{renews} 起可以再投。', values: { renews } })}</p>}
      {serverTime !== undefined && (
        <p>{i18n._({ id: 'vote.decided', message: '以服务器时间为准：{decided}', values: { decided } })}</p>
      )}
    </Notice>
  );
}
