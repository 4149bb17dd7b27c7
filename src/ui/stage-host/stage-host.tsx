import { useEffect, useRef, useState } from 'react'
import { loadStage, type StageFacts, type StageHandle } from '@/stage/index.ts'
import { useWords } from '../words/index.ts'
import css from './stage-host.module.css'
import { useReducedMotion } from './use-reduced-motion.ts'

/** Whether the stage stands. */
type Standing =
  | { readonly kind: 'building' }
  | { readonly kind: 'stands' }
  | { readonly kind: 'failed'; readonly sentence: string }

/**
 * The drawn stage. It is loaded after the page has settled and is a picture only: everything on it stands in words in
 * `StageText`, so that nothing is lost where it cannot be drawn.
 */
export function StageHost({ facts }: { readonly facts: StageFacts }) {
  const place = useRef<HTMLDivElement>(null)
  const stage = useRef<StageHandle | undefined>(undefined)
  const latest = useRef(facts)
  const [standing, setStanding] = useState<Standing>({ kind: 'building' })
  const reducedMotion = useReducedMotion()
  const { console: words } = useWords()

  useEffect(() => {
    const parent = place.current
    if (parent === null) return
    let gone = false
    const build = async () => {
      try {
        const { createStage } = await loadStage()
        if (gone) return
        const handle = await createStage({ parent, reducedMotion })
        if (gone) return handle.destroy()
        stage.current = handle
        handle.show(latest.current)
        setStanding({ kind: 'stands' })
      } catch (fault) {
        if (!gone) setStanding({ kind: 'failed', sentence: fault instanceof Error ? fault.message : String(fault) })
      }
    }
    const cancel = whenIdle(() => void build())
    return () => {
      gone = true
      cancel()
      stage.current?.destroy()
      stage.current = undefined
    }
  }, [reducedMotion])

  useEffect(() => {
    latest.current = facts
    stage.current?.show(facts)
  }, [facts])

  return (
    <div className={css['frame']}>
      <div ref={place} className={css['place']} aria-hidden="true" />
      {standing.kind === 'building' && <p className={css['note']}>{words.stage.building}</p>}
      {standing.kind === 'failed' && (
        <p className={css['note']}>
          {words.stage.failed} {standing.sentence}
        </p>
      )}
    </div>
  )
}

/** Runs once the page has nothing better to do. Gives back how to call it off. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: 1500 })
    return () => window.cancelIdleCallback(id)
  }
  const id = setTimeout(run, 200)
  return () => clearTimeout(id)
}
