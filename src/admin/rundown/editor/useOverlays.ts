import { useEffect, useState } from 'react'

import type { ToolName } from './Toolbar'

/** A table from the clipboard that is looked at, and the row it goes behind. */
type PastedTable = { text: string; after: string | null }

/** What is open above the table, of which row; conflicts open themselves. */
export function useOverlays(conflicts: number) {
  const [tool, setTool] = useState<ToolName | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const [script, setScript] = useState<string | null>(null)
  const [topics, setTopics] = useState<string | null>(null)
  const [pastedTable, setPastedTable] = useState<PastedTable | null>(null)

  useEffect(() => {
    if (conflicts > 0) setTool('merge')
  }, [conflicts])

  return {
    tool,
    menu,
    script,
    topics,
    pastedTable,
    setTool,
    setMenu,
    setScript,
    setTopics,
    setPastedTable,
  }
}
