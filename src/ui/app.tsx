import './theme/index.css'
import { lazy, Suspense } from 'react'
import { unreachable } from '@/kernel/index.ts'
import { BringProvider } from './bring/index.ts'
import { HomeScreen } from './home/home-screen.tsx'
import { SkipLinks } from './parts/index.ts'
import { type Ports, PortsContext } from './ports/index.ts'
import { type Route, useRoute, writeRoute } from './routing/index.ts'
import { FailedScreen } from './shell/failed-screen.tsx'
import { LoadingScreen } from './shell/loading-screen.tsx'
import { NowhereScreen } from './shell/nowhere-screen.tsx'
import { Stumble } from './shell/stumble.tsx'
import { useWords } from './words/index.ts'

// Home needs none of these; each comes when somebody goes there.
const SeatsScreen = lazy(async () => ({ default: (await import('./practise/seats-screen.tsx')).SeatsScreen }))
const RoleCardScreen = lazy(async () => ({ default: (await import('./practise/role-card-screen.tsx')).RoleCardScreen }))
const ProblemsScreen = lazy(async () => ({ default: (await import('./problems/problems-screen.tsx')).ProblemsScreen }))
const RunScreen = lazy(async () => ({ default: (await import('./session/index.ts')).RunScreen }))
const JoinScreen = lazy(async () => ({ default: (await import('./session/index.ts')).JoinScreen }))
const InvitedScreen = lazy(async () => ({ default: (await import('./session/index.ts')).InvitedScreen }))
const SessionScreen = lazy(async () => ({ default: (await import('./session/index.ts')).SessionScreen }))
/** The console is heavy and nobody needs it before an exercise. */
const PlayScreen = lazy(async () => ({ default: (await import('./console/index.ts')).PlayScreen }))
/** So is the debrief before its end. */
const DebriefScreen = lazy(async () => ({ default: (await import('./debrief/index.ts')).DebriefScreen }))

/** The whole page: where the person is decides which screen is shown. */
export function App({ ports }: { readonly ports: Ports }) {
  return (
    <PortsContext value={ports}>
      <BringProvider>
        <Screens />
      </BringProvider>
    </PortsContext>
  )
}

/** A broken screen stays broken only until the address changes, which is why the address is the key. */
function Screens() {
  const route = useRoute()
  const { shell } = useWords()
  return (
    <Stumble key={writeRoute(route)} instead={(sentence) => <FailedScreen sentence={sentence} />}>
      <SkipLinks to={[{ id: 'content', text: shell.skipToContent }]} />
      <Suspense fallback={<LoadingScreen />}>
        <Screen route={route} />
      </Suspense>
    </Stumble>
  )
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />
    case 'seats':
      return <SeatsScreen scenario={route.scenario} />
    case 'role-card':
      return <RoleCardScreen scenario={route.scenario} seat={route.seat} />
    case 'problems':
      return <ProblemsScreen />
    case 'run':
      return <RunScreen />
    case 'join':
      return <JoinScreen code={route.code} />
    case 'invited':
      return <InvitedScreen code={route.code} token={route.token} />
    case 'session':
      return <SessionScreen code={route.code} />
    case 'play':
      return <PlayScreen exercise={route.exercise} />
    case 'debrief':
      return <DebriefScreen exercise={route.exercise} />
    case 'nowhere':
      return <NowhereScreen />
    default:
      return unreachable(route)
  }
}
