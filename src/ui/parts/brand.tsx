import logo from '../../../assets/brand/logo.svg?no-inline'
import { RouteLink } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import css from './brand.module.css'

/** The name of the product, which leads home. */
export function Brand() {
  const { shell } = useWords()
  return (
    <RouteLink to={{ screen: 'home' }} className={css['brand']} aria-label={shell.home}>
      <img src={logo} alt="" width={28} height={28} />
      {shell.brand}
    </RouteLink>
  )
}
