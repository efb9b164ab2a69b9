import { fastify, type InjectOptions } from 'fastify';
import { makeLogger } from '../logging.js';
import { isOwnQuestion, OWN_QUESTION } from './own-questions.js';
import { RequestLog } from './request-log.js';

interface Line {
  readonly level: number;
  readonly req?: { readonly route: string | null };
  readonly res?: { readonly statusCode: number };
}

async function linesOf(...asked: readonly (string | InjectOptions)[]): Promise<Line[]> {
  const lines: string[] = [];
  const loggerInstance = makeLogger('info', { write: (line) => void lines.push(line) });
  const server = fastify({ loggerInstance, logController: new RequestLog({ disableRequestLogging: isOwnQuestion }) });
  server.get('/loud/:name', () => 'x');
  server.get('/quiet', { config: { logsFailuresAlone: true } }, (request) => {
    request.log.warn('a warning');
    return 'x';
  });
  for (const each of asked) await server.inject(each);
  await server.close();
  return lines.map((line) => JSON.parse(line) as Line);
}

it('is one line for each request, with its route and not its address', async () => {
  const lines = await linesOf('/loud/wang?token=secret', '/nothing/li');
  expect(lines).toMatchObject([
    { level: 30, msg: 'answered', req: { method: 'GET', route: '/loud/:name' }, res: { statusCode: 200 } },
    { level: 30, msg: 'answered', req: { route: null }, res: { statusCode: 404 } },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/wang|secret|\/li/);
});

it('is silent about a route that is asked all the time, but for what is worth a warning', async () => {
  expect(await linesOf('/quiet')).toMatchObject([{ level: 40, msg: 'a warning' }]);
});

it('leaves out what the server asks itself, and nothing that only says so', async () => {
  const url = '/loud/wang';
  const forged = { url, headers: { 'x-own-question': 'yes' } };
  expect(await linesOf({ url, headers: OWN_QUESTION }, forged)).toMatchObject([{ msg: 'answered' }]);
});
