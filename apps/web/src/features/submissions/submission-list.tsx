import { useLingui } from '@lingui/react';
import { Link, useLocation } from 'wouter';
import { useBeginning } from '../../api/submissions';
import type { SubmissionList } from '../../api/types';
import { PageHead } from '../../ui/part';
import { Refused } from './act-asked';
import { CallPanel } from './call-part';
import { entryPath, formPath } from './paths';
import { StateHead } from './state-head';
import { useScreened } from './use-screened';

interface SubmissionsProps {
  readonly slug: string;
  readonly list: SubmissionList;
}

/** Nothing has been begun: until when, by which rule, and the one act that is due. */
export function NothingYet({ slug, list: { call } }: SubmissionsProps) {
  const { i18n } = useLingui();
  const isOver = call.state === 'closed' || call.state === null;
  return (
    <div className="own-top">
      <div>
        <h1 className="own-state" data-shape={isOver ? 'no' : 'draft'}>
          {isOver
            ? i18n._({ id: 'own.none-over', message: '没有报名' })
            : i18n._({ id: 'own.none', message: '还没有报名' })}
        </h1>
        <p className="own-means">
          {isOver
            ? i18n._({ id: 'own.none-over-why', message: '这个账号没有交过项目，征集现在不在进行。' })
            : i18n._({ id: 'own.none-why', message: '先建一份草稿，边填边存；填全了再提交，提交之后立刻有回执。' })}
        </p>
      </div>
      <CallPanel call={call}>{!isOver && <Begin slug={slug} isMain />}</CallPanel>
    </div>
  );
}

/** Several entries, each with its state first. */
export function SeveralEntries({ slug, list: { call, submissions } }: SubmissionsProps) {
  const { i18n } = useLingui();
  const screened = useScreened(slug);
  return (
    <>
      <PageHead
        title={i18n._({ id: 'own.several', message: '我的项目' })}
        lead={i18n._({
          id: 'own.several-lead',
          message: '共 {count} 项，各在哪一步都写在第一行。',
          values: { count: submissions.length },
        })}
      />
      {submissions.map((card) => {
        const place = { slug, id: card.id };
        return (
          <section className="own-item" key={card.id}>
            <StateHead card={card} call={call} screened={screened} level={2} />
            <p className="own-title">
              <Link href={entryPath(place)}>
                {card.title.trim() === '' ? i18n._({ id: 'own.untitled', message: '还没有名称' }) : card.title}
              </Link>
            </p>
          </section>
        );
      })}
      <More slug={slug} list={{ call, submissions }} />
    </>
  );
}

/** Another entry, while the call is open or to come. */
export function More({ slug, list: { call } }: SubmissionsProps) {
  if (call.state === 'closed' || call.state === null) return null;
  return (
    <div className="own-item">
      <Begin slug={slug} isMain={false} />
    </div>
  );
}

function Begin({ slug, isMain }: { readonly slug: string; readonly isMain: boolean }) {
  const { i18n } = useLingui();
  const [, navigate] = useLocation();
  const beginning = useBeginning(slug);
  const begin = () => beginning.mutate(undefined, { onSuccess: ({ id }) => navigate(formPath({ slug, id })) });
  return (
    <>
      <Refused failed={i18n._({ id: 'own.not-begun', message: '没有建成草稿' })} error={beginning.error} />
      <button
        className={isMain ? 'button button--main button--wide' : 'button button--plain'}
        type="button"
        aria-disabled={beginning.isPending}
        onClick={() => !beginning.isPending && begin()}
      >
        {isMain
          ? i18n._({ id: 'own.begin', message: '开始填申报表' })
          : i18n._({ id: 'own.begin-more', message: '再报一个项目' })}
      </button>
    </>
  );
}
