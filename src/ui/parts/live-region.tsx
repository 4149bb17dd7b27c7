import css from './visually-hidden.module.css'

/**
 * Says a sentence to screen readers whenever it changes. It has to stand on the page before it has something to say; an empty
 * sentence is silence. `assertive` interrupts: only for a phase change and the last minute.
 */
export function LiveRegion({ say, urgency = 'polite' }: { readonly say: string; readonly urgency?: 'polite' | 'assertive' }) {
  return (
    <div className={css['hidden']} aria-live={urgency} aria-atomic="true">
      {say}
    </div>
  )
}
