import { useLingui } from '@lingui/react';
import type { OfficeStage } from '../../../api/types';
import { useLanguage } from '../../../ui/use-language';

type Code = NonNullable<OfficeStage['acts'][number]['refusedFor']>;

/** Why an act is not offered, in a few words; the api says the same at length when it is asked. */
export function RefusedAct({ code }: { readonly code: Code }) {
  const { i18n } = useLingui();
  const words: Partial<Record<Code, string>> = {
    'rulebook.not-sealed': i18n._({ id: 'act.not-sealed', message: '规则书还没有封存' }),
    'contest.imported': i18n._({ id: 'act.imported', message: '导入的大赛，不在本站开放' }),
    'stage.cannot-run': i18n._({ id: 'act.cannot-run', message: '这一版还开不了，见下' }),
    'stage.round-frozen': i18n._({ id: 'act.frozen', message: '本轮已经冻结，不能重开' }),
    'stage.next-round-opened': i18n._({ id: 'act.next-opened', message: '下一轮已经开放，不能重开' }),
  };
  return <span className="o-faint">{words[code] ?? i18n._({ id: 'act.not-now', message: '眼下不能' })}</span>;
}

/** What of a stage this version of the product cannot run, each with the place in the rulebook. */
export function MissingParts({ missing }: Pick<OfficeStage, 'missing'>) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (missing.length === 0) return null;
  return (
    <div className="o-note o-caution">
      <b>{i18n._({ id: 'act.missing', message: '这个阶段还开不了：它的规则里有本版不会办的' })}</b>
      <ul>
        {missing.map(({ path, code, sentence }) => (
          <li key={path + code}>
            {sentence[language]} <span className="o-code o-faint">{path}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
