import * as z from 'zod'

z.config({ jitless: true })

/**
 * An id on the wire. What every object of the language has (`constructor`, `__proto__`) is the id of nothing: looked up among roles or
 * activities it would be found.
 */
export const id = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !(text in {}), { error: 'reserved name' })
