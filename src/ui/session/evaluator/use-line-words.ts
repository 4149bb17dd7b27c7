import { useMemo } from 'react'
import { describeEvent, namesOf, type StoryNames, wording } from '@/debrief/index.ts'
import type { Recorded } from '@/engine/index.ts'
import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { useWords } from '../../words/index.ts'

/** A line of the log in the words the debrief has for it, as far as this reader knows what things are called. */
export function useLineWords(): (line: Pick<Recorded, 'number' | 'event'>) => string {
  const { language } = useWords()
  const { playbook, facts } = useBriefing()
  const names = useMemo(() => namesOf(playbook, language), [playbook, language])
  const things = useTable(({ exercise }) => exercise.things)
  const shown = useTable(({ exercise }) => exercise.factsShown)
  const deliveries = useTable(({ exercise }) => exercise.deliveries)
  return useMemo(() => {
    const injects = Object.values(deliveries).map(({ line: { event } }) => ({
      id: event.inject,
      title: event.title,
      ask: event.ask,
    }))
    const story: StoryNames = { things, facts: { ...facts, ...shown }, injects }
    return (line) => wording(describeEvent(line, story, language), names)
  }, [things, facts, shown, deliveries, names, language])
}
