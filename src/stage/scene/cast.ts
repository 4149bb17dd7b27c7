import type { StageFacts } from '../facts.ts'
import { type Company, type SeatKey, seatKeys } from '../seat-key.ts'
import type { Easel } from './easel.ts'
import { Bridge } from './parts/bridge.ts'
import { Canal } from './parts/canal.ts'
import { Conduit } from './parts/conduit.ts'
import { Door } from './parts/door.ts'
import { EvidenceShelf } from './parts/evidence-shelf.ts'
import { Gate } from './parts/gate.ts'
import { Hosts } from './parts/hosts.ts'
import { houses } from './parts/houses.ts'
import { KeyRack } from './parts/key-rack.ts'
import { Leak } from './parts/leak.ts'
import type { Part } from './parts/part.ts'
import { Planes } from './parts/planes.ts'
import { Rain } from './parts/rain.ts'
import { Room, roomNeeds } from './parts/room.ts'
import { Street } from './parts/street.ts'
import { Tank } from './parts/tank.ts'
import { Tube } from './parts/tube.ts'
import { spriteNames } from './sprite-text.ts'

/** Pictures that are made ready before the curtain rises: all but the faces and arms, of which only a few are ever seen. */
export const standingNeeds: readonly string[] = spriteNames.filter((name) => !name.startsWith('char/'))

/** The pictures of people these facts call for. */
export function needs(facts: StageFacts): readonly string[] {
  return seatKeys.flatMap((seat) => roomNeeds(seat, facts))
}

/** Everything on the canvas. */
export class Cast {
  readonly canal: Canal
  readonly tank: Tank
  readonly keys: KeyRack
  readonly conduit: Conduit
  readonly gate: Gate
  readonly hosts: Hosts
  readonly door: Door
  readonly shelves: Readonly<Record<Company, EvidenceShelf>>
  readonly rooms: Readonly<Record<SeatKey, Room>>
  readonly bridge: Bridge
  readonly tube: Tube
  readonly planes: Planes
  readonly street: Street
  private readonly parts: readonly Part[]

  /** Puts everything up. The standing needs must be loaded. */
  constructor(easel: Easel) {
    this.canal = new Canal(easel)
    const still = houses(easel)
    this.tank = new Tank(easel)
    this.keys = new KeyRack(easel)
    this.hosts = new Hosts(easel)
    this.gate = new Gate(easel)
    this.door = new Door(easel)
    this.conduit = new Conduit(easel)
    const leak = new Leak(easel)
    this.shelves = { bankx: new EvidenceShelf(easel, 'bankx'), techa: new EvidenceShelf(easel, 'techa') }
    const rooms = seatKeys.map((seat) => [seat, new Room(easel, seat)] as const)
    this.rooms = Object.fromEntries(rooms) as Record<SeatKey, Room>
    this.bridge = new Bridge(easel)
    this.tube = new Tube(easel)
    this.planes = new Planes(easel)
    this.street = new Street(easel)
    this.parts = [
      new Rain(easel),
      still,
      this.canal,
      this.tank,
      this.keys,
      this.hosts,
      this.gate,
      this.door,
      this.conduit,
      leak,
      this.shelves.bankx,
      this.shelves.techa,
      ...rooms.map(([, room]) => room),
      this.bridge,
      this.tube,
      this.planes,
      this.street,
    ]
  }

  /** Puts everything into the state the facts say, at once. What they need must be loaded. */
  show(facts: StageFacts): void {
    for (const part of this.parts) part.show(facts)
  }

  live(seconds: number): void {
    for (const part of this.parts) part.live?.(seconds)
  }
}
