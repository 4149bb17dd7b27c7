import type { Bot } from './bot.ts'

/** Sits there and does nothing, all night. */
export const idle: Bot = () => ({ kind: 'rest' })
