import type { Bot, Competence } from './bot.ts'
import { idle } from './idle.ts'
import { byPlaybook } from './playbook/index.ts'
import { random } from './random.ts'

/** One entry per competence; leaving one out does not compile. */
export const bots: { readonly [Kind in Competence]: Bot } = { playbook: byPlaybook, idle, random }

export type { Bot, Competence, Habits, Wish } from './bot.ts'
