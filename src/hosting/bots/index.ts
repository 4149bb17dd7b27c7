import type { Bot, Temper } from './bot.ts'
import { idle } from './idle.ts'
import { novice } from './novice.ts'
import { byPlaybook } from './playbook/index.ts'
import { random } from './random.ts'
import { slow } from './slow.ts'

/** One entry per temper; leaving one out does not compile. */
export const bots: { readonly [Kind in Temper]: Bot } = { playbook: byPlaybook, slow, novice, random, idle }

export type { Bot, Competence, Habits, Temper, Wish } from './bot.ts'
