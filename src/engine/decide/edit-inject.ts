import { FACILITATOR } from '../audience.ts'
import { allow, type LeadsTo, type May, type RefusedBy, refuse, refuseText } from './decider.ts'

/** Any inject that has not arrived and still can; a title or a text, or both. */
export const mayEditInject: May<'edit-inject'> = ({ inject, title, body }, { deliveries, dropped }) => {
  if (Object.hasOwn(deliveries, inject)) return refuse({ kind: 'already-delivered', inject })
  if (dropped.includes(inject)) return refuse({ kind: 'already-dropped', inject })
  const refusal = refuseText(title ?? body ?? '') ?? refuseText(body ?? title ?? '')
  return refusal === undefined ? allow() : refuse(refusal)
}

/** Injects that have not arrived stand in the scenario only. */
export const refuseEdit: RefusedBy<'edit-inject'> = ({ inject }, _, { scenario }) =>
  scenario.injects.some(({ id }) => id === inject) ? undefined : { kind: 'unknown-inject', inject }

/** Keeps the words an inject will arrive in. They may have slots, like the scenario's own. */
export const editInject: LeadsTo<'edit-inject'> = ({ inject, title, body }, draft) =>
  draft.record(
    {
      kind: 'inject-edited',
      inject,
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body }),
    },
    FACILITATOR,
  )
