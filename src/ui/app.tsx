import './theme/index.css'
import { lazy, Suspense } from 'react'
import { unreachable } from '@/kernel/index.ts'
import { BringProvider } from './bring/index.ts'
import { HomeScreen } from './home/home-screen.tsx'
import { SkipLinks } from './parts/index.ts'
import { type Ports, PortsContext } from './ports/index.ts'
import { SeatsScreen } from './practise/seats-screen.tsx'
import { type Route, useRoute, writeRoute } from './routing/index.ts'
import { FailedScreen } from './shell/failed-screen.tsx'
import { LoadingScreen } from './shell/loading-screen.tsx'
import { NowhereScreen } from './shell/nowhere-screen.tsx'
import { Stumble } from './shell/stumble.tsx'
import { useWords } from './words/index.ts'

/** Nobody begins here: a seat comes first. */
const RoleCardScreen = lazy(async () => ({ default: (await import('./practise/role-card-screen.tsx')).RoleCardScreen }))
/** Few ever bring a file with problems. */
const ProblemsScreen = lazy(async () => ({ default: (await import('./problems/problems-screen.tsx')).ProblemsScreen }))
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
