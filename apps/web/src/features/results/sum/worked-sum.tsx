import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { ExplainedEntry, ResultScore } from '../../../api/types';
import { ExactNumbers, useWrittenOut } from '../../../ui/exact';
import { SimulatedTag, useSimulated } from '../../../ui/simulated';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';
import { layOut, scoreFigure } from './explanation-layout';
import { FigureBlock } from './figure-block';

interface WorkedSumProps {
  readonly explained: ExplainedEntry;
  readonly score?: ResultScore;
  /** Where to go on from here. */
  readonly children?: ReactNode;
}

/** An entry's place, figure by figure, down to the marks and votes it is made of. */
export function WorkedSum({ explained, score, children }: WorkedSumProps) {
  const { i18n } = useLingui();
  const isSimulated = useSimulated();
  const figure = score?.figure ?? scoreFigure(explained);
  const total = { digits: score?.digits ?? null, standing: explained.standing };
  return (
    <div className="worked">
      {isSimulated && (
        <p className="sum-tag">
          <SimulatedTag>{i18n._({ id: 'tag.simulated', message: '模拟' })}</SimulatedTag>{' '}
          {i18n._({ id: 'sum.simulated', message: '这些票数和评分由本站为演示而设' })}
        </p>
      )}
      <ExactNumbers note={<SumNotes explained={explained} />}>
        {layOut(explained).map((sheet) => (
          <FigureBlock key={sheet.figure.id} sheet={sheet} score={sheet.figure.id === figure ? total : null} />
        ))}
      </ExactNumbers>
      {children}
    </div>
  );
}

/** What the reader must know of the numbers above: who is behind the codes, what is struck out, what is rounded. */
function SumNotes({ explained }: Pick<WorkedSumProps, 'explained'>) {
  const { i18n } = useLingui();
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const isWrittenOut = useWrittenOut();
  const inputs = explained.figures.flatMap(({ source, steps }) =>
    [source, ...steps].flatMap(({ lines }) => lines.flatMap((line) => line.inputs)),
  );
  const judges = [
    ...new Set(
      explained.figures.flatMap(({ source }) =>
        source.lines.flatMap(({ keys }) => keys.flatMap((key) => (key.axis === 'judge' ? [say(key.title)] : []))),
      ),
    ),
  ];
  const values = { first: judges[0] ?? '', last: judges[judges.length - 1] ?? '' };
  const notes = [
    judges.length > 1
      ? i18n._({ id: 'sum.judges', message: '{first} 至 {last} 是评委的代号，每个项目都相同。', values })
      : null,
    inputs.some(({ key, dropped }) => key !== null && dropped !== null)
      ? i18n._({ id: 'sum.struck', message: '划去的数不计入。' })
      : null,
    isWrittenOut
      ? i18n._({ id: 'sum.exact', message: '分数写作分数，不取舍；只在规则写明之处取舍。' })
      : i18n._({
          id: 'sum.note',
          message: '每一栏自上而下相加，就是横线下的数。各步显示两位小数，计算时不取舍，只在规则写明之处取舍。',
        }),
  ];
  return <>{notes.filter((note) => note !== null).join(isChinese ? '' : ' ')}</>;
}
