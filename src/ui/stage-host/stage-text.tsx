import { useEffect, useRef, useState } from 'react'
import { type StageFacts, type StageSection, stageAsText } from '@/stage/index.ts'
import { useWords } from '../words/index.ts'
import css from './stage-text.module.css'

/** How often, in milliseconds, the words follow the picture: reading is not interrupted more often than that. */
const PACE = 5000

interface StageTextProps {
  readonly facts: StageFacts
  /** Level of the four headings. */
  readonly level?: 2 | 3
}

/** The stage in words, under four headings. What changed since the last time is marked as new. */
export function StageText({ facts, level = 3 }: StageTextProps) {
  const { console: words } = useWords()
  const sections = usePaced(facts)
  const fresh = useFresh(sections)
  const Heading = `h${level}` as const
  return (
    <div className={css['text']}>
      {sections.map(({ id, heading, items }) => (
        <section key={id} aria-labelledby={`stage-text-${id}`}>
          <Heading id={`stage-text-${id}`}>{heading}</Heading>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                {fresh.has(item.text) && <span className={css['new']}>{words.stage.fresh} </span>}
                {item.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The sections, at most one change per `PACE`. */
function usePaced(facts: StageFacts): readonly StageSection[] {
  const [shown, setShown] = useState(() => stageAsText(facts))
  const last = useRef(0)
  useEffect(() => {
    const show = () => {
      last.current = performance.now()
      setShown(stageAsText(facts))
    }
    const wait = Math.max(0, last.current + PACE - performance.now())
    const id = setTimeout(show, wait)
    return () => clearTimeout(id)
  }, [facts])
  return shown
}

/** Sentences that were not there the time before; nothing is new on first sight. */
function useFresh(sections: readonly StageSection[]): ReadonlySet<string> {
  const [seen, setSeen] = useState({ sections, fresh: new Set<string>() as ReadonlySet<string> })
  if (seen.sections !== sections) {
    const before = new Set(seen.sections.flatMap(({ items }) => items.map(({ text }) => text)))
    const fresh = sections.flatMap(({ items }) => items.map(({ text }) => text)).filter((text) => !before.has(text))
    setSeen({ sections, fresh: new Set(fresh) })
  }
  return seen.fresh
}
