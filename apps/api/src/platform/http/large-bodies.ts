import type { FastifyInstance, RouteOptions } from 'fastify';
import { Problem } from '../problem/problem.js';

interface LargeBodyRules {
  readonly limit: number;
  isSound(authorization: string | undefined): Promise<boolean>;
}

/** Routes marked with `@LargeBody`: nobody without a token of ours makes the server read so much. */
export function addLargeBodies(server: FastifyInstance, rules: LargeBodyRules): void {
  server.addHook('onRoute', (route) => {
    if (!isMarked(route)) return;
    route.bodyLimit = rules.limit;
    route.onRequest = async ({ headers }) => {
      if (!(await rules.isSound(headers.authorization))) throw new Problem('auth.required');
    };
  });
}

const isMarked = ({ config }: RouteOptions): boolean =>
  config !== undefined && 'isLargeBody' in config && config.isLargeBody === true;
