import fs from 'node:fs';
import { aSealedContest } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { makeWebRoot } from './support/web-root.js';

let app: TestApp;
let webRoot: string;
beforeAll(async () => {
  webRoot = makeWebRoot();
  app = await startTestApp({ WEB_ROOT: webRoot });
  await aSealedContest(app, await app.tokenOf('administrator'));
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

const page = (url: string) => app.get(url);

describe('the faces of staff', () => {
  it.each([
    ['/desk', 'zh-CN', 'the desk'],
    ['/desk/spring-2031', 'zh-CN', 'the desk'],
    ['/en/desk', 'en', 'the desk'],
    ['/office', 'zh-CN', 'the office'],
    ['/office/', 'zh-CN', 'the office'],
    ['/office/spring-2031/stages?open=vote', 'zh-CN', 'the office'],
    ['/en/office/spring-2031', 'en', 'the office'],
  ])('%s is one page, in %s, that the browser draws', async (url, lang, title) => {
    const { status, text, headers } = await page(url);
    expect([status, text]).toEqual([200, `<html lang="${lang}"><title>${title}</title></html>`]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('stand under the policy of all pages: scripts and styles of this site alone, no nonce, nothing inline', async () => {
    const policyOf = async (url: string) => String((await page(url)).headers['content-security-policy']);
    expect(await policyOf('/office')).toBe(await policyOf('/spring-2031/rules'));
    expect(await policyOf('/office')).not.toMatch(/unsafe|nonce|\*/);
  });

  it('take nothing away from contests whose addresses begin alike', async () => {
    expect((await page('/office-2031')).text).not.toContain('the office');
    expect((await page('/desks')).text).not.toContain('the desk');
  });

  it('are no files', async () => {
    expect((await page('/office.html')).text).not.toContain('the office');
  });
});
