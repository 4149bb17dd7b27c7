import { depth } from '../../grid.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

/** What never changes: both houses, their cellars, the vault and the shelf. */
export function houses(easel: Easel): Part {
  easel.put('building/bankx-facade', depth.facades)
  easel.put('building/techa-facade', depth.facades)
  easel.put('basement/bankx', depth.basements)
  easel.put('basement/techa', depth.basements)
  easel.put('basement/pillars', depth.basements)
  easel.put('vault/door', depth.systems, 232, 812)
  easel.put('vault/wheel', depth.systems, 232, 812).setAngle(18)
  easel.put('vault/hub', depth.systems, 232, 812)
  easel.light('sky', depth.basements, 1486, 800, 120, 0.2)
  return { show: () => undefined }
}
