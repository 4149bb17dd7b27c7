import type { DragEvent } from 'react'
import type { MemberId } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'

/** What a drag carries; a kind of its own, so that no text or file from elsewhere is taken for a name. */
const KIND = 'application/x-hotwash-member'

/** A name on its way to a room, and the seat it is taken from. */
interface Carried {
  readonly member: MemberId
  readonly from?: SeatId
}

/** Takes a name along. */
export function carry({ dataTransfer }: DragEvent, { member, from }: Carried): void {
  dataTransfer.setData(KIND, [member, from ?? ''].join('\n'))
  dataTransfer.effectAllowed = 'move'
}

/** Whether a name is being dragged. */
export const carriesName = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(KIND)

/** The name that was let go; undefined when it was something else. */
export function letGo({ dataTransfer }: DragEvent): Carried | undefined {
  const [member = '', from = ''] = dataTransfer.getData(KIND).split('\n')
  if (member === '') return undefined
  return { member: member as MemberId, ...(from !== '' && { from: from as SeatId }) }
}
