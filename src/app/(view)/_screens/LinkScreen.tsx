'use client'

import { useServerClock } from '@/admin/rundown/live/useServerClock'
import { runTime } from '@/domain/rundown/run/run'
import type { LinkView } from '@/newsroom/rundowns/links/linkView'
import type { LinkKind } from '@/newsroom/words/rundowns'

import { NoLink } from './NoLink'
import { OverviewScreen } from './OverviewScreen'
import { PhoneScreen } from './PhoneScreen'
import { PrompterScreen } from './PrompterScreen'
import { readScreen } from './readScreen'
import type { ScreenProps } from './screenProps'
import { StudioClock } from './StudioClock'
import { useLinkView } from './useLinkView'

type Props = { token: string; start: LinkView }

const SCREENS: Record<LinkKind, (props: ScreenProps) => React.ReactNode> = {
  clock: StudioClock,
  presenter: PrompterScreen,
  producer: OverviewScreen,
  phone: PhoneScreen,
}

/** One screen by link, kept in step with the server; it only looks. */
export function LinkScreen({ token, start }: Props) {
  const { view, connection } = useLinkView(token, start)
  const { now } = useServerClock(`/api/rundowns/view/${token}/time`, start.run.now)
  if (connection === 'over') return <NoLink />
  const Screen = SCREENS[view.kind]
  return (
    <div className="view-frame" data-rehearsal={view.run.rehearsal !== null}>
      <Screen
        view={view}
        reading={readScreen(view, now)}
        now={runTime(view.run, now)}
        isLost={connection === 'lost'}
      />
    </div>
  )
}
