import { useLingui } from '@lingui/react';
import type { Comparison, NeedOfPair } from '../../../api/types';
import { Part } from '../../../ui/part';
import { useSay } from '../../../ui/words';
import { isSameNeed } from './needed-layout';
import { NeededWays } from './needed-ways';
import { type ScoreShown, useNotYetEnough } from './not-yet-enough';
import './compare.css';

interface NeededPartProps extends Omit<ScoreShown, 'score'> {
  readonly comparison: Comparison;
}

/** What would have put the one behind before the other; nothing where they do not stand in one ranking. */
export function NeededPart({ comparison, scoreDigits }: NeededPartProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { needed, score } = comparison;
  if (needed === null) return null;
  const { entry, other, before, onList } = needed;
  const shown = { score, scoreDigits };
  return (
    <div className="compare-need">
      <Part
        title={i18n._({ id: 'needed.title', message: '还差多少' })}
        aside={i18n._({
          id: 'needed.aside',
          message: '{entry} 号要排在 {other} 号之前，其他都不变时',
          values: { entry, other },
        })}
      >
        <Need need={before} {...shown} />
        {onList !== null && !isSameNeed(onList, before) && (
          <>
            <h3 className="needs-list">
              {i18n._({
                id: 'needed.on-list',
                message: '要上“{list}”',
                values: { list: say(onList.list.title) },
              })}
            </h3>
            <Need need={onList} {...shown} />
          </>
        )}
      </Part>
    </div>
  );
}

interface NeedProps extends ScoreShown {
  readonly need: NeedOfPair;
}

function Need({ need: { nothing, ways }, ...shown }: NeedProps) {
  const nothingWords = useNothingWords(nothing);
  const notYetEnough = useNotYetEnough(shown);
  if (nothing !== null) return <p>{nothingWords}</p>;
  const notes = ways.filter(({ more }) => more !== null).map(notYetEnough);
  const note = notes.every((each) => each !== null) ? notes[0] : undefined;
  return (
    <>
      <NeededWays ways={ways} notes={note === undefined} {...shown} />
      {note !== undefined && <p className="why">{note}</p>}
    </>
  );
}

function useNothingWords(nothing: NeedOfPair['nothing']): string {
  const { i18n } = useLingui();
  switch (nothing) {
    case 'no-way':
      return i18n._({ id: 'needed.no-way', message: '这一轮的先后与票数和评分都无关。' });
    case 'too-large':
      return i18n._({ id: 'needed.too-large', message: '参加的项目太多，逐个试算太久。' });
    default:
      return i18n._({ id: 'needed.nothing', message: '这里算不出来。' });
  }
}
