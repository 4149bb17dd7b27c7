import type { ReportGap } from '@/playbook/index.ts'
import type { Block, Said } from '../block.ts'
import { inOrder, say } from '../words/say.ts'
import { brokenOf, evidenceFor } from './evidence.ts'
import { handOverIn } from './hand-over.ts'
import { hopsIn } from './hops.ts'
import {
  authorityMeasure,
  confirmLatency,
  detectionLatency,
  insiderMeasure,
  legalLatency,
  revocationLatency,
  shareAutomated,
} from './measures.ts'
import { notEstablished, orNotEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'

/** Section 5: which gaps of the reference incident opened again, and the times that were measured. */
export function gapsSection(sources: Sources): readonly Block[] {
  const { playbook } = sources
  return [
    { kind: 'heading', level: 2, id: 'gaps', text: say('section/gaps', {}) },
    {
      kind: 'table',
      id: 'gap-table',
      columns: [say('gap/category', {}), say('gap/identified', {}), say('gap/reference', {}), say('gap/recommendation', {})],
      rows: playbook.report.gaps.map((gap) => gapRow(gap, sources)),
    },
    { kind: 'heading', level: 3, id: 'measured', text: say('gap/measured', {}) },
    {
      kind: 'fields',
      id: 'measures',
      fields: [
        { label: say('gap/detection', {}), value: orNotEstablished(detectionLatency(sources)) },
        { label: say('gap/confirmation', {}), value: orNotEstablished(confirmLatency(sources)) },
        { label: say('gap/revocation', {}), value: orNotEstablished(revocationLatency(sources)) },
        { label: say('gap/automated', {}), value: orNotEstablished(shareAutomated(sources)) },
        { label: say('gap/authority', {}), value: orNotEstablished(authorityMeasure(sources)) },
        { label: say('gap/insider', {}), value: orNotEstablished(insiderMeasure(sources)) },
        { label: say('gap/hops', {}), value: orNotEstablished(hopsIn(sources)) },
        { label: say('gap/hand-over', {}), value: orNotEstablished(handOverIn(sources).said) },
        { label: say('gap/legal', {}), value: orNotEstablished(legalLatency(sources)) },
      ],
    },
  ]
}

function gapRow(gap: ReportGap, sources: Sources): readonly Said[] {
  const { text } = sources
  const category = [say('text', { text: text(gap.category) })]
  const reference = [say('text', { text: text(gap.recorded) })]
  const broken = brokenOf(gap.rules, sources)
  if (broken.length > 0) {
    const cites = inOrder(broken.flatMap((result) => evidenceFor(result, sources, 'violated')))
    const found = broken.map((result) =>
      say('gap/rule', { rule: result.rule.id, text: text(result.rule.ifBroken) }, evidenceFor(result, sources, 'violated')),
    )
    return [category, found, reference, [say('text', { text: text(gap.recommend) }, cites), ...recommendations(gap, sources)]]
  }
  const kept = sources.results.filter(({ rule, F }) => gap.rules.includes(rule.id) && F > 0)
  if (kept.length === 0) return [category, notEstablished, reference, notEstablished]
  const cites = inOrder(kept.flatMap((result) => evidenceFor(result, sources, 'fulfilled')))
  return [category, [say('gap/closed', { rules: kept.map(({ rule }) => rule.id) }, cites)], reference, [say('gap/no-need', {})]]
}

/** What the broken rules themselves recommend, where that is not what the gap says already. */
function recommendations(gap: ReportGap, sources: Sources): Said {
  const { text } = sources
  const said = new Set([text(gap.recommend)])
  return brokenOf(gap.rules, sources).flatMap((result) => {
    const words = result.rule.recommend === undefined ? '' : text(result.rule.recommend)
    if (words === '' || said.has(words)) return []
    said.add(words)
    return [say('text', { text: words }, evidenceFor(result, sources, 'violated'))]
  })
}
