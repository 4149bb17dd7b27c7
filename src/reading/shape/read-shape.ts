import type * as z from 'zod'
import type { Problems } from '../problems.ts'
import type { YamlText } from '../read-yaml.ts'
import { explainIssues } from './explain-issues.ts'

/**
 * The value of a YAML text in the shape asked for, defaults filled in, times and durations read; undefined when it has another
 * shape. Everything that differs goes into `problems`, each at its own key or value.
 */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  yaml: YamlText,
  problems: Problems,
): z.output<Shape> | undefined {
  const read = shape.safeParse(yaml.value)
  if (read.success) return read.data
  explainIssues(read.error.issues, shape, yaml.value, problems)
  return undefined
}
