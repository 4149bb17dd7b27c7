import { useState } from 'react'
import { formatDuration } from '@/kernel/index.ts'
import { Button, shortTitle } from '../parts/index.ts'
import { type Library, type PracticeChoice, type ScenarioCard, usePorts } from '../ports/index.ts'
import { usualLevel } from '../practise/usual-level.ts'
import { goTo } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './home-screen.module.css'
import { proposed } from './proposed.ts'

/**
 * The short way: one press, and the shortest exercise runs, with the person in the seat its author proposes. Pressed before the shelf is
 * read, it waits for the shelf; what it will start is said below it as soon as that is known.
 */
export function StartNow({ card }: { readonly card: ScenarioCard | undefined }) {
  const { home, practise } = useWords()
  const text = useText()
  const { library, practice } = usePorts()
  const [starting, setStarting] = useState(false)
  const [failed, setFailed] = useState<string>()

  const start = async () => {
    if (starting) return
    setStarting(true)
    setFailed(undefined)
    try {
      const choice = await proposedChoice(library)
      if (choice === undefined) throw new Error(practise.unknownScenario)
      goTo({ screen: 'play', exercise: await practice.begin(choice) })
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
      setStarting(false)
    }
  }

  const seat = card?.proposed && shortTitle(text(card.proposed.title), text(card.proposed.organisation))
  return (
    <>
      <Button loudness="primary" size="large" icon="play" aria-disabled={starting} onClick={() => void start()}>
        {starting ? practise.starting : home.startNow}
      </Button>
      <p className={css['hint']}>
        {card && seat !== undefined && home.startNowHint(text(card.title), seat, formatDuration(card.length.table))} {home.hint}
      </p>
      <p role="alert">{failed !== undefined && `${practise.startFailed} ${failed}`}</p>
    </>
  )
}

/** What is begun for somebody who chooses nothing; undefined when nothing is on the shelf. */
async function proposedChoice(library: Library): Promise<PracticeChoice | undefined> {
  const card = proposed(await library.shelf())
  const setting = card && (await library.setting(card.id))
  if (card?.proposed === undefined || setting === undefined) return undefined
  const level = usualLevel(setting.levels)
  return {
    scenario: card.id,
    seat: card.proposed.seat,
    clock: { kind: 'waits' },
    ...(level !== undefined && { level }),
  }
}
