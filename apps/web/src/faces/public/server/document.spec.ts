import { documentOf } from './document';

const SHELL = {
  html:
    '<!doctype html><html lang="zh-CN"><head><title>old</title><script src="/first.js"></script><script type="module" src="/main.js"></script></head><body>' +
    '<div id="root"><p>waiting</p><!--end of root--></div></body></html>',
  scripts: { 'zh-CN': ['assets/words.js'], entry: ['assets/entry.js', 'assets/words.js'] },
};

const HEAD = {
  status: 200,
  language: 'zh',
  title: '“名”</title><script>alert(1)</script>',
  description: '$& $1 一句话。',
  paths: { zh: '/spring-2031', en: '/en/spring-2031' },
  isIndexed: true,
} as const;

const PARTS = {
  head: HEAD,
  name: 'entry',
  answers: { '/api/a?b=1&c': { status: 200, body: '{"a":"</script><b>"}' }, '/api/d': { status: 404, body: '{}' } },
  drawn: { html: '<h1>$& drawn</h1>', titles: [['one', 'two</script>']] },
  publicUrl: 'https://award.example',
} as const;

describe('the document', () => {
  const text = documentOf(SHELL, PARTS);

  it('holds the drawn page, and nothing of the shell in its place', () => {
    expect(text).toContain('<div id="root" data-drawn data-site="https://award.example"><h1>$& drawn</h1></div>');
    expect(text).not.toContain('waiting');
  });

  it('lets no word out of its place', () => {
    expect(text.match(/<title>/g)).toHaveLength(1);
    expect(text).not.toContain('<script>alert(1)');
    expect(text).toContain('content="$&amp; $1 一句话。"');
    expect(text).toContain('data-answer="/api/a?b=1&amp;c">{"a":"\\u003c/script>\\u003cb>"}</script>');
    expect(text).toContain('data-titles>[["one","two\\u003c/script>"]]</script>');
  });

  it('brings refusals along as such', () => {
    expect(text).toContain('data-answer="/api/d" data-status="404">{}</script>');
  });

  it('names the scripts of its page and language once', () => {
    expect([...text.matchAll(/modulepreload" crossorigin href="\/([^"]+)"/g)].map(([, file]) => file)).toEqual([
      'assets/words.js',
      'assets/entry.js',
    ]);
  });

  it('brings its code behind all that can be read, for after the first paint', () => {
    expect(text).toContain(
      '<template data-code><script type="module" src="/main.js"></script><link rel="modulepreload"',
    );
    expect(text.indexOf('/main.js')).toBeGreaterThan(text.indexOf('data-titles'));
    expect(text.indexOf('modulepreload')).toBeGreaterThan(text.indexOf('/main.js'));
    expect(text.match(/main\.js/g)).toHaveLength(1);
    expect(text.indexOf('/first.js')).toBeLessThan(text.indexOf('</head>'));
  });

  it('carries what a share link shows', () => {
    expect(text).toContain('<meta property="og:image" content="https://award.example/share.png">');
    expect(text).toContain('<link rel="canonical" href="https://award.example/spring-2031">');
    expect(text).toContain('<link rel="alternate" hreflang="en" href="https://award.example/en/spring-2031">');
    expect(text).not.toContain('noindex');
  });

  it('keeps out of search engines what is not for them', () => {
    const hidden = documentOf(SHELL, { ...PARTS, head: { ...HEAD, isIndexed: false } });
    expect(hidden).toContain('<meta name="robots" content="noindex">');
    expect(hidden).not.toContain('canonical');
  });

  it('leaves the drawing to the browser where nothing was drawn', () => {
    const shell = documentOf(SHELL, { ...PARTS, drawn: null, head: { ...HEAD, language: 'en' } });
    expect(shell).toContain('<html lang="en">');
    expect(shell).toContain('<div id="root"><p>waiting</p>');
    expect(shell).not.toContain('data-drawn');
    expect(shell).not.toContain('data-titles');
    expect(shell.indexOf('/main.js')).toBeLessThan(shell.indexOf('</head>'));
  });
});
