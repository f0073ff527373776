// Runs before anything is drawn: the theme the main process passes in the address, so that no wrong one flashes up.
const theme = new URLSearchParams(location.search).get('theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
