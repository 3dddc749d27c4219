'use client'

import type { PrompterCommand, PrompterSettings } from './prompterKeys'

type Props = {
  settings: PrompterSettings
  isRunning: boolean
  obey: (command: PrompterCommand) => void
}

/** What the keys and the pedal do, to be pressed. */
export function PrompterTools({
  settings: { speed, mirror, flip, follow },
  isRunning,
  obey,
}: Props) {
  return (
    <div className="view-prompter__tools" role="toolbar" aria-label="Máy nhắc">
      <Tool does="toggle" obey={obey}>
        {isRunning ? 'Dừng' : 'Chạy'} <kbd>Cách</kbd>
      </Tool>
      <Tool does="back" obey={obey}>
        Mục trước <kbd>PgUp</kbd>
      </Tool>
      <Tool does="forward" obey={obey}>
        Mục sau <kbd>PgDn</kbd>
      </Tool>
      <Tool does="slower" obey={obey} name="Chậm lại">
        −
      </Tool>
      <output>{speed} tiếng/phút</output>
      <Tool does="faster" obey={obey} name="Nhanh lên">
        +
      </Tool>
      <Tool does="smaller" obey={obey} name="Chữ −, nhỏ hơn">
        Chữ −
      </Tool>
      <Tool does="larger" obey={obey} name="Chữ +, to hơn">
        Chữ +
      </Tool>
      <Tool does="mirror" obey={obey} isOn={mirror}>
        Gương <kbd>M</kbd>
      </Tool>
      <Tool does="flip" obey={obey} isOn={flip}>
        Lật <kbd>V</kbd>
      </Tool>
      <Tool does="follow" obey={obey} isOn={follow}>
        Theo mục đang phát <kbd>F</kbd>
      </Tool>
      <Tool does="top" obey={obey}>
        Về mục đang phát <kbd>Home</kbd>
      </Tool>
    </div>
  )
}

type ToolProps = {
  does: PrompterCommand
  obey: (command: PrompterCommand) => void
  /** For those who can't see the sign. */
  name?: string
  isOn?: boolean
  children: React.ReactNode
}

const Tool = ({ does, obey, name, isOn, children }: ToolProps) => (
  <button type="button" aria-label={name} aria-pressed={isOn} onClick={() => obey(does)}>
    {children}
  </button>
)
