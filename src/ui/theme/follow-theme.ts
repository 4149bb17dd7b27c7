/** The two themes; `data-theme` on any element switches every colour below it. */
export type Theme = 'dark' | 'light'

/** Puts the system's theme on the page and keeps it there when the system changes its mind. Gives back how to stop. */
export function followTheme(page: HTMLElement, light: MediaQueryList): () => void {
  const apply = () => {
    const theme: Theme = light.matches ? 'light' : 'dark'
    page.dataset['theme'] = theme
  }
  apply()
  light.addEventListener('change', apply)
  return () => light.removeEventListener('change', apply)
}
