import type { Channel } from './scenario.ts'

const table: { readonly [Name in Channel]: true } = {
  siem: true,
  ticket: true,
  email: true,
  phone: true,
  chat: true,
  press: true,
  social: true,
  regulator: true,
}

/** Every way by which news reaches a seat. */
export const channels = Object.keys(table) as readonly Channel[]
