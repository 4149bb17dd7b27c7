import { type KeptRoom, type MemberId, memoryJournal, type RoomStore } from '@/hosting/index.ts'

/** Rooms that last as long as the test. */
export function memoryRooms(): RoomStore {
  const rooms = new Map<string, KeptRoom>()
  const tokens = new Map<string, MemberId>()
  return {
    journal: memoryJournal(),
    create: async (room, files) => {
      if (rooms.has(room.code)) return false
      rooms.set(room.code, { room, files, changedAt: '2026-11-28T10:00:00Z' })
      return true
    },
    save: async (room) => {
      const kept = rooms.get(room.code)
      if (kept !== undefined) rooms.set(room.code, { ...kept, room })
    },
    load: async (code) => rooms.get(code),
    list: async () => [...rooms.values()],
    remove: async (code) => {
      rooms.delete(code)
      for (const key of tokens.keys()) if (key.startsWith(`${code}/`)) tokens.delete(key)
    },
    admit: async (code, hash, member) => void tokens.set(`${code}/${hash}`, member),
    readmit: async (code, hash, member) => {
      for (const [key, one] of tokens) if (key.startsWith(`${code}/`) && one === member) tokens.delete(key)
      tokens.set(`${code}/${hash}`, member)
    },
    memberOf: async (code, hash) => tokens.get(`${code}/${hash}`),
    close: async () => undefined,
  }
}
