export { type Route, writeRoute } from './route.ts'
export { RouteLink } from './route-link.tsx'
export { goInstead, goTo, useRoute } from './use-route.ts'
export { useScreen } from './use-screen.ts'
