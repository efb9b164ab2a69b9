/* global document */
// Runs before the first paint, so that nothing flashes: the theme that was chosen, and what needs scripts to work.
(function () {
  var page = document.documentElement;
  page.classList.add('has-script');
  try {
    var theme = localStorage.getItem('laurel.theme');
    if (theme === 'dark' || theme === 'light') page.setAttribute('data-theme', theme);
  } catch {
    // storage may be switched off: the system's theme it is
  }

  // the first one takes as long to make as a whole page to draw: it is made while the scripts are on their way
  if (page.lang !== 'en' && 'Segmenter' in Intl) {
    setTimeout(function () {
      new Intl.Segmenter('zh', { granularity: 'word' });
    });
  }
})();
