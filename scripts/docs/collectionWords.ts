/** The areas of the page, in its order. */
export const AREAS = [
  'What is owed',
  'What is planned and what aired',
  'Texts and files',
  'Rundowns',
  'Organisations and people',
  'Alerts and the log',
] as const

type Words = { area: (typeof AREAS)[number]; words: string }

const inArea = (area: Words['area'], words: Record<string, string>): Record<string, Words> =>
  Object.fromEntries(Object.entries(words).map(([slug, said]) => [slug, { area, words: said }]))

/** What each collection holds: `docs/data-model.md` says it, and is not made without it. */
export const COLLECTIONS: Record<string, Words> = {
  ...inArea('What is owed', {
    plans:
      'numbered legal documents that order work, with their clauses; a later one replaces an earlier one.',
    topics: 'the content groups that a plan orders.',
    obligations: 'what an outlet owes, how often, under which clause, from when to when.',
    delegations: 'who signs and publishes in whose place, from which day to which.',
    'approval-chains':
      'whose hands a text goes through before it is public, by organisation, outlet, column and genre.',
    indicators:
      'what a report counts beside its figures, or shows of them under its own name: unit, group, breakdown; computed or entered.',
    'indicator-values':
      'what an outlet entered of an indicator in a report, with its source; an empty number is not known.',
    'report-rules': 'which reports a year has, of which days and due when; in force between dates.',
    suspensions: 'ranges of days on which columns owe nothing, by a document that says so.',
    'ranking-weights':
      'what the components of the ranking weigh, from which day to which, by which document.',
    holidays: 'days off and swapped workdays, entered every year, never computed.',
  }),
  ...inArea('What is planned and what aired', {
    columns: 'recurring strands of an outlet: what is due when, in which slot.',
    'column-changes':
      'changes of a column’s schedule with all they do to planned issues, written before the first of it is done.',
    issues: 'editions or episodes of a column, as planned. What happened is their airings.',
    airings:
      'what went out, when and with what proof. A confirmed row does not change; a correction is a row of its own.',
    activities:
      'what was done for communication beside issues and articles, with amounts by unit; counted by reports from when it was recorded.',
    'activity-kinds': 'forms of communication, and the units that each is counted in.',
    letterheads:
      'what stands at the head and the foot of a body’s papers, by date: names, number, place, signer, recipients.',
    imports:
      'tables of what came before that were brought in: the file, how it was read, how far it is.',
    'import-parts':
      'some lines of such a table: their cells, what was corrected, what each made. A page of the dry run.',
    requests: 'a department’s requests for issues on topics and dates.',
    schedules:
      'a month’s issues of one outlet as one document: prepared, submitted, approved. The ledger never reads it.',
    reports:
      'the reports of an outlet, one for each window and those of own days: prepared, sent, returned or accepted; their text while it is written.',
    'report-versions':
      'what an outlet sent: all figures, the text with its figures in words, the names as they were, with a hash. Only added to.',
    consolidations:
      'what a body draws up of its outlets’ reports, one for each window and those of own days: prepared, closed, opened again by two; its text while it is written.',
    'consolidation-versions':
      'what a body closed: the numbers as each outlet froze them, what became of the periods, the text, with a hash. Only added to.',
    'period-closings':
      'a period of an obligation as it was closed, its numbers and issues; an adjustment is another row. Only added to.',
    'signed-papers':
      'the number, date, signer and scan of the paper that a version of a report became; no part of its hash.',
    'counted-facts':
      'what the figures of each report that was sent name by id: kept from being deleted, told of when changed.',
    'api-keys':
      'keys by which partners ask the public API, what they are for and how often; only a fingerprint of a key is kept.',
    'calendar-links':
      'addresses at which calendar programs fetch a person’s schedule; only a fingerprint of the token is kept.',
    'proof-checks': 'when the link that proves an airing was last asked for, and what it answered.',
  }),
  ...inArea('Texts and files', {
    articles:
      'news items, features and the like. Their state changes only by `src/domain/workflow/text`.',
    publications:
      'what readers were given: a revision of an article as it was published, with its pictures. Only added to.',
    'front-pins':
      'the texts that stand first on an outlet’s front page, in which order and until when.',
    'public-texts':
      'what readers have of each article now: its publication, since when, its embargo. The public reads articles here alone.',
    'archived-texts':
      'where a text was published before it came here, a row for each: known again by it, and its old address leads on.',
    'text-credits':
      'who has which part in which text, a row for each: follows from the texts, so that a person’s are found by an index.',
    'text-templates':
      'what texts of a kind begin with, at one outlet. A text takes a copy; nobody outside the newsroom reads a template.',
    'preview-links':
      'links by which the draft of a text is seen without an account, until a minute; only a fingerprint of the token is kept.',
    checklists:
      'what a text is checked for before it goes on, by organisation, outlet, column and genre (ADR 0024).',
    'checklist-ticks': 'what somebody said was done for one revision of a text.',
    comments:
      'what is said about a text and suggested for it, with the words it is about: beside the text, never in it (ADR 0027).',
    media:
      'pictures of articles. They leave only through the public API, with a published article.',
    'text-files':
      'documents, sound and film for articles. They leave as pictures do: through the public API, with a published article.',
    'published-files':
      'files of pictures, and of documents, sound and film, that were published, named by their contents. They leave through the public API alone.',
    files:
      'evidence and scans: internal, with a SHA-256 computed by the server; never replaced or deleted by people.',
  }),
  ...inArea('Rundowns', {
    rundowns:
      'the running order of one issue: its slot, tolerances, how far changes are applied, which revision was approved.',
    'rundown-entries': 'the rows of the rundowns. A removed row stays.',
    'rundown-changes':
      'every change of a rundown in order, without gaps. The entries follow from it.',
    'rundown-runs':
      'where a rundown is while it is on air: the current entry and since when, who operates.',
    'rundown-takes':
      'what went out, entry by entry, with a copy of what was planned. Only added to.',
    'rundown-templates': 'rows to begin a rundown of a column with.',
    'rundown-links': 'links by which a screen without an account looks at one rundown.',
  }),
  ...inArea('Organisations and people', {
    organisations: 'bodies that order, supervise or own outlets.',
    outlets:
      'titles, stations, sites and loudspeaker networks that publish; each owned by an organisation.',
    desks:
      'the desks of an outlet: whose texts a section editor decides over. Closed ones count for nothing.',
    users: 'people with an account. What they may do comes from their memberships alone.',
  }),
  ...inArea('Alerts and the log', {
    alerts:
      'what the checks found that needs a person: one row per fact. `open` is the checks’ to say, `handling` people’s.',
    notices:
      'the inboxes: one row per person and fact. It holds no words: those are read through it.',
    mails: 'the outbox: one row per digest and person.',
    webhooks:
      'addresses that are told of public changes, signed; each with how far it has been told.',
    'webhook-deliveries':
      'what a webhook was told and what it answered: a row per change. Kept for 30 days.',
    'audit-events': 'who did what, when, from where, before and after. Only added to.',
    'audit-seals':
      'the chain of hashes over the log: each batch of its rows, and the seal before. Only added to.',
    'cron-runs': 'each run of a scheduled task.',
    changes:
      'the change log: every event the public may see, numbered without gaps. Read at `/api/v1/changes`. Only added to.',
    'change-marks':
      'what the change log is still to be brought up to, at once or at an instant. Nobody meets them.',
    'fact-marks':
      'that an issue or an airing of a column was changed: what a process keeps of the ledger ends by it. Kept for a day; nobody meets them.',
    claims: 'rows that say which process may do something now. Nobody meets them.',
  }),
}
