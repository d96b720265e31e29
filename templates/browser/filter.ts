/** Combinations of filters on a list of events, kept in the query string: `?show=talks&who=russia&source=gazette`. */

const FIELDS = ['who', 'where', 'source'] as const
type Field = (typeof FIELDS)[number]
type Choice = { show: string } & Record<Field, string>

const GROUPS = ['force', 'talks', 'truce', 'words', 'people', 'power']

function matchesShow(event: HTMLElement, show: string): boolean {
  if (show === 'all') return true
  if (show === 'key') return event.classList.contains('key')
  if (show === 'differ') return 'differ' in event.dataset
  return event.dataset.group === show
}

const matchesFields = (event: HTMLElement, choice: Choice) =>
  FIELDS.every((field) => !choice[field] || (event.dataset[field] ?? '').split(' ').includes(choice[field]))

/** What cannot be kept in the address (a file in some browsers) is kept on the page alone. */
function remember(choice: Choice): void {
  const query = new URLSearchParams(Object.entries(choice).filter(([name, value]) => value && !(name === 'show' && value === 'all')))
  try {
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`)
  } catch {
    /* the list is filtered all the same */
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) link.search = query.toString()
}

export function combine(): void {
  const panel = document.querySelector<HTMLElement>('.combine')
  if (!panel) return
  panel.hidden = false
  const events = [...document.querySelectorAll<HTMLElement>('.event')]
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.lesser')]
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=show]')]
  const select = (field: Field) => panel.querySelector<HTMLSelectElement>(`select[name=${field}]`)
  const status = panel.querySelector('output')
  const clear = panel.querySelector('button')

  const read = (): Choice => ({
    show: radios.find(({ checked }) => checked)?.value ?? 'all',
    who: select('who')?.value ?? '',
    where: select('where')?.value ?? '',
    source: select('source')?.value ?? '',
  })

  function count(choice: Choice): void {
    const within = events.filter((event) => matchesFields(event, choice))
    for (const radio of radios) {
      const number = radio.parentElement?.querySelector('b')
      if (number) number.textContent = String(within.filter((event) => matchesShow(event, radio.value)).length)
    }
  }

  function apply(): void {
    const choice = read()
    const chosen = choice.show !== 'all' || FIELDS.some((field) => choice[field])
    let shown = 0
    for (const event of events) {
      event.hidden = !(matchesShow(event, choice.show) && matchesFields(event, choice))
      if (!event.hidden) shown++
    }
    const empty = (part: Element) => !part.querySelector('.event:not([hidden])')
    for (const fold of folds) {
      fold.hidden = empty(fold)
      fold.open = chosen && !fold.hidden
    }
    for (const part of document.querySelectorAll<HTMLElement>('.day, .month, .year-part')) part.hidden = chosen && empty(part)
    if (FIELDS.some((field) => choice[field])) count(choice)
    else for (const [i, radio] of radios.entries()) radio.parentElement!.querySelector('b')!.textContent = totals[i]!
    if (status) status.textContent = chosen ? `${shown} of ${events.length} events on this page` : ''
    if (clear) clear.hidden = !chosen
    remember(choice)
  }

  const totals = radios.map((radio) => radio.parentElement?.querySelector('b')?.textContent ?? '')
  const query = new URLSearchParams(location.search)
  const show = query.get('show')
  for (const radio of radios)
    if (radio.value === show && (GROUPS.includes(show) || show === 'key' || show === 'differ')) radio.checked = true
  for (const field of FIELDS) {
    const list = select(field),
      value = query.get(field)
    if (list && value && [...list.options].some((option) => option.value === value)) list.value = value
  }
  for (const control of [...radios, ...FIELDS.flatMap((field) => select(field) ?? [])]) control.addEventListener('change', apply)
  clear?.addEventListener('click', () => {
    for (const field of FIELDS) {
      const list = select(field)
      if (list) list.value = ''
    }
    for (const radio of radios) radio.checked = radio.value === 'all'
    apply()
  })
  apply()
}
