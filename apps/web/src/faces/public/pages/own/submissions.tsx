import { useLingui } from '@lingui/react';
import { useSubmission, useSubmissions } from '../../../../api/submissions';
import { SubmissionHome } from '../../../../features/submissions/submission-home';
import { More, NothingYet, SeveralEntries } from '../../../../features/submissions/submission-list';
import { Fetched } from '../../../../ui/fetched';
import type { PageProps } from '../../code/code';
import { OwnGround } from './own-ground';

/** All entries of a submitter; a single one is shown at once. */
export function Submissions({ place: { slug } }: PageProps) {
  return <OwnGround slug={slug}>{() => <Listed slug={slug} />}</OwnGround>;
}

function Listed({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const query = useSubmissions(slug);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'own.loading', message: '正在取您的项目' })} level={1}>
      {(list) => {
        const [first] = list.submissions;
        if (first === undefined) return <NothingYet slug={slug} list={list} />;
        if (list.submissions.length > 1) return <SeveralEntries slug={slug} list={list} />;
        return (
          <>
            <OneEntry slug={slug} id={first.id} />
            <More slug={slug} list={list} />
          </>
        );
      }}
    </Fetched>
  );
}

interface OneEntryProps {
  readonly slug: string;
  readonly id: string;
}

export function OneEntry({ slug, id }: OneEntryProps) {
  const { i18n } = useLingui();
  const place = { slug, id };
  const query = useSubmission(place);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'own.loading', message: '正在取您的项目' })} level={1}>
      {(submission) => <SubmissionHome place={place} submission={submission} />}
    </Fetched>
  );
}
