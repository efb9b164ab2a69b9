import { announcementAddress, noticeAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { PublicPage, Subject } from './page';
import type { Place } from './place';
import { readRows, resultsIn } from './results-at';
import { titleInside } from './title-inside';

// What is published.

const versionOfResults = (place: Place, known: Known): number | undefined => resultsIn(place, known)?.version;

function noticeSubject({ slug, round: of }: Place, known: Known): Subject | undefined {
  const shown = known(noticeAddress(slug, of));
  if (shown === undefined) return undefined;
  const { zh, en = zh } = shown.title;
  const title =
    shown.publishedAt === null
      ? { zh: `拟入选名单公示：${zh}`, en: `Proposed lists: ${en}` }
      : { zh: `入选名单：${zh}`, en: `Lists: ${en}` };
  return { title };
}

export const results: PublicPage = {
  address: '/:slug/results',
  title: { zh: '评选结果', en: 'Results' },
  under: 'results',
  isIndexed: true,
  version: versionOfResults,
  titleInside,
};

/** The results of a round of their own, in one of its versions. */
export const round: PublicPage = {
  address: '/:slug/rounds/:round/results',
  title: null,
  subject: (place, known) => resultsIn(place, known)?.rounds.find(({ id }) => id === place.round),
  under: 'results',
  isIndexed: true,
  version: versionOfResults,
  titleInside,
};

/** A whole ranking, or a whole list, page by page. */
export const rows: PublicPage = {
  address: '/:slug/rounds/:round/results/rows',
  title: null,
  subject: (place, known) => resultsIn(place, known)?.rounds.find(({ id }) => id === readRows(place).of),
  under: 'results',
  isIndexed: true,
  version: versionOfResults,
};

/** What was decided about a round's entries and votes, page by page. */
export const decisions: PublicPage = {
  address: '/:slug/rounds/:round/results/decisions',
  title: { zh: '组委会决定', en: 'Decisions of the organisers' },
  under: 'results',
  isIndexed: true,
  version: versionOfResults,
};

/** Why one entry stands before another. */
export const compare: PublicPage = {
  address: '/:slug/rounds/:round/results/compare',
  title: { zh: '两项并排比较', en: 'Two entries side by side' },
  under: 'results',
  isIndexed: false,
  version: versionOfResults,
};

/** Where anyone recomputes a published version. */
export const recompute: PublicPage = {
  address: '/:slug/rounds/:round/recompute',
  title: { zh: '自己验算', en: 'Check it yourself' },
  under: 'results',
  isIndexed: true,
  version: versionOfResults,
};

/** Who is on the lists of a round, without places and scores: proposed, or published before its ranking is. */
export const notice: PublicPage = {
  address: '/:slug/rounds/:round/notice',
  title: null,
  subject: noticeSubject,
  under: 'contest',
  isIndexed: true,
  version: ({ slug, round }, known) => known(noticeAddress(slug, round))?.version,
};

export const announcement: PublicPage = {
  address: '/:slug/announcement',
  title: { zh: '揭晓公告', en: 'Announcement' },
  under: 'results',
  isIndexed: true,
  version: ({ slug }, known) => known(announcementAddress(slug))?.version,
};
