import type { Task } from '@/client/index.ts'
import { unreachable } from '@/kernel/index.ts'
import { useBriefing } from '../../console/desk/table-context.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** What a seat has on its hands, in words. */
export function useTaskWords(): (task: Task) => string {
  const { seats: words } = useDeskWords()
  const { playbook } = useBriefing()
  const text = useText()
  const activity = (id: keyof typeof playbook.activities) => {
    const known = playbook.activities[id]
    return known === undefined ? id : text(known.title)
  }
  return (task) => {
    switch (task.kind) {
      case 'question':
        return task.item.delivery.line.event.title
      case 'request':
        return words.asked(activity(task.request.line.event.activity))
      case 'act':
        return activity(task.act.activity)
      default:
        return unreachable(task)
    }
  }
}
