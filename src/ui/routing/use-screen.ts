import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '../words/index.ts'

/** Whether a screen was shown before this one; on the first the browser has the focus where a page starts. */
let shownBefore = false

/**
 * Names the page after the screen and, when the person came from another one, puts the focus on its heading, so that a screen
 * reader starts reading there. Give the result to the `h1`, with `tabIndex={-1}`.
 */
export function useScreen(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const { shell } = useWords()
  useEffect(() => {
    document.title = shell.pageTitle(title)
  }, [shell, title])
  useEffect(() => {
    if (shownBefore) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    shownBefore = true
  }, [])
  return heading
}
