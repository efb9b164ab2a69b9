import { useLingui } from '@lingui/react';
import type { Contest } from '../../../api/types';
import { SimulatedMark, SimulatedStrip } from '../../../ui/simulated';
import { Said } from '../../../ui/words';

/** What is simulated or imported, said on every page of such a contest. */
export function ContestStrip({ contest: { isSimulated, isImported, simulatedNote } }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  if (!isSimulated && !isImported) return null;
  const imported = i18n._({
    id: 'strip.imported-why',
    message: '评选数据由管理员导入，本站没有为它开放过投票和评分。',
  });
  if (!isSimulated) {
    return <SimulatedStrip title={i18n._({ id: 'strip.imported', message: '导入的大赛' })}>{imported}</SimulatedStrip>;
  }
  const title = isImported
    ? i18n._({ id: 'strip.simulated-imported', message: '模拟数据，导入的大赛' })
    : i18n._({ id: 'strip.simulated', message: '模拟数据' });
  return (
    <>
      <SimulatedStrip title={title}>
        {simulatedNote === null ? (
          i18n._({ id: 'strip.simulated-why', message: '票数、评分和名次为演示而设，不是真实的评选结果。' })
        ) : (
          <Said words={simulatedNote} />
        )}
      </SimulatedStrip>
      <SimulatedMark />
    </>
  );
}
