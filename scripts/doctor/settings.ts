import { instantAt, ZONE } from '@/domain/calendar/civil'
import { hopsWarning } from '@/server/settings'
import { settingProblems, type SettingName, settings } from '@/settings/settings'

import type { Environment } from '@/settings/environment'

import { error, type Finding, warning } from './finding'

/** What is looked at beside the settings that have more to be said of. */
const OTHERS = [
  ...(['host', 'port', 'connections', 'connectionsPerNetwork', 'readers'] as const),
  ...(['escalationDays', 'checksProofLinks', 'planHorizonDays'] as const),
]

const SECRET_LENGTH = 32
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/
const VIETNAM_OFFSET_MS = 7 * 3_600_000
const OLDEST_NODE = [20, 19] as const

/** Whether people outside this machine use the server. */
function isPublic(env: Environment): boolean {
  if (env.NODE_ENV === 'production' && !env.SERVER_URL) return true
  return URL.canParse(env.SERVER_URL ?? '') && !LOCAL.test(new URL(env.SERVER_URL ?? '').hostname)
}

/** What is wrong with the settings, before anything is opened. */
export function checkSettings(env: Environment): Finding[] {
  return [
    ...checkDatabase(env),
    ...checkSecret(env),
    ...checkServerUrl(env),
    ...checkHops(env),
    ...checkMail(env),
    ...readable(env, OTHERS),
  ]
}

function checkDatabase(env: Environment): Finding[] {
  const unreadable = readable(env, ['database'])
  if (unreadable.length > 0) return unreadable
  return settings(env).database.kind === 'sqlite' && isPublic(env)
    ? [
        warning(
          'Máy chủ thật đang dùng SQLite. Nhiều người cùng ghi thì nên dùng MongoDB replica set (DATABASE_URI).',
        ),
      ]
    : []
}

function checkSecret(env: Environment): Finding[] {
  const length = env.PAYLOAD_SECRET?.length ?? 0
  if (length >= SECRET_LENGTH) return []
  const message =
    length === 0
      ? 'PAYLOAD_SECRET chưa đặt. Hãy tạo bằng lệnh: openssl rand -hex 32, rồi ghi vào .env.'
      : `PAYLOAD_SECRET chỉ dài ${length} ký tự, cần ít nhất ${SECRET_LENGTH}. Hãy tạo lại: openssl rand -hex 32.`
  const isNeeded = isPublic(env) || length > 0 || env.NODE_ENV === 'production'
  return [isNeeded ? error(message) : warning(message)]
}

function checkServerUrl(env: Environment): Finding[] {
  const url = env.SERVER_URL?.trim()
  if (!url) {
    return [
      warning(
        'SERVER_URL chưa đặt: máy chủ chỉ mở được từ chính máy này, và liên kết chứng cứ sẽ trỏ về http://localhost:3000.',
      ),
    ]
  }
  const unreadable = readable(env, ['ownOrigins'])
  if (unreadable.length > 0) return unreadable
  return isPublic(env) && !url.startsWith('https://')
    ? [
        error(
          `SERVER_URL=${url} không có https: mật khẩu đi qua mạng không được mã hóa. Hãy đặt chứng chỉ và dùng https://.`,
        ),
      ]
    : []
}

function checkHops(env: Environment): Finding[] {
  const findings = readable(env, ['hops'])
  if (findings.length > 0) return findings
  const words = hopsWarning({
    isHttps: /^https:/.test(env.SERVER_URL ?? ''),
    hops: settings(env).hops,
  })
  return words ? [warning(words)] : []
}

/** Settings that say themselves what is wrong with them. */
function readable(env: Environment, names: readonly SettingName[]): Finding[] {
  return settingProblems(names, env).map(error)
}

function checkMail(env: Environment): Finding[] {
  const findings = readable(env, ['mail'])
  if (findings.length > 0 || env.SMTP_URL?.trim() || !isPublic(env)) return findings
  return [
    warning(
      'SMTP_URL chưa đặt: cảnh báo chỉ nằm ở trang Thông báo, không gửi thư cho ai. Hãy đặt SMTP_URL và MAIL_FROM nếu cần thư.',
    ),
  ]
}

/** What is wrong with the program that runs: its version, its options, the zone it knows. */
export function checkRuntime({
  version,
  nodeOptions,
  at,
}: {
  /** `20.19.0` */
  version: string
  nodeOptions: string
  /** The instant of a wall-clock time in the product's zone; given for tests. */
  at?: (date: string, time: string) => number
}): Finding[] {
  const findings: Finding[] = []
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldest, oldestMinor] = OLDEST_NODE
  if (major < oldest || (major === oldest && minor < oldestMinor)) {
    findings.push(error(`Node ${version} quá cũ. Cần từ ${OLDEST_NODE.join('.')} trở lên.`))
  }
  if (!/--conditions[= ](production|development)/.test(nodeOptions)) {
    findings.push(
      error(
        'NODE_OPTIONS thiếu --conditions=production: chương trình có thể treo khi khởi động. Hãy chạy bằng các lệnh npm run.',
      ),
    )
  }
  const noon = (at ?? ((date, time) => instantAt(date, time)))('2026-06-15', '12:00')
  // Offsets, not names: some systems call the zone Asia/Saigon.
  if (Date.UTC(2026, 5, 15, 12) - noon !== VIETNAM_OFFSET_MS) {
    findings.push(
      error(
        `Múi giờ ${ZONE} trên máy này không lệch UTC 7 giờ. Hãy cập nhật Node hoặc dữ liệu múi giờ.`,
      ),
    )
  }
  return findings
}

/** Rows written later than now: the clock went back, or was ahead when they were written. */
export function checkClock({ now, newest }: { now: Date; newest: Date | null }): Finding[] {
  const MINUTES = 5
  if (!newest || newest.getTime() <= now.getTime() + MINUTES * 60_000) return []
  return [
    error(
      `Đồng hồ máy này (${now.toISOString()}) chậm hơn dòng nhật ký mới nhất (${newest.toISOString()}). Hãy chỉnh giờ.`,
    ),
  ]
}
