import type { ReactNode } from 'react'

import type { Frame } from '../frame/frame'
import { Footer } from './Footer'
import { Masthead } from './Masthead'
import { SampleBanner } from './SampleBanner'

type Props = {
  frame: Frame
  /** Whether anything shown was made up by the demo. */
  sample: boolean
  /** The address of the column being read. */
  current?: string
  isFront?: boolean
  children: ReactNode
}

/** A page of the site within its frame. */
export function Page({ frame, sample, current, isFront = false, children }: Props) {
  return (
    <>
      {sample && <SampleBanner />}
      <Masthead frame={frame} current={current} isFront={isFront} />
      <main id="noi-dung" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <Footer frame={frame} />
    </>
  )
}
