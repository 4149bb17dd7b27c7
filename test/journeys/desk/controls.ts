import type { Locator, Page } from '@playwright/test'

/** Names that stand for many controls of one kind: which inject, seat, phase, fact or rule it is about makes no other control. */
const kinds: readonly (readonly [RegExp, string])[] = [
  // What the button says while it works.
  [/^Going on$/, 'Next event'],
  [/^(Release now|Hold|Back to plan|Edit|Drop|Details): .*$/s, '$1'],
  [/^Enter the phase .*|.*, the phase that runs$/s, 'Enter a phase'],
  [/^Change .*/s, 'Change a fact'],
  [/^Justify .*/s, 'Justify'],
  [/^Act for .*/s, 'Act for a seat'],
  [/^.* has had something due for .*/s, 'A silent seat'],
  [/^Take off .*/s, 'Take off a seat'],
  [/^One more seat for .*/s, 'One more seat'],
  [/^New link for .*/s, 'New link'],
  [/^Take everybody back to .*/s, 'Take everybody back'],
]

/**
 * What the controls that can be pressed are called, and where they stand when only that says what they are. Runs in the page: below a
 * modal window nothing can be pressed, nor what has just gone, and dialogs have a button of their library that no key reaches.
 */
function namesOf(elements: readonly Element[]): readonly string[] {
  const over = document.querySelector('dialog:modal')
  const ofLibrary = (one: Element) => one.matches('button[tabindex="-1"][aria-label="Dismiss"]')
  const there = (one: Element) => one.isConnected && (over === null || over.contains(one)) && !ofLibrary(one)
  return elements.filter(there).map((one) => {
    const legend = one.closest('fieldset')?.querySelector('legend')?.textContent
    if (legend && one.matches('input[type="radio"], input[type="checkbox"]')) return legend
    if (one.closest('[data-inject]')) return 'An inject on the timeline'
    if (one.matches('article h3 button')) return 'An inject of the list'
    if (one.matches('#seats li button:not([aria-label])')) return 'A seat'
    const label = one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent
    return (label || one.textContent || '').trim()
  })
}

const selector = 'button, select, textarea, input'

/** Keeps count of the controls of a screen: which were ever there to be pressed, and which were. */
export function controlsOf(page: Page) {
  const seen = new Set<string>()
  const pressed = new Set<string>()
  const kind = (name: string): string => kinds.reduce((so, [pattern, instead]) => so.replace(pattern, instead), name)

  const look = async (): Promise<void> => {
    const shown = page.locator(selector).filter({ visible: true })
    for (const name of await shown.evaluateAll(namesOf)) seen.add(kind(name))
  }

  /** Looks at everything that is there, then does something with one of it. */
  const use = async (target: Locator, act: (target: Locator) => Promise<unknown> = (one) => one.click()): Promise<void> => {
    await target.waitFor()
    await look()
    for (const name of await target.evaluateAll(namesOf)) pressed.add(kind(name))
    await act(target)
  }

  return {
    use,
    look,
    seen: () => [...seen].sort(),
    /** What was there and was never used. */
    left: () => [...seen].filter((name) => !pressed.has(name)).sort(),
  }
}
