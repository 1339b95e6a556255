/**
 * Loaded in the head before anything is painted: puts the visitor's own choice of light or dark on the document, so
 * that no page flashes in the other theme. Without a choice the system decides.
 */
const chosen = ((): string | null => {
  try {
    return localStorage.getItem('theme')
  } catch {
    // Storage can be switched off; then the system's scheme stands.
    return null
  }
})()
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen

export {}
