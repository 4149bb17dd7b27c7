import * as z from 'zod'
import type { Path } from '../path.ts'

/** The keys that a shape knows at a path, over all of its ways to be right; empty where any key may stand. */
export function keysAt(shape: z.ZodType, path: Path): readonly string[] {
  const reached = path.reduce<readonly z.core.$ZodType[]>(
    (shapes, step) => shapes.flatMap(bare).flatMap((inner) => stepInto(inner, step)),
    [shape],
  )
  return [...new Set(reached.flatMap(bare).flatMap((inner) => (inner instanceof z.ZodObject ? Object.keys(inner.shape) : [])))]
}

function stepInto(shape: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (shape instanceof z.ZodObject && typeof step === 'string') {
    const member: z.core.$ZodType | undefined = shape.shape[step]
    return member === undefined ? [] : [member]
  }
  if (shape instanceof z.ZodRecord && typeof step === 'string') return [shape.valueType]
  if (shape instanceof z.ZodArray && typeof step === 'number') return [shape.element]
  return []
}

/** A shape without its wrappers: what may be left out, has a default, is transformed, or is one of several. */
function bare(shape: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodPrefault)
    return bare(shape.def.innerType)
  if (shape instanceof z.ZodPipe) return bare(shape.def.in)
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(bare)
  return [shape]
}
