// Runs before the first paint, so that nothing flashes: the theme that was chosen, and what needs scripts to work. A page
// that was drawn is painted first, and then asks for its code.
(function () {
  var page = document.documentElement;
  page.classList.add('has-script');
  try {
    var theme = localStorage.getItem('laurel.theme');
    if (theme === 'dark' || theme === 'light') page.setAttribute('data-theme', theme);
  } catch {
    // storage may be switched off: the system's theme it is
  }

  function loadCode() {
    var code = document.querySelector('template[data-code]');
    if (code === null) return;
    document.head.appendChild(code.content);
    code.remove();
  }
  // what only the code of the page can send is not sent before that is here
  document.addEventListener('submit', function (event) {
    if (event.target.method === 'post' && document.querySelector('#root[data-live]') === null) event.preventDefault();
  });
  document.addEventListener('DOMContentLoaded', function () {
    requestAnimationFrame(function () {
      setTimeout(loadCode);
    });
    setTimeout(loadCode, 1000); // in a window that nobody sees, nothing is painted
  });

  // the first one takes as long to make as a whole page to draw: it is made while the scripts are on their way
  if (page.lang !== 'en' && 'Segmenter' in Intl) {
    setTimeout(function () {
      new Intl.Segmenter('zh', { granularity: 'word' });
    });
  }
})();
