import type { Command } from '@/engine/index.ts'
import type { ActivityId, SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { useSeatWords } from '../use-seat-words.ts'

/** A command in words, for those who vote on it: what it does, and the text it carries. */
export function useSayCommand(playbook: Playbook): (command: Command) => string {
  const { command: words } = useSessionWords()
  const text = useText()
  const { title } = useSeatWords(playbook)
  const called = (activity: ActivityId) => {
    const known = playbook.activities[activity]
    return known === undefined ? activity : text(known.title)
  }
  const seats = (ids: readonly SeatId[]) => ids.map(title).join(', ')
  const what = (command: Command): string => {
    switch (command.kind) {
      case 'do':
        return words.do(called(command.activity), command.target ?? '')
      case 'notify':
        return words.notify(seats(command.to))
      case 'send':
        return words.send(seats(command.to))
      case 'request':
        return words.request(title(command.of), called(command.activity))
      case 'approve':
        return words.approve
      case 'refuse':
        return words.refuse
      case 'record-finding':
        return words.finding
      case 'delegate':
        return words.delegate(title(command.to))
      case 'answer':
        return words.answer(command.option ?? '')
      case 'write-note':
        return words.note
      case 'change-note':
        return words.changeNote
      case 'remove-note':
        return words.removeNote
      case 'vote':
      case 'take-vote-back':
        return words[command.kind]
      case 'rate-self':
        return words.rate(Object.values(command.answers).join(', '))
      default:
        return words.other
    }
  }
  const carried = (command: Command): string => {
    if ('words' in command && command.words !== undefined) return command.words.text
    return 'text' in command ? command.text : ''
  }
  return (command) => [what(command), carried(command) === '' ? '' : words.quote(carried(command))].filter(Boolean).join(' ')
}
