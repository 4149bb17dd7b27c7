import type { EvidenceState } from '@/client/index.ts'
import boxPicture from '../../../../assets/sprites/item/evidence-box.svg?no-inline'
import css from './evidence.module.css'

/** A place on the shelf: a dashed outline, filling from the bottom, or the sealed box with its number. */
export function EvidenceBox({ id, state }: { readonly id: string; readonly state: EvidenceState }) {
  if (state.kind === 'sealed')
    return (
      <span className={css['box']} aria-hidden="true">
        <img src={boxPicture} alt="" width={58} height={44} />
        <span className={css['number']}>{id}</span>
      </span>
    )
  const part = state.kind === 'filling' ? state.part : 0
  return (
    <span className={css['outline']} aria-hidden="true">
      <span className={css['fill']} style={{ height: `${part * 100}%` }} />
      <span className={css['number']}>{state.kind === 'filling' ? `${Math.round(part * 100)} %` : id}</span>
    </span>
  )
}
