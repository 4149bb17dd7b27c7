import { type Hindrance, msel } from '@/client/index.ts'
import { formatTime, unreachable } from '@/kernel/index.ts'
import { useTable } from '../../console/desk/table-context.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** What keeps an inject from arriving, in words. */
export function useHindranceWords(): (hindrance: Hindrance) => string {
  const { hindrances: words } = useDeskWords().inject
  const text = useText()
  const entries = useTable(msel)
  return (hindrance) => {
    switch (hindrance.kind) {
      case 'held':
        return words.held
      case 'contingency':
        return words.contingency
      case 'dropped':
        return words.dropped(hindrance.reason)
      case 'not-before':
        return words.notBefore(formatTime(hindrance.at))
      case 'after': {
        const before = entries.find(({ id }) => id === hindrance.inject)
        return words.after(before === undefined ? hindrance.inject : text(before.title))
      }
      case 'condition':
        return words.condition(hindrance.condition)
      case 'unless':
        return words.unless(hindrance.condition)
      case 'chance':
        return words.chance(Math.round(hindrance.chance * 100))
      default:
        return unreachable(hindrance)
    }
  }
}
