import * as z from 'zod'

/** The JSON Schema of what authors write, for editors that complete and check while one types. */
export function jsonSchemaOf(shape: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(shape, { io: 'input', target: 'draft-7' })
}
