/** What each place is for: `docs/architecture.md` has a line of each, and is not made without it. */
export const ROOMS: Record<string, string> = {
  scripts:
    'commands that people and programs call: one file each, and folders of the same name with its parts',
  'payload.config.ts':
    'the composition: collections, database, admin and log put together for Payload',
  collections: 'the data model: fields, indexes, which hooks and endpoints a collection has',
  'src/instrumentation.ts':
    'what Next runs once when it starts: private files, the log, the worker in the web process',
  'src/app': 'routes of Next: the admin, the staff API, screens and calendars opened by link',
  'src/admin': 'screens of the admin: React views and what they load',
  'src/server':
    'the front: the process that takes every connection, checks and bounds it, answers the public, and hands the rest to Next',
  'src/site':
    'the pages readers have, rendered by our own server: pages, their pieces, styles; previews of drafts',
  'src/worker': 'scheduled tasks: when they run, and that only one process runs each',
  'src/program': 'what every command begins and ends with: environment, opening Payload, exit code',
  'src/staff-api':
    'what answers the admin’s requests: guard (what each must pass), endpoints (routes), answers (results as responses)',
  'src/newsroom':
    'use cases: load, decide by the domain, save, write the log; hooks of Payload; views that read for people',
  'src/public-api':
    'what the public reads: queries, views, the JSON API with its schemas; it never writes',
  'src/search':
    'an index of words in a file of its own, beside each process: made, fed and searched in a thread (ADR 0033)',
  'src/documents': 'files that are written and read: XLSX, CSV, DOCX, PDF, ICS',
  'src/backup': 'backup and restore of a whole database with its files',
  'src/access': 'who may read and write which rows and fields: one table and its predicates',
  'src/database':
    'what differs between SQLite and MongoDB: transactions, claims, compare and set, acts that can be taken back',
  'src/domain': 'the rules, pure: no clock, no database, no framework',
  'src/logging': 'the log: what may be written into it, and how',
  'src/settings': 'the environment, read and checked in one place',
  'src/process': 'what the bundles of one process share: a registry, the client’s address',
}

export const ROOMS_OF_NEWSROOM: Record<string, string> = {
  airings: 'what went out: confirmed with proof, corrected, rejected',
  alerts: 'what people do about an alert',
  apiKeys: 'keys by which partners ask the public API: made, exchanged, revoked, found',
  articles: 'texts: moves by the workflow table, revisions, publication as airing',
  audit: 'the log of who did what: written, compared, read',
  calendars: 'addresses at which calendar programs fetch a schedule',
  changes:
    'the change log: rows made by comparing what the public has with what the log says of it',
  check: 'the check: plans issues ahead, computes the ledger, opens and resolves alerts',
  columns: 'columns and changes of their schedules, done and taken back',
  context: 'what one hook tells a later one of the same request: every key of `req.context`',
  deadlines: 'steps before an issue’s slot: what is due, what is done',
  desk: 'what every action of the desk passes: rights, input, one at a time per outlet',
  files: 'uploads: names, kinds by their content, fingerprints, files that are missing',
  finder:
    'texts, issues, columns, people and plans found from anywhere, by an index of work and the rights of whoever looks',
  holidays: 'the yearly table of days off, pasted and compared',
  input:
    'checks on whatever is written by whatever way: shape, references, questions about what one may not read',
  issues: 'issues: moved, cancelled, waived, made up for',
  mail: 'the outbox: digests written, sent, tried again',
  notices: 'inboxes: who hears of what',
  obligations: 'the ledger’s facts loaded, its rows shown; quotas entered and changed',
  planning: 'planned issues made ahead by the columns’ rules',
  plans: 'plans and their clauses; one plan in the place of another',
  corrections: 'corrections of published texts: what each is about, as it was when it went out',
  credits:
    'whose text is which: rows that follow from the people of each text; a person’s texts listed and summed',
  outlets: 'host names of outlets: checked as they are written',
  overview: 'outlets compared: how they stand with what they owe, their ranking and its working',
  people: 'who made a text: the list of people with their work and shares, checked on every way in',
  pictures:
    'pictures for the library: looked at, fetched from the web for a paste, one for the same bytes',
  net: 'requests to other machines: looked up once, never into the own network',
  previews: 'links by which the draft of a text is seen without an account',
  webhooks: 'who is told of public changes at an address of their own, signed, in order',
  publications:
    'what readers have of each text: the frozen publications, and which of them is public now',
  proof: 'whether links and files that prove airings are still there',
  repair: 'what goes on with work that was cut short',
  rundowns:
    'rundowns: edited together, approved, run live, compared with what went out, exchanged as files',
  schedules: 'the month of an outlet: prepared, submitted, approved, compared',
  front: 'which texts stand first on the front page of an outlet, in which order and until when',
  desks: 'the desks of an outlet: who works in which, which texts wait there and for whom',
  imports: 'tables of what came before: read, checked, corrected, written, taken back',
  archive:
    'texts that another place published: read from its export, taken in with what readers have of them, taken back',
  activities: 'what is done beside issues and articles, and how much of it',
  reports:
    'the facts of a periodic report loaded, its figures shown with the records behind them; reports sent, consolidated, closed and adjusted, their signed papers',
  checklists: 'what a text is checked for before it goes on',
  comments: 'what is said about a text and suggested for it, beside it',
  chains: 'chains of approval as they are laid down, and where they lead nowhere',
  suspensions: 'ranges of days on which columns owe nothing',
  templates: 'what texts begin with: templates filled in, shown, made into texts and from texts',
  texts: 'what rich text may hold',
  tokens: 'secret addresses: made, kept as fingerprints, guarded against guessing',
  users: 'accounts: passwords, logins, sessions, the last administrator',
  word: 'texts from Word files, shown before they are made; texts and issues as files for other programs',
  words: 'Vietnamese for states, actions and refusals',
  versions: 'earlier versions of a text: by rounds, compared, made the draft again',
}

export const ROOMS_OF_DOMAIN: Record<string, string> = {
  airing: 'which record of an airing stands',
  alert: 'kinds of alerts, who hears of them, quiet hours, escalation, retries',
  changes: 'which events the public may see, and which rows of the change log they make',
  brand: 'the colour of an outlet as light and dark paper bear it',
  calendar: 'civil dates, periods, holidays; dates as Vietnamese writes them',
  activity: 'amounts of what was done beside issues and articles, by unit',
  checklist: 'what a text is looked at for before a move, item by item',
  credit:
    'the people of a text: shares that add up exactly, lists that may stand or are joined, who signs',
  comment: 'where the words a comment is about are now; who may do what with one, who hears of it',
  contract: 'how JSON from outside is checked: shapes, instants, zones',
  front: 'what leads a front page: pins, their ends, what their change does',
  imports:
    'tables that come in: cells read, columns known by their headings, what each row does to what is there',
  notice: 'who hears of work that moves',
  obligation: 'the ledger, effects of an act on it, alerts that follow from it, clauses',
  report: 'the figures of a periodic report as of its cut-off',
  rundown: 'times of a rundown, conflicts, edits that meet, live runs',
  schedule: 'recurrence, numbering, deadlines, day-off policies, make-up slots, changed plans',
  search:
    'what a search means: words of texts and queries, the order of what is found, places marked, what was likely meant',
  text: 'Vietnamese text: cleaned, folded, sorted, compared; slugs and file names',
  webhook: 'when a delivery that failed is tried again',
  workflow: 'who may move what where: articles, schedules, rundowns, alerts',
}
