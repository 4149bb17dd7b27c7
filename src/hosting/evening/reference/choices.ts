import type { Choices } from '@/engine/index.ts'
import type { Activity, DataValue } from '@/playbook/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'

/** What an entry chooses where its activity lets one choose; values are taken as the playbook spells them. */
export function choicesOf(activity: Activity | undefined, data: ReferenceStep['with']): Choices {
  const chosen: Record<string, DataValue> = {}
  for (const [key, carried] of Object.entries(activity?.carries ?? {})) {
    const value = data[key]
    if (carried.from !== 'choice' || value === undefined) continue
    chosen[key] = carried.of.find((offered) => String(offered) === String(value)) ?? value
  }
  return chosen
}

/** One text or several under a key, as a list. */
export function listed(value: ReferenceStep['with'][string] | undefined): readonly string[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [String(value)]
}
