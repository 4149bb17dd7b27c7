import { devicePreferences, holdBackstage, sessions, tabDrafts } from '@/browser/index.ts'
import type { Ports } from '@/ui/index.ts'

/** Joins the screens' ports with the worker behind the page. */
export function browserPorts(): Ports {
  const worker = new Worker(new URL('./backstage-worker.ts', import.meta.url), { type: 'module', name: 'backstage' })
  const backstage = holdBackstage(worker)
  return {
    library: backstage,
    evenings: { list: () => backstage.evenings() },
    drafts: tabDrafts(() => window.sessionStorage),
    practice: {
      begin: (choice) => backstage.begin(choice),
      open: async (exercise) => {
        const seat = await backstage.resume(exercise)
        return { seat, connection: backstage.connect(exercise) }
      },
    },
    preferences: devicePreferences(),
    sessions: sessions(),
  }
}
