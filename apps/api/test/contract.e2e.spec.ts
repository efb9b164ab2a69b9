import { Logger } from '@nestjs/common';
import { ANYWHERE, makeDocument } from '../src/platform/openapi-document.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the contract', () => {
  it('is served as it is written to the file', async () => {
    const { body } = await app.get('/api/openapi.json');
    expect(body.openapi).toMatch(/^3\./);
    const described = Object.entries(body.paths as Record<string, object>)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .sort();
    const answered = app.routes
      .filter((route) => !route.startsWith('HEAD') && !route.includes('openapi.json'))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'))
      .sort();
    expect(described).toEqual(answered);
  });

  it('describes every answer and every problem', async () => {
    const { body } = await app.get('/api/openapi.json');
    const operations = Object.values(body.paths as Record<string, Record<string, any>>).flatMap(Object.values); // oxlint-disable-line typescript/no-explicit-any -- read off the wire
    for (const { operationId, responses } of operations) {
      const good = Object.keys(responses as object).filter((status) => status.startsWith('2'));
      // what was made before is answered otherwise than what is made now
      const isMadeOnce = ['giveVoterToken', 'castBallot'].includes(operationId as string);
      expect([operationId, good.length]).toEqual([operationId, isMadeOnce ? 2 : 1]);
      expect([operationId, responses.default.description]).toEqual([operationId, ANYWHERE.join(', ')]);
    }
    expect(body.components.schemas.ProblemCode.enum).toContain('results.not-published');
  });

  it('calls no two shapes by one name', () => {
    // Nest warns, and describes one of them for both
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    makeDocument(app.nest);
    expect(warned.mock.calls).toEqual([]);
    warned.mockRestore();
  });

  it('names each part of each address', async () => {
    const { body } = await app.get('/api/openapi.json');
    type Described = Record<string, { parameters?: { name: string; in: string }[] }>;
    const described = Object.entries(body.paths as Record<string, Described>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({ path, method, parameters })),
    );
    for (const { path, method, parameters } of described) {
      const named = parameters.flatMap((each) => (each.in === 'path' ? [each.name] : []));
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([method, path, named.toSorted()]).toEqual([method, path, parts.toSorted()]);
    }
  });
});
