/* global document, location */
// Runs before the first paint: the language of the path and the theme that was chosen, so that nothing flashes. Then it
// asks for what the page of this path will need, so that it comes together and not one after another.
(function () {
  var SCRIPTS = {/* scripts */};
  var page = document.documentElement;
  var parts = location.pathname.split('/').filter(Boolean);
  var isEnglish = parts[0] === 'en';
  if (isEnglish) {
    page.lang = 'en';
    parts.shift();
  }
  try {
    var theme = localStorage.getItem('laurel.theme');
    if (theme === 'dark' || theme === 'light') page.setAttribute('data-theme', theme);
  } catch {
    // storage may be switched off: the system's theme it is
  }

  function link(rel, href) {
    var element = document.createElement('link');
    element.rel = rel;
    if (rel === 'preload') element.as = 'fetch';
    element.crossOrigin = 'anonymous';
    element.href = href;
    document.head.appendChild(element);
  }

  function scriptsOf(name) {
    (SCRIPTS[name] || []).forEach(function (file) {
      link('modulepreload', '/' + file);
    });
  }

  // the first one takes as long to make as a whole page to draw: it is made while the scripts are on their way
  if (!isEnglish && 'Segmenter' in Intl)
    setTimeout(function () {
      new Intl.Segmenter('zh', { granularity: 'word' });
    });

  var isEntry = parts[1] === 'entries' && parts.length === 3;
  var name = isEntry ? 'entry' : parts[1] || 'contest';
  var isOfSite = parts.length === 1 && SCRIPTS[parts[0]];
  scriptsOf(isEnglish ? 'en' : 'zh-CN');
  scriptsOf(isOfSite ? parts[0] : name);
  if (isOfSite) return;
  var data = { rules: '/rules?language=' + (isEnglish ? 'en' : 'zh'), entry: '/entries/' + parts[2] };
  if (parts.length === 0) link('preload', '/api/contests');
  else link('preload', '/api/contests/' + parts[0]);
  if (parts.length > 1 && SCRIPTS[name] && !location.search) {
    link('preload', '/api/contests/' + parts[0] + (data[name] || '/' + name));
  }
})();
