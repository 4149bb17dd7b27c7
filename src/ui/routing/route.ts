import { type ExerciseId, type SeatId, unreachable } from '@/kernel/index.ts'

/** Where a person is. The address after `#` says it, so that going back, reloading and sending an address work. */
export type Route =
  | { readonly screen: 'home' }
  /** Choosing a seat; without a scenario it is the first on the shelf. */
  | { readonly screen: 'seats'; readonly scenario?: string }
  | { readonly screen: 'role-card'; readonly scenario: string; readonly seat: SeatId }
  | { readonly screen: 'play'; readonly exercise: ExerciseId }
  | { readonly screen: 'debrief'; readonly exercise: ExerciseId }
  /** Opening a room for a session. */
  | { readonly screen: 'run' }
  /** Coming in with a code; without one it is asked for. */
  | { readonly screen: 'join'; readonly code?: string }
  /** Coming in by an invitation. Whoever shows this screen goes on at once, so that the secret does not stay in the address. */
  | { readonly screen: 'invited'; readonly code: string; readonly token: string }
  | { readonly screen: 'session'; readonly code: string }
  /** What was wrong with the files dropped last. */
  | { readonly screen: 'problems' }
  /** An address that leads nowhere. */
  | { readonly screen: 'nowhere' }

/** Reads `#/practise/token-anomaly/techa.tech_lead` and its like. Total: what it does not know is `nowhere`. */
export function readRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  if (parts.includes(undefined)) return { screen: 'nowhere' }
  const [screen = '', first = '', second = '', ...more] = parts.filter((part) => part !== undefined)
  if (more.length > 0) return { screen: 'nowhere' }
  switch (screen) {
    case '':
      return first === '' ? { screen: 'home' } : { screen: 'nowhere' }
    case 'practise':
      if (first === '') return { screen: 'seats' }
      return second === ''
        ? { screen: 'seats', scenario: first }
        : { screen: 'role-card', scenario: first, seat: second as SeatId }
    case 'play':
    case 'debrief':
      return first === '' || second !== '' ? { screen: 'nowhere' } : { screen, exercise: first as ExerciseId }
    case 'problems':
    case 'run':
      return first === '' ? { screen } : { screen: 'nowhere' }
    case 'join':
      if (second !== '') return { screen: 'nowhere' }
      return first === '' ? { screen: 'join' } : { screen: 'join', code: first }
    case 'invited':
      return first === '' || second === '' ? { screen: 'nowhere' } : { screen, code: first, token: second }
    case 'session':
      return first === '' || second !== '' ? { screen: 'nowhere' } : { screen, code: first }
    default:
      return { screen: 'nowhere' }
  }
}

/** The address of a place, with its `#`. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'nowhere':
      return '#/'
    case 'seats':
      return route.scenario === undefined ? '#/practise' : `#/practise/${encodeURIComponent(route.scenario)}`
    case 'role-card':
      return `#/practise/${encodeURIComponent(route.scenario)}/${encodeURIComponent(route.seat)}`
    case 'play':
    case 'debrief':
      return `#/${route.screen}/${encodeURIComponent(route.exercise)}`
    case 'problems':
    case 'run':
      return `#/${route.screen}`
    case 'join':
      return route.code === undefined ? '#/join' : `#/join/${encodeURIComponent(route.code)}`
    case 'invited':
      return `#/invited/${encodeURIComponent(route.code)}/${encodeURIComponent(route.token)}`
    case 'session':
      return `#/session/${encodeURIComponent(route.code)}`
    default:
      return unreachable(route)
  }
}

/** A part of an address; undefined when it is no text (`%E0%A4`). */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
