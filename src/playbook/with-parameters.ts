import { type Duration, freeze } from '@/kernel/index.ts'
import type { Playbook } from './playbook.ts'

/**
 * The same playbook with other windows, as a scenario or a level asks for. Rules that name a replaced window get the new length;
 * rules that state their own stay as they are. Names the playbook does not have are ignored: reading reports them.
 */
export function withParameters(playbook: Playbook, replaced: Readonly<Record<string, Duration>>): Playbook {
  const known = Object.entries(replaced).filter(([name]) => Object.hasOwn(playbook.parameters, name))
  if (known.length === 0) return playbook
  const parameters = { ...playbook.parameters, ...Object.fromEntries(known) }
  const rules = playbook.rules.map((rule) => {
    const most = rule.windowParameter === undefined ? undefined : parameters[rule.windowParameter]
    return rule.window === undefined || most === undefined ? rule : { ...rule, window: { ...rule.window, most } }
  })
  return freeze({ ...playbook, parameters, rules })
}
