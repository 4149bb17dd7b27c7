import { explainRefusal, type Refusal } from '@/engine/index.ts'
import { formatTime } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'

/** Why an entry of the reference list was not carried out. */
export type Hindrance =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It would have had to begin before the exercise did. */
  | { readonly kind: 'too-early' }
  | { readonly kind: 'after-the-end' }
  /** Nobody asked for it, and the list and the playbook name nobody who could have. */
  | { readonly kind: 'nobody-asks' }
  | { readonly kind: 'nothing-found'; readonly finding: string }
  | { readonly kind: 'key-missing'; readonly key: string }
  /** The world does it, or it follows from something else. */
  | { readonly kind: 'no-command' }

/** An entry of the reference list that was not carried out. */
export interface MissedStep {
  /** Its place in the list, from 1. */
  readonly place: number
  readonly step: ReferenceStep
  readonly hindrance: Hindrance
}

/** A missed entry in one sentence for the author of the list. */
export function explainMissed({ place, step, hindrance }: MissedStep, playbook: Playbook): string {
  const target = step.target === undefined ? '' : ` ${step.target}`
  return `Entry ${place} of the reference list, ${formatTime(step.at)} ${step.seat} ${step.do}${target}, was not carried out. ${why(hindrance, playbook)}`
}

function why(hindrance: Hindrance, playbook: Playbook): string {
  switch (hindrance.kind) {
    case 'refused':
      return explainRefusal(hindrance.refusal, playbook)
    case 'too-early':
      return 'It would have to begin before the exercise does.'
    case 'after-the-end':
      return 'The exercise ends before it.'
    case 'nobody-asks':
      return 'It answers a request, and nobody in the list or in the playbook could have asked.'
    case 'nothing-found':
      return `There is no unrecorded finding of ${hindrance.finding} that this seat knows of.`
    case 'key-missing':
      return `It needs "${hindrance.key}" under "with".`
    case 'no-command':
      return 'No seat can do this; it follows from something else.'
  }
}
