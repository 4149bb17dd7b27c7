import { EVERYONE, type Recorded } from '@/engine/index.ts'
import type { DeviceLine } from '@/hosting/index.ts'
import type { EventNumber } from '@/kernel/index.ts'

/**
 * The line as the fold wants it. A device is not told who else may read a line, and the fold of a device never asks: the
 * audience written here is that of a line nobody withholds. The number is the device's own count.
 */
export function recordedFrom(line: DeviceLine): Recorded {
  return {
    number: line.number as EventNumber,
    ...(line.after === undefined ? {} : { after: line.after as EventNumber }),
    at: line.at,
    audience: { during: EVERYONE, after: EVERYONE },
    event: line.event,
  }
}
