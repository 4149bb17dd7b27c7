import { versionsOf } from '@/client/index.ts'
import type { Request } from '@/engine/index.ts'
import type { ThingId } from '@/kernel/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import css from './composer.module.css'
import { Quoted } from './quoted.tsx'
import { Seen } from './versions.tsx'

/** The words that a request is about, as they were when it was made; nothing where this seat may not read them. */
export function WordsAsked({ request }: { readonly request: Request }) {
  const { target, data } = request.line.event
  const exercise = useTable((table) => table.exercise)
  if (target === undefined) return null
  const named = Object.values(data)
  const version = exercise.statements[target]?.find((known) => named.includes(known.version))
  const words = version ?? (named.includes(target) ? exercise.things[target]?.words : undefined)
  return words === undefined ? null : <Quoted words={words} />
}

/** The words an act is about to be done to, as they stand now, and who has read exactly these. */
export function WordsAtHand({ target }: { readonly target: ThingId }) {
  const { composer } = useWords().console
  const { playbook } = useBriefing()
  const exercise = useTable((table) => table.exercise)
  const versions = versionsOf(exercise, target, playbook)
  const [last] = versions
  const words = last?.version ?? exercise.things[target]?.words
  const before = versions.slice(1).find(({ seen }) => seen.length > 0)
  if (words === undefined) return <p className={css['unseen']}>{composer.nothing}</p>
  return (
    <section aria-label={composer.atHand}>
      <h3 className={css['sub']}>{last === undefined ? composer.atHand : composer.atHandVersion(last.count)}</h3>
      <Quoted words={words} />
      {last === undefined ? <p className={css['unseen']}>{composer.unseen}</p> : <Seen known={last} />}
      {last?.seen.length === 0 && before !== undefined && <p className={css['changed']}>{composer.changed(before.count)}</p>}
    </section>
  )
}
