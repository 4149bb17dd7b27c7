import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TemplateKind } from '@/playbook/index.ts'
import { judgeConstraint } from '@/scoring/index.ts'
import { templates } from '@/scoring/templates/index.ts'
import { runs } from '../runs.ts'
import { anyRuleOf, anyTrace, inventions } from './any-trace.ts'
import { standings } from './naive/live.ts'

const kinds = Object.keys(templates) as TemplateKind[]

describe('the judge and the definitions agree, read in any way', () => {
  it('about 26 kinds of rule', () => expect(kinds).toHaveLength(26))

  it.each(kinds)('about %s', { timeout: 300_000 }, (kind) => {
    fc.assert(
      fc.property(anyRuleOf(kind), anyTrace(5), (rule, trace) => {
        const said = judgeConstraint(rule, trace).tests.map(({ seq, outcome }) => ({ seq, outcome }))
        const meant = standings(rule, trace, inventions).map(({ seq, outcome }) => ({ seq, outcome }))
        expect(said).toEqual(meant)
      }),
      { numRuns: runs },
    )
  })
})
