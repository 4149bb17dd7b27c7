import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Fact, FactValue } from '@/scenario/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** How the value of a fact reads. */
export function useFactWords(): (fact: Fact, value: FactValue) => string {
  const { world } = useDeskWords()
  const text = useText()
  return (fact, value) => {
    switch (fact.type) {
      case 'count': {
        const shown = Number(value).toLocaleString('en-GB')
        if (fact.unit !== undefined) return `${shown} ${text(fact.unit)}`
        return fact.most === undefined ? shown : world.of(shown, fact.most.toLocaleString('en-GB'))
      }
      case 'time':
        return Number(value) < 0 ? world.none : formatTime(Number(value) as ExerciseTime)
      case 'flag':
        return value === true ? world.yes : world.no
      case 'set':
        return Array.isArray(value) && value.length > 0 ? String(value.length) : world.none
      case 'state':
        return String(value).replaceAll(/[_-]/g, ' ')
    }
  }
}
