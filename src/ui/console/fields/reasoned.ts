import type { Confidence } from '@/engine/index.ts'

/** What a form holds of reason and confidence. */
export interface ReasonedDraft {
  readonly reason: string
  readonly confidence: Confidence | undefined
}

/** The part of a command that says why and how sure; what was left empty is left out. */
export function reasoned({ reason, confidence }: ReasonedDraft): { readonly reason?: string; readonly confidence?: Confidence } {
  const words = reason.trim()
  return { ...(words === '' ? {} : { reason: words }), ...(confidence === undefined ? {} : { confidence }) }
}
