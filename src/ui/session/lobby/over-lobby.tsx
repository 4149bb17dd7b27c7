import { unreachable } from '@/kernel/index.ts'
import { RosterDialog } from '../roster/roster-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { Over } from './lobby-context.ts'
import { PersonDialog } from './person-dialog.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'

interface OverLobbyProps {
  readonly over: Over | undefined
  /** Why the room did not do what was asked last. */
  readonly refused: string | undefined
}

/** What lies over the lobby. */
export function OverLobby({ over, refused }: OverLobbyProps) {
  if (over === undefined) return null
  switch (over.kind) {
    case 'seat':
      return <SeatDialog seat={over.seat} refused={refused} />
    case 'person':
      return <PersonDialog member={over.member} refused={refused} />
    case 'settings':
      return <SettingsDialog refused={refused} />
    case 'invite':
      return <InviteDialog />
    case 'roster':
      return <RosterDialog refused={refused} />
    default:
      return unreachable(over)
  }
}
