import { createLocalReq, type Payload } from 'payload'

import { loadOpenAlerts } from '../../check/views/openAlerts'
import { syncAlerts } from '../../check/actions/syncAlerts'
import { checkProofLinks, findDeadLinks } from './checkProofLinks'
import { findCorrected } from '../findCorrected'
import { findGoneFiles } from '../findGoneFiles'
import { findWithdrawn } from '../findWithdrawn'
import { probeLink, type ProbeResult } from '../probeLink'

type ProofCheckRun = {
  payload: Payload
  now: Date
  /** Whether links are asked: the server then speaks to other people's machines. */
  checksLinks: boolean
  /** Asks one link; tests name another way. */
  probe?: (url: string) => Promise<ProbeResult>
}

/**
 * Looks whether the proof of what aired is still there: files on the disk, texts that readers had, and links where that is
 * turned on. What is gone becomes an alert, once per airing; what is back, or was confirmed anew, ends it.
 */
export async function runProofCheck({
  payload,
  now,
  checksLinks,
  probe = (url) => probeLink({ url }),
}: ProofCheckRun): Promise<string> {
  const req = await createLocalReq({}, payload)
  const openFiles = await loadOpenAlerts(req, ['fileGone'])
  const gone = await findGoneFiles(req)
  const files = gone && (await syncAlerts({ payload, now, due: gone, open: openFiles }))
  const fileWords = files
    ? `${files.created + files.reopened} tệp vừa mất, ${files.resolved} tệp đã có lại`
    : 'không thấy thư mục tệp trên máy này'
  const openTexts = await loadOpenAlerts(req, ['textWithdrawn'])
  await syncAlerts({ payload, now, due: await findWithdrawn(req), open: openTexts })
  const openCorrected = await loadOpenAlerts(req, ['textCorrected'])
  await syncAlerts({ payload, now, due: await findCorrected(req, now), open: openCorrected })
  if (!checksLinks) return `${fileWords}; không thử đường dẫn`
  const asked = await checkProofLinks({ req, now, probe })
  const openLinks = await loadOpenAlerts(req, ['linkDead'])
  const links = await syncAlerts({
    payload,
    now,
    due: await findDeadLinks(req),
    open: openLinks,
  })
  return `${fileWords}; thử ${asked} đường dẫn, ${links.created + links.reopened} vừa hỏng, ${links.resolved} mở lại được`
}
