/* global document, location */
// Runs before the first paint: the language of the path and the theme that was chosen, so that nothing flashes.
(function () {
  var page = document.documentElement;
  if (/^\/en(\/|$)/.test(location.pathname)) page.lang = 'en';
  try {
    var theme = localStorage.getItem('laurel.theme');
    if (theme === 'dark' || theme === 'light') page.setAttribute('data-theme', theme);
  } catch {
    // storage may be switched off: the system's theme it is
  }
})();
