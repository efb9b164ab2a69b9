import { authProblems } from './catalogue/auth-problems.js';
import { contestsProblems } from './catalogue/contests-problems.js';
import { decidingProblems } from './catalogue/deciding-problems.js';
import { entriesProblems } from './catalogue/entries-problems.js';
import { judgingProblems } from './catalogue/judging-problems.js';
import { requestProblems } from './catalogue/request-problems.js';
import { resultsProblems } from './catalogue/results-problems.js';
import { roadshowProblems } from './catalogue/roadshow-problems.js';
import { serviceProblems } from './catalogue/service-problems.js';
import { submissionsProblems } from './catalogue/submissions-problems.js';
import { votingProblems } from './catalogue/voting-problems.js';
import type { ProblemKinds } from './catalogue/problem-kind.js';

/** Every problem that the api answers with: the one catalogue that api, web and docs share, a file a feature. */
export const problems = {
  ...requestProblems,
  ...authProblems,
  ...contestsProblems,
  ...entriesProblems,
  ...submissionsProblems,
  ...roadshowProblems,
  ...judgingProblems,
  ...votingProblems,
  ...resultsProblems,
  ...decidingProblems,
  ...serviceProblems,
} as const satisfies ProblemKinds;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as ProblemCode[];
