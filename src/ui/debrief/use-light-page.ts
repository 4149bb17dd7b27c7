import { useEffect } from 'react'

/** Makes the whole page white while the screen is shown, dialogs included, and gives it back its theme afterwards. */
export function useLightPage(): void {
  useEffect(() => {
    const page = document.documentElement
    const before = page.dataset['theme']
    page.dataset['theme'] = 'light'
    return () => {
      if (before === undefined) delete page.dataset['theme']
      else page.dataset['theme'] = before
    }
  }, [])
}
